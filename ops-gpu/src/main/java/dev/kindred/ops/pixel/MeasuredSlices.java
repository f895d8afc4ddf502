// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Slices;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.Image;

/**
 * Operations that leave the measurements of a DICOM slice as they are and change what is said of
 * them, on any device.
 *
 * <p>These methods go before those that change pixels: that is what their precedence says.
 */
final class MeasuredSlices {
  private MeasuredSlices() {}

  @Dispatch(value = Engine.class, precedence = 1)
  static <D extends DicomImage> D brightness(Device device, Brightness plan, D slice) {
    return Slices.described(slice, slice, plan);
  }

  @Dispatch(value = Engine.class, precedence = 1)
  static <D extends DicomImage> D contrast(Device device, Contrast plan, D slice) {
    return Slices.described(slice, slice, plan);
  }

  /** Another type for the same numbers. */
  @Dispatch(value = Engine.class, precedence = 1)
  static <D extends DicomImage> D toDType(Device device, ToDType plan, D slice) {
    return Image.withPixels(slice, slice.pixels().castTo(plan.dtype()));
  }
}
