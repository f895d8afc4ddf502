// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpegls;

import java.util.Arrays;

/** From three gradients around a sample to the number of its context (T.87 A.3.3 and A.3.4). */
final class LsGradients {
  private final int middle;

  /** The level, −4 to 4, of each gradient from −maxval to maxval. */
  private final byte[] levels;

  LsGradients(LsParameters parameters) {
    middle = parameters.maxval();
    levels = new byte[2 * middle + 1];
    int[] ends = {
      parameters.near() + 1, parameters.t1(), parameters.t2(), parameters.t3(), middle + 1
    };
    for (int level = 1; level <= 4; level++) {
      int from = ends[level - 1];
      int to = ends[level];
      Arrays.fill(levels, middle + from, middle + to, (byte) level);
      Arrays.fill(levels, middle - to + 1, middle - from + 1, (byte) -level);
    }
  }

  /** From −364 to 364; opposite gradients have opposite numbers, and none at all has 0. */
  int context(int first, int second, int third) {
    return (levels[first + middle] * 9 + levels[second + middle]) * 9 + levels[third + middle];
  }
}
