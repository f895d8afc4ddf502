// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.program.Oracle;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.RandomPrograms;
import dev.kindred.ops.program.Trace;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class KnownProperties {
  private static final float LIMIT = 300;

  @Property(tries = 500)
  void holdsForAllValuesOfTheOracle(@ForAll long seed) {
    Trace trace = RandomPrograms.of(seed, 2, 40);
    Known known = new Known(trace.program());
    Program all = withAllNumbers(trace.program());
    Random random = new Random(seed);
    float[] pixel = {RandomPrograms.number(random), RandomPrograms.number(random)};
    float[][] tables = trace.tables().stream().map(t -> t.given()).toArray(float[][]::new);
    float[] values = Oracle.evaluate(all, pixel, trace.uniforms(), tables, Oracle.Place.at(5, 6));
    for (int v = 0; v < values.length; v++) {
      int i = all.outputs().get(v);
      float value = values[v];
      boolean isNan = Float.isNaN(value);
      assertThat(!known.isPositive(i) || isNan || value >= 0).as("v%d of %s", i, all).isTrue();
      boolean isUnsigned = Float.floatToRawIntBits(value) >= 0;
      assertThat(!known.isUnsigned(i) || isNan || isUnsigned).as("v%d of %s", i, all).isTrue();
      assertThat(!known.isBelow(i, LIMIT) || isNan || Math.abs(value) < LIMIT).isTrue();
      assertThat(!known.isWhole(i) || isNan || value == Math.rint(value)).isTrue();
    }
  }

  /** The same instructions; what was a step between is a result. */
  private static Program withAllNumbers(Program program) {
    List<Integer> numbers =
        IntStream.range(0, program.code().size())
            .filter(i -> !program.code().get(i).op().isTruth())
            .boxed()
            .toList();
    return new Program(
        program.channels(), program.code(), numbers, program.uniforms(), program.tables());
  }
}
