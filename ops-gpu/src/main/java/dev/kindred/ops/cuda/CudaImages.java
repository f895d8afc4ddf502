// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;

/** Pictures and masks on a card. */
final class CudaImages {

  private CudaImages() {}

  @Dispatch(Engine.class)
  static <I extends Image> I move(Cuda cuda, Geometry plan, I image) {
    plan.requireDrawnFor(image);
    return Image.withPixels(
        image, CudaMovement.ofPicture(cuda, plan, image.pixels(), image.background()));
  }

  @Dispatch(Engine.class)
  static <M extends Mask> M move(Cuda cuda, Geometry plan, M mask) {
    plan.requireDrawnFor(mask);
    Tensor plane = mask.labels().reshape(1, mask.canvas().height(), mask.canvas().width());
    Tensor moved = CudaMovement.ofLabels(cuda, plan, plane);
    return Mask.withLabels(mask, moved.reshape(plan.out().height(), plan.out().width()));
  }

  @Dispatch(Engine.class)
  static <I extends Image> I color(Cuda cuda, PixelOp plan, I image) {
    Pixel pixel = Pixel.input(image.channels(), Range.of(image));
    return Image.withPixels(
        image,
        new CudaColoring(cuda, image.pixels()).run(plan.trace(pixel), plan.out(image.dtype())));
  }
}
