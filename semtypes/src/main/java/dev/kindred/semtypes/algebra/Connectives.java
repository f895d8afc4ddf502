// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Arithmetic;
import dev.kindred.semtypes.arithmetic.Comparison;
import dev.kindred.semtypes.arithmetic.Overflow;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.volume.LabelVolume;

/** The methods of {@link And}, {@link Or} and {@link Not}. */
final class Connectives {
  private Connectives() {}

  @Dispatch(And.class)
  @Provided("same canvas")
  static Mask and(Mask x, Mask y) {
    x.canvas().requireSame("a mask", y.canvas(), "a mask");
    return Truth.mask(both(x.labels(), y.labels()));
  }

  @Dispatch(Or.class)
  @Provided("same canvas")
  static Mask or(Mask x, Mask y) {
    x.canvas().requireSame("a mask", y.canvas(), "a mask");
    return Truth.mask(either(x.labels(), y.labels()));
  }

  @Dispatch(Not.class)
  static Mask not(Mask x) {
    return Truth.mask(Comparison.EQUAL.of(x.labels(), 0));
  }

  @Dispatch(And.class)
  @Provided("same grid")
  static LabelVolume and(LabelVolume x, LabelVolume y) {
    Truth.requireOneGrid("and", x, y);
    return Truth.labels(both(x.voxels(), y.voxels()), x.grid());
  }

  @Dispatch(Or.class)
  @Provided("same grid")
  static LabelVolume or(LabelVolume x, LabelVolume y) {
    Truth.requireOneGrid("or", x, y);
    return Truth.labels(either(x.voxels(), y.voxels()), x.grid());
  }

  @Dispatch(Not.class)
  static LabelVolume not(LabelVolume x) {
    return Truth.labels(Comparison.EQUAL.of(x.voxels(), 0), x.grid());
  }

  private static Tensor both(Tensor x, Tensor y) {
    return Comparison.EQUAL.of(howMany(x, y), 2);
  }

  private static Tensor either(Tensor x, Tensor y) {
    return Comparison.NOT_EQUAL.of(howMany(x, y), 0);
  }

  /** How many of two labels are other than 0. */
  private static Tensor howMany(Tensor x, Tensor y) {
    Tensor a = Comparison.NOT_EQUAL.of(x, 0);
    return Arithmetic.plus(a, Comparison.NOT_EQUAL.of(y, 0), Overflow.SATURATE);
  }
}
