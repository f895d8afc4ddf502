// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Border;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.filter.Convolution;
import dev.kindred.ops.filter.Erase;
import dev.kindred.ops.filter.GaussianBlur;
import dev.kindred.ops.filter.MedianFilter;
import dev.kindred.ops.filter.Morphology;
import dev.kindred.ops.filter.Sharpness;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.util.function.BiFunction;

/** Filters of pictures, and morphology of masks, on the CPU. */
final class CpuFilters {

  private CpuFilters() {}

  @Dispatch(Engine.class)
  static <I extends Image> I blur(Cpu cpu, GaussianBlur plan, I image) {
    float[] across = plan.weightsX();
    float[] down = plan.weightsY();
    return filtered(
        cpu, image, (in, scratch) -> new SeparableRows(in, across, down, Border.REFLECT, scratch));
  }

  @Dispatch(Engine.class)
  static <I extends Image> I sharpen(Cpu cpu, Sharpness plan, I image) {
    return sharpened(cpu, plan.factor(), false, image);
  }

  /** Measured values have no white. */
  @Dispatch(Engine.class)
  static <D extends DicomImage> D sharpen(Cpu cpu, Sharpness plan, D slice) {
    return sharpened(cpu, plan.factor(), true, slice);
  }

  private static <I extends Image> I sharpened(Cpu cpu, double factor, boolean measured, I image) {
    boolean tiny = image.canvas().height() < 3 || image.canvas().width() < 3;
    return tiny
        ? image
        : filtered(cpu, image, (in, scratch) -> new SharpenedRows(in, factor, measured, scratch));
  }

  @Dispatch(Engine.class)
  static <I extends Image> I median(Cpu cpu, MedianFilter plan, I image) {
    return filtered(cpu, image, (in, scratch) -> new MedianRows(in, plan, scratch));
  }

  @Dispatch(Engine.class)
  static <I extends Image> I convolve(Cpu cpu, Convolution plan, I image) {
    return filtered(cpu, image, (in, scratch) -> new ConvolvedRows(in, plan, scratch));
  }

  private static <I extends Image> I filtered(
      Cpu cpu, I image, BiFunction<Raster, Scratch, RowSource> rows) {
    Tensor pixels = image.pixels();
    Raster in = Raster.of(pixels);
    return Image.withPixels(
        image, RowPass.copy(pixels, image.canvas(), scratch -> rows.apply(in, scratch)).run(cpu));
  }

  @Dispatch(Engine.class)
  static <I extends Image> I erase(Cpu cpu, Erase plan, I image) {
    return Image.withPixels(image, Patching.of(cpu, plan, image.pixels()));
  }

  @Dispatch(Engine.class)
  static <M extends Mask> M change(Cpu cpu, Morphology plan, M mask) {
    Tensor labels = mask.labels();
    return Mask.withLabels(mask, Labels.of(labels, cpu).after(plan).like(labels));
  }
}
