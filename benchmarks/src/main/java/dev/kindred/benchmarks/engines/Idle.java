// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import dev.kindred.semtypes.Tensor;

/** Nothing to do. */
enum Idle implements Work {
  WORK;

  @Override
  public int items() {
    return 1;
  }

  @Override
  public int batch() {
    return 1;
  }

  @Override
  public void run(int first, int count) {}

  @Override
  public Tensor results(int count) {
    return Tensor.of(new float[0], 0);
  }
}
