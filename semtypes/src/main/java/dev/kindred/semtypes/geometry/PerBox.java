// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is known of each box beside its place. It follows the boxes wherever they are chosen.
 *
 * @param labels one per box, or none at all
 * @param scores [N] f32, or [0] where there are none
 * @param crowd the boxes that hold a crowd; never changed
 */
record PerBox(List<String> labels, Tensor scores, BitSet crowd) {
  private static final Tensor NO_SCORES = Tensor.of(new float[0]);
  static final PerBox NOTHING = new PerBox(List.of(), NO_SCORES, new BitSet());

  PerBox {
    labels = List.copyOf(labels);
  }

  PerBox withLabels(List<String> each) {
    return new PerBox(each, scores, crowd);
  }

  PerBox withScores(Tensor each) {
    return new PerBox(labels, each, crowd);
  }

  PerBox withCrowd(boolean[] each) {
    BitSet flags = new BitSet();
    for (int i = 0; i < each.length; i++) {
      flags.set(i, each[i]);
    }
    return new PerBox(labels, scores, flags);
  }

  /** These of this many boxes of such an owner, or an error. */
  PerBox requireFor(String owner, long boxes) {
    requireCount(owner, "labels", labels.size(), boxes);
    if (scores.dtype() != DType.F32 || scores.shape().rank() != 1) {
      throw new IllegalArgumentException(
          "%s: scores are %s; give f32 [%d], or none".formatted(owner, scores, boxes));
    }
    requireCount(owner, "scores", scores.shape().count(), boxes);
    float[] values = scores.toFloatArray();
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "%s: score %d is %s; scores are finite".formatted(owner, i, values[i]));
      }
    }
    return this;
  }

  static void requireCount(String owner, String what, long found, long boxes) {
    if (found != 0 && found != boxes) {
      throw new IllegalArgumentException(
          "%s: %d %s for %d; give one each, or none".formatted(owner, found, what, boxes));
    }
  }

  PerBox select(int[] kept) {
    List<String> chosen =
        labels.isEmpty() ? labels : IntStream.of(kept).mapToObj(labels::get).toList();
    BitSet flags = new BitSet();
    for (int i = 0; i < kept.length && !crowd.isEmpty(); i++) {
      flags.set(i, crowd.get(kept[i]));
    }
    return new PerBox(chosen, select(scores, kept), flags);
  }

  private static Tensor select(Tensor scores, int[] kept) {
    if (scores.shape().count() == 0) {
      return scores;
    }
    float[] from = scores.toFloatArray();
    float[] to = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      to[i] = from[kept[i]];
    }
    return Tensor.of(to);
  }

  /** The same labels and crowd, and scores that differ by no more than the tolerance. */
  boolean closeTo(PerBox other, double tolerance) {
    return labels.equals(other.labels)
        && crowd.equals(other.crowd)
        && scores.closeTo(other.scores, tolerance);
  }

  /** What is known of one box, for people, with a space behind it; empty where nothing is. */
  String text(int box) {
    StringBuilder text = new StringBuilder();
    if (!labels.isEmpty()) {
      text.append(labels.get(box)).append(' ');
    }
    if (scores.shape().count() > 0) {
      text.append(scores.getFloat(box)).append(' ');
    }
    return text.append(crowd.get(box) ? "crowd " : "").toString();
  }
}
