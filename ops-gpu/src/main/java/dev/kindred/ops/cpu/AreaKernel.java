// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import java.util.Arrays;

/**
 * Weights by how much of an output element an input element covers, which whole numbers say
 * exactly: with lengths in units of 1 / {@code out}, an input is {@code out} long and an output
 * {@code in}.
 *
 * @param in how many inputs there are
 * @param out how many outputs
 */
record AreaKernel(int in, int out) implements Kernel {

  @Override
  public int start(int i, int in) {
    return (int) ((long) i * in / out);
  }

  @Override
  public int end(int i, int in) {
    return (int) Math.ceilDiv((i + 1L) * in, out);
  }

  @Override
  public void weigh(int i, int in, int first, double[] weights) {
    Arrays.fill(weights, 0);
    long from = (long) i * in;
    for (int at = start(i, in); at < end(i, in); at++) {
      long covered = Math.min(from + in, (at + 1L) * out) - Math.max(from, (long) at * out);
      weights[at - first] = (double) covered / in;
    }
  }
}
