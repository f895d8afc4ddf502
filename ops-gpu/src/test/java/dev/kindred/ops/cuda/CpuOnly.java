// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.image.Image;

/** A plan that no card has a kernel for: it mirrors. */
record CpuOnly() implements Plan {

  @Dispatch(Engine.class)
  static <I extends Image> I mirrored(Cpu cpu, CpuOnly plan, I image) {
    return Engine.ENGINE.run(cpu, Geometry.horizontalFlip(((Image) image).canvas()), image);
  }
}
