// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.ops.cuda.ptx.PtxInterpreter;

/** Cards for tests: simulated ones that interpret PTX. */
final class CudaSample {
  private CudaSample() {}

  static SimulatedDriver driver() {
    return new SimulatedDriver(PtxInterpreter::compile);
  }

  /** The same, whose streams run in an order that follows from {@code seed}. */
  static SimulatedDriver driver(long seed) {
    return new SimulatedDriver(PtxInterpreter::compile, seed);
  }
}
