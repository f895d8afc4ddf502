// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Device;
import java.util.function.Supplier;

/**
 * Where generic functions run that have no device among their arguments, such as {@link Rotate}:
 * all processors of this machine, unless the work is part of a pipeline or of {@link #during}.
 */
public final class CurrentDevice {
  private static final ScopedValue<Device> DEVICE = ScopedValue.newInstance();
  private static final Device DEFAULT = Cpu.all();

  private CurrentDevice() {}

  /** The device that holds for the code that asks. */
  public static Device get() {
    return DEVICE.orElse(DEFAULT);
  }

  /** What {@code work} returns while {@code device} is the current one, in this thread only. */
  public static <T> T during(Device device, Supplier<T> work) {
    return ScopedValue.where(DEVICE, device).call(work::get);
  }
}
