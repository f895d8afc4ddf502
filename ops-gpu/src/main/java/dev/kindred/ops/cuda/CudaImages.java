// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Chain;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Resize;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.ops.pass.ResizedWindow;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Moves of pictures and masks on a card. */
final class CudaImages {
  /** More channels than this do not share a thread. */
  private static final int SHARED = 4;

  private CudaImages() {}

  @Dispatch(Engine.class)
  static <I extends Image> I move(Cuda cuda, Geometry plan, I image) {
    plan.requireDrawnFor(image);
    Tensor moved =
        move(
            cuda,
            parts(plan),
            image.pixels(),
            step -> CudaReading.ofPicture(step, image.channels(), image.background()));
    return Image.withPixels(image, moved);
  }

  @Dispatch(Engine.class)
  static <M extends Mask> M move(Cuda cuda, Geometry plan, M mask) {
    plan.requireDrawnFor(mask);
    Tensor plane = mask.labels().reshape(1, mask.canvas().height(), mask.canvas().width());
    List<Geometry> steps = plan instanceof Chain chain ? chain.steps() : List.of(plan);
    Tensor moved = move(cuda, steps, plane, CudaReading::ofLabels);
    return Mask.withLabels(mask, moved.reshape(plan.out().height(), plan.out().width()));
  }

  /** The steps of a plan for pictures, those in one that are a resize of a part. */
  private static List<Geometry> parts(Geometry plan) {
    if (!(plan instanceof Chain chain)) {
      return List.of(plan);
    }
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < chain.steps().size(); ) {
      int count = ResizedWindow.at(chain.steps(), i).map(ResizedWindow::steps).orElse(1);
      List<Geometry> part = chain.steps().subList(i, i + count);
      parts.add(count == 1 ? part.getFirst() : new Chain(part));
      i += count;
    }
    return parts;
  }

  private static Tensor move(
      Cuda cuda, List<Geometry> steps, Tensor planes, Function<Geometry, CudaReading> reading) {
    Tensor moved = planes;
    for (Geometry step : steps) {
      moved = move(cuda, step, moved, reading);
    }
    return moved;
  }

  private static Tensor move(
      Cuda cuda, Geometry plan, Tensor planes, Function<Geometry, CudaReading> reading) {
    if (plan instanceof Resize resize && resize.isExact()) {
      return planes;
    }
    CudaReading how = reading.apply(plan);
    int channels = (int) planes.shape().size(0);
    if (channels <= SHARED) {
      PixelKernel kernel =
          PixelKernel.ofPlanes(how.sampling(), planes.dtype(), channels, List.of(), how.ordinary());
      return run(
          cuda, List.of(new CudaPass(kernel, plan.in(), plan.out(), how, List.of(), 0)), planes);
    }
    List<CudaPass> each =
        IntStream.range(0, channels)
            .mapToObj(c -> CudaPass.of(plan, how, planes.dtype(), c))
            .toList();
    return run(cuda, each, planes);
  }

  /**
   * Planes through passes that share them as their items.
   *
   * @param planes {@code [C, H, W]}
   */
  static Tensor run(Cuda cuda, List<CudaPass> passes, Tensor planes) {
    Tensor results = stacked(cuda, passes, List.of(planes));
    Shape shape = results.shape();
    return results.reshape(shape.size(0) * shape.size(1), shape.size(2), shape.size(3));
  }

  /**
   * Items through passes that are alike.
   *
   * @param items the pixels of all items together, in order
   * @return {@code [N, C, H, W]}
   */
  static Tensor stacked(Cuda cuda, List<CudaPass> passes, List<Tensor> items) {
    CudaWork work = new CudaWork(passes);
    PixelKernel kernel = work.kernel();
    Shape shape =
        Shape.of(
            passes.size(), kernel.outChannels(), work.batch().outHeight(), work.batch().outWidth());
    List<MemorySegment> sources = items.stream().map(Tensor::memory).toList();
    return Tensor.build(kernel.out(), shape, to -> cuda.run(work, sources, to));
  }
}
