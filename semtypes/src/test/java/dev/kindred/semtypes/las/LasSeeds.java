// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.las;

import dev.kindred.semtypes.read.FuzzSeed;
import java.util.List;

/** Small LAS files, to be damaged. */
public final class LasSeeds {
  private LasSeeds() {}

  /** An old and a new one. */
  public static List<FuzzSeed> seeds() {
    return List.of(
        new FuzzSeed("LAS 1.2", LasSample.file(2, 3, 0)),
        new FuzzSeed("LAS 1.4", LasSample.file(4, 8, 2)));
  }
}
