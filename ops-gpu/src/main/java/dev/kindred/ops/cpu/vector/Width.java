// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import jdk.incubator.vector.FloatVector;

/** How wide the vectors of this process are. */
public final class Width {
  /** Below this a vector of floats has no counterpart of 16-bit integers. */
  public static final int LEAST_BITS = 128;

  private Width() {}

  /** Of one vector; asking initializes the Vector API, whose module must be there. */
  public static int bits() {
    return FloatVector.SPECIES_PREFERRED.vectorBitSize();
  }
}
