// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Border;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.filter.Erase;
import dev.kindred.ops.filter.GaussianBlur;
import dev.kindred.ops.filter.Sharpness;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.Image;

/** Filters on the CPU. */
final class CpuFilters {

  private CpuFilters() {}

  @Dispatch(Engine.class)
  static <I extends Image> I blur(Cpu cpu, GaussianBlur plan, I image) {
    Tensor planes = image.pixels();
    float[] across = plan.weightsX();
    float[] down = plan.weightsY();
    return Image.withPixels(
        image,
        RowFilter.run(
            cpu,
            planes,
            Elements.Fraction.HALF_EVEN,
            () -> new SeparableRows(planes, across, down, Border.REFLECT)));
  }

  @Dispatch(Engine.class)
  static <I extends Image> I sharpen(Cpu cpu, Sharpness plan, I image) {
    Tensor planes = image.pixels();
    if (image.canvas().height() < 3 || image.canvas().width() < 3) {
      return image;
    }
    return Image.withPixels(
        image,
        RowFilter.run(
            cpu,
            planes,
            Elements.Fraction.CUT,
            () -> new SharpenedRows(planes, plan.factor(), false)));
  }

  @Dispatch(Engine.class)
  static <D extends DicomImage> D sharpen(Cpu cpu, Sharpness plan, D slice) {
    Tensor planes = slice.pixels();
    return Image.withPixels(
        slice,
        RowFilter.run(
            cpu,
            planes,
            Elements.Fraction.HALF_EVEN,
            () -> new SharpenedRows(planes, plan.factor(), true)));
  }

  @Dispatch(Engine.class)
  static <I extends Image> I erase(Cpu cpu, Erase plan, I image) {
    return Image.withPixels(image, Patching.of(plan, image.pixels()));
  }
}
