// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Rgb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Every colour as a sum of the three, clamped to the range: row {@code i} gives colour {@code i} as
 * {@code m0 r + m1 g + m2 b + offset}, sums fused from the left. Three channels.
 *
 * @param weights 3 × 3, row by row
 * @param offsets one per colour, as shares of white
 */
public record ColorMatrix(List<Double> weights, List<Double> offsets) implements PixelOp {
  private static final int COLORS = 3;

  /** Keeps unchangeable copies; all must be numbers. */
  public ColorMatrix {
    weights = List.copyOf(weights);
    offsets = List.copyOf(offsets);
    boolean finite =
        weights.stream().allMatch(Double::isFinite) && offsets.stream().allMatch(Double::isFinite);
    if (weights.size() != COLORS * COLORS || offsets.size() != COLORS || !finite) {
      throw new IllegalArgumentException(
          "colour matrix %s with offsets %s: give 3 rows of 3 finite numbers and 3 offsets"
              .formatted(weights, offsets));
    }
  }

  /** Without offsets. */
  public static ColorMatrix of(double... weights) {
    return new ColorMatrix(DoubleStream.of(weights).boxed().toList(), List.of(0.0, 0.0, 0.0));
  }

  @Override
  public Pixel apply(Rgb p) {
    return p.with(row(p, 0), row(p, 1), row(p, 2));
  }

  private Num row(Rgb p, int i) {
    Num red = p.red().times(weight(i, 0));
    Num green = p.green().fma(Num.parameter(weight(i, 1)), red);
    Num blue = p.blue().fma(Num.parameter(weight(i, 2)), green);
    return blue.plus(offsets.get(i) * p.range().dtype().max());
  }

  private double weight(int i, int j) {
    return weights.get(COLORS * i + j);
  }

  /** The inverse matrix, by Cramer's rule; empty where the colours do not determine each other. */
  @Override
  public Optional<PixelOp> inverse() {
    double determinant = 0;
    for (int j = 0; j < COLORS; j++) {
      determinant += weight(0, j) * cofactor(0, j);
    }
    if (determinant == 0 || !Double.isFinite(1 / determinant)) {
      return Optional.empty();
    }
    List<Double> back = new ArrayList<>();
    List<Double> moved = new ArrayList<>();
    for (int i = 0; i < COLORS; i++) {
      double offset = 0;
      for (int j = 0; j < COLORS; j++) {
        double weight = cofactor(j, i) / determinant;
        back.add(weight);
        offset -= weight * offsets.get(j);
      }
      moved.add(offset);
    }
    return Optional.of(new ColorMatrix(back, moved));
  }

  private double cofactor(int i, int j) {
    int i1 = (i + 1) % COLORS;
    int i2 = (i + 2) % COLORS;
    int j1 = (j + 1) % COLORS;
    int j2 = (j + 2) % COLORS;
    return weight(i1, j1) * weight(i2, j2) - weight(i1, j2) * weight(i2, j1);
  }
}
