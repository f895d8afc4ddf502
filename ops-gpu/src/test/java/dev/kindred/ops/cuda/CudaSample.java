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
}
