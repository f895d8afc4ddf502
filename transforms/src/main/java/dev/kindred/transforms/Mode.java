// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Device;
import dev.kindred.ops.Fuse;
import dev.kindred.ops.Rounding;

/**
 * How a pipeline runs.
 *
 * @param device where
 * @param rounding what happens to numbers between operations on pixels
 * @param fuse which moves may become one
 * @param training whether steps that are for training only take part
 */
record Mode(Device device, Rounding rounding, Fuse fuse, boolean training) {
  static final Mode DEFAULT = new Mode(Cpu.all(), Rounding.STEPWISE, Fuse.EXACT, true);

  Mode on(Device other) {
    return new Mode(other, rounding, fuse, training);
  }

  Mode with(Rounding other) {
    return new Mode(device, other, fuse, training);
  }

  Mode with(Fuse other) {
    return new Mode(device, rounding, other, training);
  }

  Mode evaluating() {
    return new Mode(device, rounding, fuse, false);
  }
}
