// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.yolo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.read.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class YoloProperties {
  @Property(tries = 200)
  void whatIsWrittenComesBackToTheBit(
      @ForAll @IntRange(min = 1, max = 3000) int height,
      @ForAll @IntRange(min = 1, max = 3000) int width,
      @ForAll @IntRange(max = 5) int count,
      @ForAll boolean scored,
      @ForAll long seed)
      throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] edges = new float[count][];
    float[] scores = new float[count];
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float a = part(random, width);
      float b = part(random, width);
      float c = part(random, height);
      float d = part(random, height);
      edges[i] = new float[] {Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)};
      scores[i] = (float) random.nextDouble();
      labels.add(random.nextBoolean() ? "cat" : "dog");
    }
    Canvas canvas = Canvas.hw(height, width);
    Boxes boxes = Boxes.xyxy(canvas, edges).withLabels(labels);
    boxes = scored ? boxes.withScores(scores) : boxes;
    Path file = Files.createTempFile("kindred", ".txt");
    try {
      List<String> names = List.of("dog", "cat");
      Yolo.write(boxes, names, file);
      YoloBoxes read = Yolo.boxes(Source.of(file), canvas, names);
      assertThat(read.boxes()).isEqualTo(boxes);
      assertThat(read.clamped()).isEmpty();
    } finally {
      Files.delete(file);
    }
  }

  private static float part(SplittableRandom random, int size) {
    int kind = random.nextInt(10);
    return kind == 0 ? 0 : kind == 1 ? size : (float) random.nextDouble(1e-3, size);
  }
}
