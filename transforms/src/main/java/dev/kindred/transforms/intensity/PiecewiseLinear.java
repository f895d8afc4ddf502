// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.Finish;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Values that become others, linear between them, and going on beyond the ends; in f32. A slice of
 * a file is refused, since its values would no longer say what was measured.
 *
 * @param from at least two, increasing
 * @param to as many, not decreasing
 */
public record PiecewiseLinear(List<Double> from, List<Double> to) implements ValueOp {
  /** As many of both, in order. */
  public PiecewiseLinear {
    from = List.copyOf(from);
    to = List.copyOf(to);
    boolean ordered = from.size() == to.size() && from.size() > 1;
    for (int n = 1; ordered && n < from.size(); n++) {
      ordered = from.get(n) > from.get(n - 1) && to.get(n) >= to.get(n - 1);
    }
    if (!ordered) {
      throw new IllegalArgumentException(
          "piecewise linear from %s to %s: give two or more increasing values, and as many that do not decrease"
              .formatted(from, to));
    }
  }

  /** A sum of bends: one more at each inner value. */
  @Override
  public Num apply(Num x, Range range) {
    double slope = slope(0);
    Num sum = x.minus(from.getFirst()).fma(Num.parameter(slope), Num.parameter(to.getFirst()));
    for (int n = 1; n + 1 < from.size(); n++) {
      double bend = slope(n) - slope;
      slope = slope(n);
      sum = x.minus(from.get(n)).max(Num.of(0)).fma(Num.parameter(bend), sum);
    }
    return sum;
  }

  private double slope(int n) {
    return (to.get(n + 1) - to.get(n)) / (from.get(n + 1) - from.get(n));
  }

  @Override
  public DicomInfo described(DicomInfo info, Supplier<Window> whole) {
    throw new IllegalArgumentException(
        "piecewise linear values of a slice: what they mean would not be known any more; take a"
            + " volume");
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }

  @Override
  public DType out(DType in) {
    return DType.F32;
  }

  /** Empty where different values became one. */
  @Override
  public Optional<PixelOp> inverse() {
    for (int n = 1; n < to.size(); n++) {
      if (!(to.get(n) > to.get(n - 1))) {
        return Optional.empty();
      }
    }
    return Optional.of(new PiecewiseLinear(to, from));
  }
}
