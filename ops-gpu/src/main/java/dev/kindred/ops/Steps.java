// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Semantic;

/** A sequence is its steps, one after the other, for whatever no engine has a faster way for. */
final class Steps {
  private Steps() {}

  @Dispatch(Engine.class)
  static <S extends Semantic> S run(Device device, Sequence plan, S x) {
    S now = x;
    for (Plan step : plan.steps()) {
      now = Engine.ENGINE.run(device, step, now);
    }
    return now;
  }
}
