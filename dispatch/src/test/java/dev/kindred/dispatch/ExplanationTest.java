// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kindred.dispatch.Explanation.Beat;
import dev.kindred.dispatch.Explanation.Candidate;
import dev.kindred.dispatch.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private final World world =
      World.of("Image; Gray : Image; final Dicom : Gray; final Points; interface I; final X : I");

  private Explanation explain(String arguments, String... methods) {
    return world.table(methods).explain(world.arguments(arguments));
  }

  @Test
  void tellsTheWholeStory() {
    assertThat(explain("Dicom", "image: Image", "points: Points", "dicom: Dicom", "any: Any..."))
        .hasToString(
            """
            f(Dicom)
            candidates:
              f(Any...) [applicable] at Made.java:any
              f(Dicom) [applicable] at Made.java:dicom
              f(Image) [applicable] at Made.java:image
              f(*Points*) [argument 1: expected Points, got Dicom] at Made.java:points
            order:
              (Dicom) beats (Any...): its types are narrower for these arguments
              (Dicom) beats (Image): its types are narrower for these arguments
              (Image) beats (Any...): its types are narrower for these arguments
            runs: f(Dicom) at Made.java:dicom
            next: f(Image) at Made.java:image
            next: f(Any...) at Made.java:any
            next: no method\
            """);
  }

  @Test
  void saysThatPrecedenceDecided() {
    assertThat(explain("X, X", "left: X, I @1", "right: I, X").toString())
        .contains("runs: f(X, I) at Made.java:left, by its precedence 1");
  }

  @Test
  void saysWhatWouldSettleAnAmbiguousCall() {
    assertThat(explain("X, X", "left: X, I", "right: I, X").toString())
        .endsWith("runs: ambiguous between (I, X) and (X, I); f(X, X) would settle it");
  }

  @Test
  void saysThatThereIsNothing() {
    assertThat(explain("X"))
        .hasToString(
            """
            f(X)
            candidates: none
            runs: no method\
            """);
  }

  @Test
  void holdsTheStoryAsData() {
    Explanation story = explain("Gray", "image: Image", "gray: Gray", "pair: Image, Image");
    assertThat(story.candidates())
        .extracting(candidate -> candidate.method().name(), Candidate::mismatches)
        .containsExactly(tuple("gray", 0), tuple("image", 0), tuple("pair", 1));
    Beat beat = story.beats().getFirst();
    assertThat(List.of(beat.winner().name(), beat.loser().name())).containsExactly("gray", "image");
    assertThat(story.mostSpecific()).containsExactly(beat.winner());
    assertThat(story.resolution()).isEqualTo(new Resolution.Chosen(beat.winner()));
    assertThat(story.nextChain())
        .containsExactly(new Resolution.Chosen(beat.loser()), new Resolution.NotApplicable());
  }
}
