// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.yolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Presence;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.read.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YoloTest {
  private static final Canvas CANVAS = Canvas.hw(100, 200);
  private static final List<String> NAMES = List.of("cat", "dog");

  private static Source source(String text) {
    return Source.of("a.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void boxesAreSharesOfThePicture() {
    YoloBoxes read = Yolo.boxes(source("1 0.5 0.5 0.1 0.2\r\n\n 0 0.25 .5 0.5 1\n"), CANVAS, NAMES);
    assertThat(read.boxes().labels()).containsExactly("dog", "cat");
    assertThat(read.boxes().edges(0)).containsExactly(90, 40, 110, 60);
    assertThat(read.boxes().edges(1)).containsExactly(0, 0, 100, 100);
    assertThat(read.clamped()).isEmpty();
    assertThat(Yolo.boxes(source(""), CANVAS, NAMES).boxes().count()).isZero();
  }

  @Test
  void scoresFollow() {
    Boxes boxes = Yolo.boxes(source("0 0.5 0.5 0.1 0.2 0.75"), CANVAS, NAMES).boxes();
    assertThat(boxes.scores().toFloatArray()).containsExactly(0.75f);
  }

  /** As of a box that fills the width, written with six digits: its left edge is −5e-7. */
  @Test
  void whatRoundingPutsOutsideIsCutAndReported() {
    YoloBoxes read =
        Yolo.boxes(source("0 0.5 0.5 0.2 0.2\n0 0.333333 0.5 0.666667 1\n"), CANVAS, NAMES);
    assertThat(read.boxes().edges(1)[0]).isZero();
    assertThat(read.clamped()).containsExactly(2);
  }

  @Test
  void outlinesAndPoses() {
    List<YoloOutline> outlines = Yolo.outlines(source("1 0 0 0.5 0 0.5 0.5"), CANVAS, NAMES);
    assertThat(outlines.getFirst().label()).isEqualTo("dog");
    assertThat(outlines.getFirst().outline().xy().toFloatArray())
        .containsExactly(0, 0, 100, 0, 100, 50);
    Skeleton skeleton = Skeleton.of("nose", "tail");
    YoloPoses poses =
        Yolo.poses(
            source("0 0.5 0.5 1 1 0.1 0.2 2 0 0 0\n1 0.5 0.5 1 1 0.5 0.5 1 1 1 2"),
            CANVAS,
            NAMES,
            skeleton);
    assertThat(poses.boxes().boxes().count()).isEqualTo(2);
    assertThat(poses.poses().x(0)).isEqualTo(20);
    assertThat(poses.poses().presence(1)).isEqualTo(Presence.ABSENT);
    assertThat(poses.poses().presence(2)).isEqualTo(Presence.OCCLUDED);
    YoloPoses pairs = Yolo.poses(source("0 0.5 0.5 1 1 0.1 0.2 0 0"), CANVAS, NAMES, skeleton);
    assertThat(pairs.poses().presence(0)).isEqualTo(Presence.VISIBLE);
    assertThat(pairs.poses().presence(1)).isEqualTo(Presence.ABSENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 0.5 0.5 0.1 0.1;2 0.5 0.5 0.1 0.1 | line 2: class 2, there are names for 0 to 1",
        "0.5 0.5 0.1 0.1 0.1                 | line 1: number 1 is none; a line is a class from 0",
        "0 0.5 0.5 0.1                       | line 1: 3 numbers after the class; a box has 4",
        "0 0.5 0.5 0.1 0.1;0 1 1 1 1 1       | line 2: 5 numbers after the class",
        "0 0.5 x 0.1 0.1                     | line 1: number 3 is none",
        "0 0.5 NaN 0.1 0.1                   | line 1: number 3 is not finite",
        "0 50 50 10 10                       | line 1: an edge at 45.0, outside the picture",
        "0 0.5 0.5 -0.1 0.1                  | line 1: a box of -0.1 by 0.1"
      })
  void errorsNameTheLine(String text, String reason) {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Yolo.boxes(source(text.replace(';', '\n')), CANVAS, NAMES))
        .withMessageStartingWith("a.txt: ")
        .withMessageContaining(reason);
  }

  @Test
  void errorsOfOtherLines() {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Yolo.outlines(source("0 0.5 0.5 0.1 0.1"), CANVAS, NAMES))
        .withMessageContaining("line 1: 4 numbers after the class; an outline has");
    Skeleton one = Skeleton.of("nose");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Yolo.poses(source("0 0.5 0.5 1 1 0.5"), CANVAS, NAMES, one))
        .withMessageContaining("each of 1 points 2 or 3");
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Yolo.poses(source("0 0.5 0.5 1 1 0.5 0.5 3"), CANVAS, NAMES, one))
        .withMessageContaining("a visibility of 3.0");
  }

  @Test
  void readsNames(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("classes.txt"), "cat\r\nbig dog\n\n");
    assertThat(Yolo.names(file)).containsExactly("cat", "big dog");
  }

  @Test
  void writesOnlyWhatComesBack(@TempDir Path folder) {
    Path file = folder.resolve("a.txt");
    Boxes outside = Boxes.xyxy(CANVAS, new float[][] {{-1, 0, 5, 5}}).withLabels("cat");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Yolo.write(outside, NAMES, file))
        .withMessageContaining("it leaves its canvas; clip it first");
    Boxes cow = Boxes.xyxy(CANVAS, new float[][] {{1, 0, 5, 5}}).withLabels("cow");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Yolo.write(cow, NAMES, file))
        .withMessageContaining("its label is not among the names [cat, dog]; add it");
  }
}
