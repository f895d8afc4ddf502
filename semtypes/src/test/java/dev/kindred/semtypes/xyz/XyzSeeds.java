// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.xyz;

import dev.kindred.semtypes.read.FuzzSeed;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small texts of points, to be damaged. */
public final class XyzSeeds {
  private XyzSeeds() {}

  /** With a header and without. */
  public static List<FuzzSeed> seeds() {
    byte[] named =
        "# x y z red green blue label\n1 2 3 4 5 6 7\n8 9.5 1e3 0 0 0 -1\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] plain = "1 2 3 4 5 6\n8 9.5 1e3 0 0 0\n".getBytes(StandardCharsets.UTF_8);
    return List.of(new FuzzSeed("XYZ with names", named), new FuzzSeed("XYZ", plain, Xyz::read));
  }
}
