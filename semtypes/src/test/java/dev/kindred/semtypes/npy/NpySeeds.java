// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.npy;

import dev.kindred.semtypes.read.FuzzSeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/** Small files of NumPy, to be damaged. */
public final class NpySeeds {
  private NpySeeds() {}

  /** Different headers and packings. */
  public static List<FuzzSeed> seeds() {
    return Stream.of(
            "f2_big.npy", "i4_fortran.npy", "bool.npy", "version2.npy", "packed.npz", "plain.npz")
        .map(NpySeeds::seed)
        .toList();
  }

  private static FuzzSeed seed(String name) {
    try {
      return new FuzzSeed(name, Files.readAllBytes(NpyTest.FILES.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
