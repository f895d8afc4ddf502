// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.GrayAlphaImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.RgbaImage;

/**
 * What the numbers of a pixel mean: their type in memory, whether they are brightnesses between
 * black and white or measurements with a unit, and whether the last of them is transparency.
 *
 * @param dtype the type in memory; 0 is black and {@link DType#max()} white
 * @param measured whether the numbers are measurements, such as Hounsfield units, which have
 *     neither black nor white
 * @param alpha whether the last number says how opaque the pixel is, which colour operations leave
 *     as it is
 * @param rounded whether the numbers are such as the type can hold; not so between operations whose
 *     results are not stored
 */
public record Range(DType dtype, boolean measured, boolean alpha, boolean rounded) {

  /** Numbers as they come from memory. */
  public Range(DType dtype, boolean measured, boolean alpha) {
    this(dtype, measured, alpha, true);
  }

  /** Brightnesses of a type: 0 is black. */
  public static Range of(DType dtype) {
    return new Range(dtype, false, false);
  }

  /**
   * What the numbers of a picture mean: those of a DICOM slice are measurements, the last of a
   * picture with transparency is alpha.
   */
  public static Range of(Image image) {
    boolean transparent = image instanceof RgbaImage || image instanceof GrayAlphaImage;
    return new Range(image.dtype(), image instanceof DicomImage, transparent);
  }

  /** Measurements of a type. */
  public static Range measured(DType dtype) {
    return new Range(dtype, true, false);
  }

  /** The number of white: 1 for floats, 255 for u8. */
  public Num white() {
    return Num.of((float) dtype.max());
  }

  /** What turns a number of this range into one of [0, 1]: 1 / white, as a float. */
  public Num unit() {
    return Num.of((float) (1 / dtype.max()));
  }

  /** Whether only whole numbers can be stored. */
  public boolean isWhole() {
    return dtype.isInteger();
  }

  /** The same meaning in another type. */
  public Range with(DType other) {
    return other == dtype ? this : new Range(other, measured, alpha, rounded);
  }

  /** The same meaning of numbers that are not rounded to the type. */
  public Range unrounded() {
    return new Range(dtype, measured, alpha, false);
  }

  /** The same meaning of the numbers but the last, which was {@link #alpha}. */
  public Range opaque() {
    return new Range(dtype, measured, false, rounded);
  }

  /**
   * A number of this range in another type, white staying white: {@link
   * dev.kindred.semtypes.Tensor#scaledTo}. Measurements keep their numbers, as far as the type can
   * hold them: {@link dev.kindred.semtypes.Tensor#castTo}.
   */
  public Num converted(Num x, DType to) {
    if (to == dtype) {
      return x;
    }
    if (measured) {
      return to.isInteger() ? held(x.trunc(), to) : x;
    }
    if (!to.isInteger()) {
      return isWhole() ? x.times(unit()) : x;
    }
    return held(isWhole() ? shifted(x, to) : quantised(x, to), to);
  }

  /** A share of white as a number of a type; of an integer type each takes an equal part. */
  private static Num quantised(Num x, DType to) {
    return x.times(Num.of((float) (to.max() + 0.999))).floor();
  }

  /** Between integers the bits are shifted; what the other type cannot hold is clamped first. */
  private Num shifted(Num x, DType to) {
    Num bounded = dtype.isSigned() && !to.isSigned() ? x.max(Num.of(0)) : x;
    int more = to.valueBits() - dtype.valueBits();
    Num moved = bounded.times(Num.of(Math.scalb(1f, more)));
    return more < 0 ? moved.floor() : moved;
  }

  /** As storing makes it: what is no number is 0, and so is −0. */
  private static Num held(Num x, DType to) {
    Num least = Num.of((float) to.minLong());
    Num held = least.max(x).min(Num.of((float) to.maxLong()));
    return to.isSigned() ? x.abs().isAbove(Num.of(0)).choose(held, Num.of(0)) : held;
  }
}
