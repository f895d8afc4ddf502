// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format against damaged files. */
@Tag("fuzz")
class FormatFuzzTest {
  /** Of all files together, an equal share for each; the profile "fuzz" has 100 000. */
  private static final int INPUTS = Integer.getInteger("kindred.fuzz.inputs", 4000);

  static List<FuzzSeed> seeds() {
    return FuzzSeeds.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("seeds")
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void onlyTypedErrorsInBoundedTimeAndSpace(FuzzSeed seed) {
    FormatFuzz.read(seed, Math.ceilDiv(INPUTS, seeds().size()));
  }
}
