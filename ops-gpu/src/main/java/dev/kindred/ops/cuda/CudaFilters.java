// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Plan;
import dev.kindred.ops.filter.Convolution;
import dev.kindred.ops.filter.Erase;
import dev.kindred.ops.filter.Filter;
import dev.kindred.ops.filter.GaussianBlur;
import dev.kindred.ops.filter.MedianFilter;
import dev.kindred.ops.filter.Morphology;
import dev.kindred.ops.filter.Neighbourhood;
import dev.kindred.ops.filter.Sharpness;
import dev.kindred.ops.pass.Form;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Filters of pictures, and morphology of masks, on a card. */
final class CudaFilters {
  private CudaFilters() {}

  @Dispatch(Engine.class)
  static <I extends Image> I blur(Cuda cuda, GaussianBlur plan, I image) {
    return run(cuda, plan, image);
  }

  @Dispatch(Engine.class)
  static <I extends Image> I sharpen(Cuda cuda, Sharpness plan, I image) {
    return run(cuda, plan, image);
  }

  @Dispatch(Engine.class)
  static <I extends Image> I median(Cuda cuda, MedianFilter plan, I image) {
    return run(cuda, plan, image);
  }

  @Dispatch(Engine.class)
  static <I extends Image> I convolve(Cuda cuda, Convolution plan, I image) {
    return run(cuda, plan, image);
  }

  @Dispatch(Engine.class)
  static <I extends Image> I erase(Cuda cuda, Erase plan, I image) {
    return run(cuda, plan, image);
  }

  private static <I extends Image> I run(Cuda cuda, Filter plan, I image) {
    List<CudaPass> items = items(plan, image);
    Tensor pixels = image.pixels();
    return items.isEmpty()
        ? image
        : Image.withPixels(
            image, CudaImages.run(cuda, new CudaChain(List.of(new CudaWork(items))), pixels));
  }

  /** All channels together, or each as an item of its own; none where nothing changes. */
  private static List<CudaPass> items(Filter plan, Image image) {
    Form in = Form.of(image);
    if (CudaPlans.share(in.channels())) {
      CudaPass all = pass(plan, in, image instanceof DicomImage).orElseThrow();
      return all.isNothing() ? List.of() : List.of(all);
    }
    Canvas canvas = in.canvas();
    return IntStream.range(0, in.channels())
        .mapToObj(c -> {
          CudaReading reading = reading(plan, in, false, c).orElseThrow();
          return CudaPass.of(canvas, canvas, reading, in.range().dtype(), c);
        })
        .filter(pass -> !pass.isNothing())
        .toList();
  }

  /**
   * A filter of a picture as a pass of its own; empty where it has no kernel, or more channels than
   * share one.
   *
   * @param measured whether values have no white
   */
  static Optional<CudaPass> pass(Plan plan, Form in, boolean measured) {
    if (!CudaPlans.share(in.channels())) {
      return Optional.empty();
    }
    return reading(plan, in, measured, 0).map(how -> CudaPass.of(in, how));
  }

  /** The pixels around each one of a picture, for the programs that follow. */
  static CudaReading around(Filter plan, Form in) {
    return reading(plan, in, in.range().measured(), 0)
        .orElseThrow(() ->
            new UnsupportedOperationException(
                "%s on cuda: there is no kernel for it; run this plan on the CPU".formatted(plan)));
  }

  private static Optional<CudaReading> reading(Plan plan, Form in, boolean measured, int first) {
    Canvas canvas = in.canvas();
    return switch (plan) {
      case GaussianBlur blur -> Optional.of(FilterReading.of(blur, canvas));
      case Sharpness _ when Math.min(canvas.width(), canvas.height()) < 3 ->
          Optional.of(CudaReading.samePlace(canvas));
      case Sharpness sharpness -> Optional.of(FilterReading.of(sharpness, measured));
      case MedianFilter median -> Optional.of(FilterReading.of(median));
      case Convolution convolution -> Optional.of(FilterReading.of(convolution));
      case Erase erase -> {
        erase.requireInside(Shape.of(in.channels(), canvas.height(), canvas.width()));
        yield Optional.of(FilterReading.of(erase, in.range().dtype(), first));
      }
      default -> Optional.empty();
    };
  }

  @Dispatch(Engine.class)
  static <M extends Mask> M change(Cuda cuda, Morphology plan, M mask) {
    Neighbourhood around = plan.element();
    Canvas canvas = mask.canvas();
    List<CudaReading> steps =
        switch (plan.operation()) {
          case DILATE -> List.of(FilterReading.dilated(around));
          case ERODE -> List.of(FilterReading.eroded(around));
          case OPEN -> List.of(FilterReading.eroded(around), FilterReading.dilated(around));
          case CLOSE -> List.of(FilterReading.dilated(around), FilterReading.eroded(around));
        };
    Tensor labels = mask.labels();
    List<CudaPass> passes =
        steps.stream().map(step -> CudaPass.of(canvas, canvas, step, labels.dtype(), 0)).toList();
    Tensor changed = CudaImages.run(cuda, CudaChain.of(List.of(passes)), labels);
    return Mask.withLabels(mask, changed.reshape(canvas.height(), canvas.width()));
  }
}
