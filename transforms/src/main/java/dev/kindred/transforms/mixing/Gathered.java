// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import java.util.ArrayList;
import java.util.List;

/** Boxes or points of several values in one, with what is known of each. */
final class Gathered {
  private Gathered() {}

  /** What a subclass knows besides would be lost. */
  static void requirePlain(Class<? extends Semantic> type, Batch<?> parts) {
    for (Semantic part : parts) {
      if (part.getClass() != type) {
        throw new IllegalArgumentException(
            "mix of %s: only plain %s are mixed; write a method of Mix for them"
                .formatted(part.getClass().getSimpleName(), type.getSimpleName()));
      }
    }
  }

  static Boxes boxes(Canvas canvas, List<? extends Boxes> parts) {
    List<float[]> rows = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<Float> scores = new ArrayList<>();
    List<Boolean> crowd = new ArrayList<>();
    for (Boxes part : parts) {
      for (int i = 0; i < part.count(); i++) {
        rows.add(part.edges(i));
        crowd.add(part.isCrowd(i));
      }
      labels.addAll(part.labels());
      for (float score : part.scores().toFloatArray()) {
        scores.add(score);
      }
    }
    Boxes all = Boxes.xyxy(canvas, rows.toArray(float[][]::new));
    requireAllOrNone("labels", labels.size(), all.count());
    requireAllOrNone("scores", scores.size(), all.count());
    Boxes named = all.withLabels(labels);
    Boxes scored = scores.isEmpty() ? named : named.withScores(floats(scores));
    return crowd.contains(true) ? scored.withCrowd(truths(crowd)) : scored;
  }

  static Points points(Canvas canvas, List<? extends Points> parts) {
    List<String> names = new ArrayList<>();
    List<float[]> xy = new ArrayList<>();
    for (Points part : parts) {
      for (int i = 0; i < part.count(); i++) {
        xy.add(new float[] {part.x(i), part.y(i)});
      }
      names.addAll(part.names());
    }
    requireAllOrNone("names", names.size(), xy.size());
    float[] flat = new float[2 * xy.size()];
    for (int i = 0; i < xy.size(); i++) {
      System.arraycopy(xy.get(i), 0, flat, 2 * i, 2);
    }
    return Points.of(canvas, Tensor.of(flat, xy.size(), 2)).withNames(names);
  }

  private static void requireAllOrNone(String what, int known, int count) {
    if (known != 0 && known != count) {
      throw new IllegalArgumentException(
          "%d %s for %d: some samples have them and some have not; give all or none"
              .formatted(known, what, count));
    }
  }

  private static float[] floats(List<Float> values) {
    float[] each = new float[values.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = values.get(i);
    }
    return each;
  }

  private static boolean[] truths(List<Boolean> values) {
    boolean[] each = new boolean[values.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = values.get(i);
    }
    return each;
  }
}
