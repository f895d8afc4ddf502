// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import static dev.kindred.transforms.model.Judge.JUDGE;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The part of a page that shows what is true of one sample beside what was predicted. */
final class Beside {
  private static final String OUTCOME = "outcome";

  private final List<Pair> pairs;
  private final Result result;
  private final Html html = new Html();

  Beside(List<Pair> pairs, Result result) {
    this.pairs = pairs;
    this.result = result;
  }

  /** To be found by its outcome and by the classes that are true and predicted. */
  Card card() {
    Sample truth = compared(Pair::truth);
    Sample prediction = compared(Pair::prediction);
    Map<Pair, Verdict> verdicts = new LinkedHashMap<>();
    pairs.forEach(pair -> verdicts.put(pair, verdict(pair)));
    String outcome = word(verdicts.values().stream().reduce(Verdict::and).orElseThrow());
    SequencedMap<String, SortedSet<String>> facets = new LinkedHashMap<>();
    facets.put(OUTCOME, new TreeSet<>(List.of(outcome)));
    facets.put("class", Facets.classes(truth));
    facets.put("predicted", Facets.classes(prediction));
    html.tag("<p class=\"verdict " + outcome + "\"><span>").text(outcome).tag("</span>");
    result.loss().ifPresent(loss -> html.text(String.format(Locale.ROOT, "loss %.3g", loss)));
    html.tag("</p>\n<div class=\"tools\" hidden=\"hidden\">")
        .tag("<button type=\"button\" data-from=\"truth\" data-with=\"prediction\"")
        .tag(" aria-pressed=\"false\">")
        .text("slide truth ↔ prediction")
        .tag("</button></div>\n<div class=\"triptych two\">\n");
    new Figure("truth", shown(truth), truth).write(html);
    new Figure("prediction", shown(prediction), prediction).write(html);
    html.tag("</div>\n<div class=\"columns\">\n");
    verdicts.forEach(this::told);
    html.tag("</div>\n");
    return new Card(result.title(), facets, result.loss(), html.toString());
  }

  /** How many of the cards are right, wrong and open, in words. */
  static String counted(List<Card> cards) {
    Map<String, Long> counts =
        cards.stream()
            .collect(
                Collectors.groupingBy(
                    card -> card.facets().getOrDefault(OUTCOME, new TreeSet<>()).first(),
                    Collectors.counting()));
    List<String> told = new ArrayList<>();
    for (Verdict.Outcome each : Verdict.Outcome.values()) {
      String name = each.name().toLowerCase(Locale.ROOT);
      if (counts.containsKey(name)) {
        told.add(counts.get(name) + " " + name);
      }
    }
    return told.isEmpty() ? "" : String.join(", ", told) + ".";
  }

  private Verdict verdict(Pair pair) {
    try {
      return JUDGE.judge(
          result.sample().get(pair.truth(), Semantic.class),
          result.sample().get(pair.prediction(), Semantic.class));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "results, \"%s\", \"%s\" beside \"%s\": %s"
              .formatted(result.title(), pair.truth(), pair.prediction(), e.getMessage()),
          e);
    }
  }

  private static String word(Verdict verdict) {
    return verdict.outcome().name().toLowerCase(Locale.ROOT);
  }

  /** The members on one side. */
  private Sample compared(Function<Pair, String> side) {
    Sample chosen = Sample.of();
    for (Pair pair : pairs) {
      String name = side.apply(pair);
      chosen = chosen.with(name, result.sample().get(name, Semantic.class));
    }
    return chosen;
  }

  /** With the pictures, volumes and clouds that they lie on. */
  private Sample shown(Sample side) {
    Sample whole = Sample.of();
    for (Map.Entry<String, Semantic> each : result.sample().members().entrySet()) {
      boolean compared =
          pairs.stream()
              .anyMatch(pair ->
                  pair.truth().equals(each.getKey()) || pair.prediction().equals(each.getKey()));
      if (side.members().containsKey(each.getKey()) || (!compared && isGround(each.getValue()))) {
        whole = whole.with(each.getKey(), each.getValue());
      }
    }
    return whole;
  }

  private static boolean isGround(Semantic value) {
    return value instanceof Image
        || value instanceof PointCloud
        || (value instanceof Volume && !(value instanceof LabelVolume));
  }

  private void told(Pair pair, Verdict verdict) {
    html.tag("<div><h3>")
        .text(pair.truth() + " ↔ " + pair.prediction())
        .tag("</h3><ul class=\"report " + word(verdict) + "\">");
    verdict.words().forEach(line -> html.element("li", line));
    html.tag("</ul></div>\n");
  }
}
