// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;

/** Pictures and masks on the CPU. */
final class CpuImages {

  private CpuImages() {}

  @Dispatch(Engine.class)
  static <I extends Image> I move(Cpu cpu, Geometry plan, I image) {
    plan.requireDrawnFor(image);
    Content content = Content.ofPicture(image.background());
    return Image.withPixels(image, new Movement(cpu, content).run(plan, image.pixels()));
  }

  @Dispatch(Engine.class)
  static <M extends Mask> M move(Cpu cpu, Geometry plan, M mask) {
    plan.requireDrawnFor(mask);
    Tensor plane = mask.labels().reshape(1, mask.canvas().height(), mask.canvas().width());
    Tensor moved = new Movement(cpu, Content.ofLabels()).run(plan, plane);
    return Mask.withLabels(mask, moved.reshape(plan.out().height(), plan.out().width()));
  }
}
