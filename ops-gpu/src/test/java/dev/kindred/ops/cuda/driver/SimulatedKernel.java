// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import java.lang.foreign.MemorySegment;

/** Kernels of a simulated device, written in Java. */
public final class SimulatedKernel {
  private SimulatedKernel() {}

  /** What a kernel does. */
  public interface Body {
    void run(Grid grid, MemorySegment parameter, SimulatedMemory memory);
  }

  /** A kernel with one parameter of so many bytes. */
  public static SimulatedDriver.Kernel of(long parameterBytes, Body body) {
    return new SimulatedDriver.Kernel() {
      @Override
      public void run(Grid grid, MemorySegment parameter, SimulatedMemory memory) {
        body.run(grid, parameter, memory);
      }

      @Override
      public long parameterBytes() {
        return parameterBytes;
      }
    };
  }
}
