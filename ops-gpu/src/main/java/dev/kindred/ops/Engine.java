// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;

/**
 * Runs a plan on a value, on a device: the generic function that engines join. Its methods stand
 * beside the devices and types they serve; a kernel for a new type, plan or device is one more
 * method, in any jar:
 *
 * {@snippet :
 * @Dispatch(Engine.class)
 * static <I extends Image> I invert(Cpu cpu, Invert plan, I image) { ... }
 * }
 */
@Generic
public interface Engine {

  /** The engine of all methods that can be seen from here. */
  Engine ENGINE = GenericFunction.of(Engine.class).call();

  /**
   * The value after the plan, of the same class and with its metadata.
   *
   * @throws IllegalArgumentException if the plan was drawn for another canvas, or does not suit the
   *     value
   */
  <T extends Semantic> T run(Device device, Plan plan, T x);
}
