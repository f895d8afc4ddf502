// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Border;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.filter.Convolution;
import dev.kindred.ops.filter.Erase;
import dev.kindred.ops.filter.Filter;
import dev.kindred.ops.filter.GaussianBlur;
import dev.kindred.ops.filter.MedianFilter;
import dev.kindred.ops.filter.Morphology;
import dev.kindred.ops.filter.Sharpness;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.util.function.Function;

/** Filters of pictures, and morphology of masks, on the CPU. */
final class CpuFilters {

  private CpuFilters() {}

  @Dispatch(Engine.class)
  static <I extends Image> I blur(Cpu cpu, GaussianBlur plan, I image) {
    return filtered(cpu, plan, image);
  }

  @Dispatch(Engine.class)
  static <I extends Image> I sharpen(Cpu cpu, Sharpness plan, I image) {
    return isTiny(image.canvas().height(), image.canvas().width())
        ? image
        : filtered(cpu, plan, image);
  }

  @Dispatch(Engine.class)
  static <I extends Image> I median(Cpu cpu, MedianFilter plan, I image) {
    return filtered(cpu, plan, image);
  }

  @Dispatch(Engine.class)
  static <I extends Image> I convolve(Cpu cpu, Convolution plan, I image) {
    return filtered(cpu, plan, image);
  }

  private static <I extends Image> I filtered(Cpu cpu, Filter plan, I image) {
    Tensor pixels = image.pixels();
    Function<Scratch, RowSource> rows =
        rows(plan, Raster.of(pixels), /* measured= */ image instanceof DicomImage);
    return Image.withPixels(image, RowPass.copy(pixels, image.canvas(), rows).run(cpu));
  }

  /**
   * What filters make of a picture, row by row, before an integer type rounds it.
   *
   * @param measured whether values have no white
   */
  static Function<Scratch, RowSource> rows(Filter plan, Raster in, boolean measured) {
    return switch (plan) {
      case GaussianBlur blur -> {
        float[] across = blur.weightsX();
        float[] down = blur.weightsY();
        yield scratch -> new SeparableRows(in, across, down, Border.REFLECT, scratch);
      }
      case Sharpness _ when isTiny(in.height(), in.width()) ->
          scratch -> new SamePlace(in, scratch);
      case Sharpness sharp -> scratch -> new SharpenedRows(in, sharp.factor(), measured, scratch);
      case MedianFilter median -> scratch -> new MedianRows(in, median, scratch);
      case Convolution sum -> scratch -> new ConvolvedRows(in, sum, scratch);
      default ->
          throw new IllegalArgumentException(
              "rows of %s: this filter has none; run it by itself".formatted(plan));
    };
  }

  /** Whether there is no pixel with others all around. */
  private static boolean isTiny(int height, int width) {
    return height < 3 || width < 3;
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
