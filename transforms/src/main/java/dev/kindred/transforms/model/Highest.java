// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Which of the scores [C, …] of a place is the highest: the labels […]. */
final class Highest {
  private static final int BYTE = 256;

  private Highest() {}

  /**
   * The labels: the index of the highest score, the first of equals; of one score, 1 where it is
   * enough; integers without the axis of scores as they are.
   *
   * @param axes how many axes the labels have
   */
  static Tensor of(Tensor scores, int axes, Context context) {
    boolean whole = scores.dtype().isInteger();
    if (whole && scores.shape().rank() == axes) {
      return scores;
    }
    if (whole || scores.shape().rank() != axes + 1 || scores.shape().size(0) == 0) {
      throw new IllegalArgumentException(
          "labels of %s: give scores with %d axes, classes first, as floats, or labels with %d axes as integers"
              .formatted(scores, axes + 1, axes));
    }
    return scores.shape().size(0) == 1 ? enough(scores, context) : highest(scores);
  }

  private static Tensor enough(Tensor scores, Context context) {
    double least =
        context
            .reading()
            .least()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "mask of one score per place, %s: the reading does not say what is enough; say Reading.atLeast"
                        .formatted(scores)));
    float[] each = scores.toFloatArray();
    byte[] labels = new byte[each.length];
    for (int i = 0; i < each.length; i++) {
      labels[i] = (byte) (requireNumber(each[i], i, scores) >= least ? 1 : 0);
    }
    return Tensor.of(labels, places(scores));
  }

  private static Tensor highest(Tensor scores) {
    int classes = Math.toIntExact(scores.shape().size(0));
    int places = Math.toIntExact(scores.shape().count() / classes);
    float[] best = new float[places];
    int[] labels = new int[places];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    for (int label = 0; label < classes; label++) {
      float[] each = scores.toFloatArray((long) label * places, places);
      for (int i = 0; i < places; i++) {
        if (requireNumber(each[i], i, scores) > best[i]) {
          best[i] = each[i];
          labels[i] = label;
        }
      }
    }
    return Tensor.of(labels, places(scores)).castTo(classes <= BYTE ? DType.U8 : DType.I32);
  }

  private static float requireNumber(float score, int place, Tensor scores) {
    if (Float.isNaN(score)) {
      throw new IllegalArgumentException(
          "labels of %s: a score at place %d is NaN; look at what the network was given"
              .formatted(scores, place));
    }
    return score;
  }

  private static long[] places(Tensor scores) {
    return LongStream.of(scores.shape().toArray()).skip(1).toArray();
  }
}
