// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private static final Canvas CANVAS = Canvas.hw(40, 60);

  private static Sample sample(String truth, String prediction) {
    Boxes boxes = SampleValues.boxes(CANVAS, 2, 3).withLabels(truth, truth);
    return Sample.of(
        "image",
        SampleValues.noise(CANVAS, 3, 1),
        "boxes",
        boxes,
        "found",
        boxes.withLabels(prediction, prediction).withScores(0.9f, 0.8f),
        "kind",
        new Category(truth),
        "said",
        new Category(prediction),
        "note",
        new Category("neither"));
  }

  private static final Results RESULTS =
      Results.of("boxes", "found")
          .and("kind", "said")
          .with("good", sample("cat", "cat"), 0.125)
          .with("bad", sample("cat", "dog"), 3)
          .with("unknown <loss>", sample("dog", "dog"));

  private static List<String> titles(Results results) {
    return Pattern.compile("<h2>(.*?)</h2>")
        .matcher(results.html())
        .results()
        .map((MatchResult each) -> each.group(1))
        .toList();
  }

  @Test
  void theWorstComeFirstWhereAskedFor() {
    assertThat(RESULTS.count()).isEqualTo(3);
    assertThat(titles(RESULTS)).containsExactly("good", "bad", "unknown &lt;loss&gt;");
    assertThat(titles(RESULTS.worstFirst())).containsExactly("bad", "good", "unknown &lt;loss&gt;");
  }

  @Test
  void bothSidesAreOnThePictureWithWhatDiffersInWords() {
    String html = RESULTS.html();
    assertThat(html)
        .contains("2 right, 1 wrong.")
        .contains(
            "data-outcome=\"wrong\" data-class=\"cat\" data-predicted=\"dog\" data-loss=\"3.0\"")
        .contains("loss 3.00")
        .contains("<li>cat missed</li>")
        .contains("<li>dog 0.90 is not there</li>")
        .contains("<li>dog, it is cat</li>")
        .doesNotContain("neither");
    assertThat(Pattern.compile("<img alt=\"(truth|prediction)\"").matcher(html).results())
        .hasSize(6);
    assertThat(html).doesNotContain("http://", "https://", "<script src", "<link", "url(");
  }

  @Test
  void withoutALossThereIsNothingToSortBy() {
    Results plain = Results.of("kind", "said");
    assertThat(plain.with("a", sample("cat", "dog")).with("b", sample("cat", "cat")).html())
        .doesNotContain("id=\"order\"")
        .contains("1 right, 1 wrong.");
    assertThat(plain.html()).contains("<main>");
  }

  @Test
  void numbersAreOpen() {
    Sample ages = Sample.of("age", Scalar.of(30, "years"), "said", Scalar.of(31, "years"));
    assertThat(Results.of("age", "said").with("a", ages).html())
        .contains("1 open.")
        .contains("1.0 years too much");
  }

  @Test
  void whatCannotBeComparedIsSaid() {
    Results results = Results.of("boxes", "found");
    assertThatThrownBy(
            () -> results.with("a", Sample.of("boxes", SampleValues.boxes(CANVAS, 2, 3))))
        .hasMessage(
            "results, \"a\": it has [boxes] and no \"found\"; give samples with both members to"
                + " compare");
    assertThatThrownBy(() -> results.with("a", sample("cat", "cat"), Double.NaN))
        .hasMessageContaining("the loss is NaN");
  }

  @Test
  void tagsAreBalanced() throws Exception {
    String body = RESULTS.html().replaceFirst("(?s)^<!doctype html>", "");
    String xml = body.replaceAll("<(meta|img)([^>]*)>", "<$1$2/>");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
