// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** Moves of pictures and masks on a card. */
final class CudaImages {
  private CudaImages() {}

  @Dispatch(Engine.class)
  static <I extends Image> I move(Cuda cuda, Geometry plan, I image) {
    Tensor pixels = image.pixels();
    return CudaPlans.move(plan, image)
        .map(chain -> Image.withPixels(image, run(cuda, chain, pixels)))
        .orElseGet(() -> Image.withPixels(image, pixels));
  }

  @Dispatch(Engine.class)
  static <M extends Mask> M move(Cuda cuda, Geometry plan, M mask) {
    Tensor labels = mask.labels();
    Tensor moved = CudaPlans.move(plan, mask).map(c -> run(cuda, c, labels)).orElse(labels);
    return Mask.withLabels(mask, moved.reshape(plan.out().height(), plan.out().width()));
  }

  /**
   * Planes through a chain that has them as its items, together or one by one.
   *
   * @return {@code [C, H, W]}
   */
  static Tensor run(Cuda cuda, CudaChain chain, Tensor planes) {
    Tensor results = run(cuda, chain, List.of(planes));
    Shape shape = results.shape();
    return results.reshape(shape.size(0) * shape.size(1), shape.size(2), shape.size(3));
  }

  /**
   * Items through a chain.
   *
   * @param items the pixels of all items together, in order
   * @return {@code [N, C, H, W]}
   */
  static Tensor run(Cuda cuda, CudaChain chain, List<Tensor> items) {
    List<MemorySegment> sources = items.stream().map(Tensor::memory).toList();
    return Tensor.build(chain.out(), chain.shape(), to -> cuda.run(chain, sources, to));
  }
}
