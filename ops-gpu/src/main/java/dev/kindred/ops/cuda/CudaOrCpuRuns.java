// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Semantic;

/**
 * All plans on a {@link CudaOrCpu}. They come before all other methods for any device, which then
 * decide for the card or the processor.
 */
final class CudaOrCpuRuns {
  private CudaOrCpuRuns() {}

  @Dispatch(value = Engine.class, precedence = Integer.MAX_VALUE)
  static <T extends Semantic> T run(CudaOrCpu device, Plan plan, T x) {
    return device.run(plan, x);
  }

  /** What is on a card stays there. */
  @Dispatch(value = Engine.class, precedence = Integer.MAX_VALUE)
  static <T extends Semantic> OnDevice<T> there(CudaOrCpu device, Plan plan, OnDevice<T> x) {
    return Engine.ENGINE.run(x.device(), plan, x);
  }
}
