// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.Image;

/**
 * What the numbers of a pixel mean: their type in memory, and whether they are brightnesses between
 * black and white or measurements with a unit.
 *
 * @param dtype the type in memory; 0 is black and {@link DType#max()} white
 * @param measured whether the numbers are measurements, such as Hounsfield units, which have
 *     neither black nor white
 */
public record Range(DType dtype, boolean measured) {

  /** Brightnesses of a type: 0 is black. */
  public static Range of(DType dtype) {
    return new Range(dtype, false);
  }

  /** What the numbers of a picture mean: those of a DICOM slice are measurements. */
  public static Range of(Image image) {
    return image instanceof DicomImage ? measured(image.dtype()) : of(image.dtype());
  }

  /** Measurements of a type. */
  public static Range measured(DType dtype) {
    return new Range(dtype, true);
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
    return new Range(other, measured);
  }
}
