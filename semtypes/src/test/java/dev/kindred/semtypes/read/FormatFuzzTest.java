// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format against damaged files. */
class FormatFuzzTest {
  /** Per file; the system property {@code kindred.fuzz.inputs} says otherwise. */
  private static final int INPUTS = Integer.getInteger("kindred.fuzz.inputs", 200);

  static List<FuzzSeed> seeds() {
    return FuzzSeeds.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("seeds")
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void onlyTypedErrorsInBoundedTimeAndSpace(FuzzSeed seed) {
    FormatFuzz.read(seed, INPUTS);
  }
}
