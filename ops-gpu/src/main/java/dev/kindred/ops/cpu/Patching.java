// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.filter.Erase;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;

/** Puts patches over pictures. */
final class Patching {

  private Patching() {}

  /**
   * A copy of {@code planes} {@code [C, H, W]} with the patch in it.
   *
   * @throws IllegalArgumentException if the patch reaches outside or has other channels
   */
  static Tensor of(Cpu cpu, Erase plan, Tensor planes) {
    plan.requireInside(planes.shape());
    return cpu.build(
        planes.dtype(),
        planes.shape(),
        to -> {
          MemorySegment.copy(planes.memory(), 0, to, 0, to.byteSize());
          for (int c = 0; c < planes.shape().size(0); c++) {
            put(plan, c, planes, to);
          }
        });
  }

  private static void put(Erase plan, int channel, Tensor planes, MemorySegment to) {
    Shape patch = plan.patch().shape();
    long source = patch.size(0) == 1 ? 0 : channel;
    for (long y = 0; y < patch.size(1); y++) {
      float[] row =
          plan.patch()
              .toFloatArray((source * patch.size(1) + y) * patch.size(2), (int) patch.size(2));
      long start =
          (channel * planes.shape().size(1) + plan.top() + y) * planes.shape().size(2)
              + plan.left();
      Elements.write(planes.dtype(), row, Elements.Fraction.HALF_EVEN, to, start);
    }
  }
}
