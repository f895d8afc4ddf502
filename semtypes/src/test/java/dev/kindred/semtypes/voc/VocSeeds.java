// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.voc;

import dev.kindred.semtypes.read.FuzzSeed;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small VOC file, to be damaged. */
public final class VocSeeds {
  private VocSeeds() {}

  /** One with an object. */
  public static List<FuzzSeed> seeds() {
    return List.of(
        new FuzzSeed(
            "Pascal VOC",
            VocTest.CAT.getBytes(StandardCharsets.UTF_8),
            source -> VocAnnotation.read(source, VocPixels.EDGE)));
  }
}
