// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import dev.kindred.semtypes.Semantic;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.data.Dataset;
import dev.kindred.transforms.data.Part;
import dev.kindred.transforms.model.Model;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A page that shows what is true beside what was predicted, each on the picture it is about, with
 * labels and scores, and how the two compare as {@link dev.kindred.transforms.model.Judge} says.
 * Samples can be sorted by loss and filtered by class, predicted class and outcome; volumes are
 * gone through slice by slice. One HTML file that needs no network.
 *
 * <p>Samples are those that {@link dev.kindred.transforms.Pipeline#decode} returns, or the original
 * ones with decoded predictions: truth and prediction lie on the same canvas or grid. Immutable.
 */
public final class Results {
  private static final String WORDS =
      "What is true beside what was predicted, and below each pair how the two compare. The lists"
          + " choose what is shown.";

  /** How many samples go through a model at once. */
  private static final int BATCH = 8;

  private final List<Pair> pairs;
  private final List<Result> results;

  private Results(List<Pair> pairs, List<Result> results) {
    this.pairs = List.copyOf(pairs);
    this.results = List.copyOf(results);
  }

  /** A page without samples yet, that compares two members of each. */
  public static Results of(String truth, String prediction) {
    return new Results(List.of(new Pair(truth, prediction)), List.of());
  }

  /** The same page, comparing two more members of each sample. */
  public Results and(String truth, String prediction) {
    return new Results(plus(pairs, new Pair(truth, prediction)), results);
  }

  /**
   * The same page with one more sample.
   *
   * @throws IllegalArgumentException where the sample lacks a member to compare
   */
  public Results with(String title, Sample sample) {
    return with(title, sample, OptionalDouble.empty());
  }

  /**
   * The same page with one more sample.
   *
   * @param loss how bad the prediction is, as the user measures it: more is worse
   * @throws IllegalArgumentException where the sample lacks a member to compare, or the loss is NaN
   */
  public Results with(String title, Sample sample, double loss) {
    if (Double.isNaN(loss)) {
      throw new IllegalArgumentException(
          "results, \"%s\": the loss is NaN; give a number, or none".formatted(title));
    }
    return with(title, sample, OptionalDouble.of(loss));
  }

  private Results with(String title, Sample sample, OptionalDouble loss) {
    pairs.forEach(pair -> pair.require(title, sample));
    return new Results(pairs, plus(results, new Result(title, sample, loss)));
  }

  private static <T> List<T> plus(List<T> all, T one) {
    return Stream.concat(all.stream(), Stream.of(one)).toList();
  }

  /** The same samples, the highest loss first, those without one last. */
  public Results worstFirst() {
    Comparator<Result> byLoss =
        Comparator.comparingDouble(each -> -each.loss().orElse(Double.NEGATIVE_INFINITY));
    return new Results(pairs, results.stream().sorted(byLoss).toList());
  }

  /** How many samples there are. */
  public int count() {
    return results.size();
  }

  /**
   * What a model says of the first samples of a part of a data set, beside what is true, on the
   * files' own canvases and grids. The truth is the one member of the type that the model answers
   * with.
   *
   * @param most how many samples at most
   * @throws IllegalArgumentException where no member or several are of that type: name them by
   *     {@link #of(String, String)}
   */
  public static Results show(Dataset data, Part part, int most, Model<?, ?> model) {
    Results results = null;
    int count = Math.min(most, part.size());
    for (int from = 0; from < count; from += BATCH) {
      List<Sample> seen = new ArrayList<>();
      for (int place = from; place < Math.min(from + BATCH, count); place++) {
        seen.add(part.sample(place, 0));
      }
      List<Sample> answered = model.predict(seen);
      for (int i = 0; i < answered.size(); i++) {
        Sample raw = part.raw(from + i);
        results = results == null ? of(truth(raw, model.output()), Model.PREDICTION) : results;
        Semantic back = data.decode(answered.get(i)).get(Model.PREDICTION, model.output());
        results = results.with(part.item(from + i).name(), raw.with(Model.PREDICTION, back));
      }
    }
    if (results == null) {
      throw new IllegalArgumentException(
          "results of %d samples of %s: there is nothing to show; give a part with items"
              .formatted(most, part));
    }
    return results;
  }

  private static String truth(Sample raw, Class<? extends Semantic> type) {
    List<String> names =
        raw.members().entrySet().stream()
            .filter(each -> type.isInstance(each.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (names.size() != 1) {
      throw new IllegalArgumentException(
          "results of a model that answers with %s: %s of %s are one; name the truth by Results.of(truth, prediction)"
              .formatted(
                  type.getSimpleName(), names.isEmpty() ? "none" : names, raw.members().keySet()));
    }
    return names.getFirst();
  }

  /** The page as HTML. */
  public String html() {
    // drawing and compressing pictures is most of the work
    List<Card> cards =
        results.parallelStream().map(each -> new Beside(pairs, each).card()).toList();
    return new Page("Kindred results", WORDS + " " + Beside.counted(cards), cards).html();
  }

  /**
   * Writes the page, and its folder where that is missing.
   *
   * @throws UncheckedIOException naming the file where it cannot be written
   */
  public void write(Path page) {
    PageFile.write(page, html());
  }
}
