// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.program.RandomPrograms;
import dev.kindred.ops.program.Trace;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PlainProgramProperties {

  @Property(tries = 300)
  void isTheOracleBitForBit(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int channels,
      @ForAll @IntRange(min = 1, max = 60) int size,
      @ForAll @IntRange(min = 1, max = 300) int width) {
    Trace trace = RandomPrograms.of(seed, channels, size);
    RowProgramContract.holds(new PlainProgram(trace.program()), trace, seed, width);
  }
}
