// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kindred.semtypes.DType;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SpansProperties {

  @Property(tries = 500)
  void holdForAllValuesOfTheOracle(@ForAll long seed) {
    Trace trace = RandomPrograms.of(seed, 2, 40);
    hold(trace, Spans.of(trace.program(), DType.F32), seed, RandomPrograms::number);
  }

  @Property(tries = 500)
  void holdForBytesAndOrdinaryParameters(@ForAll long seed) {
    Trace trace = RandomPrograms.of(seed, 2, 40);
    float[] uniforms = trace.uniforms();
    assumeThat(Spans.areOrdinary(trace.program(), uniforms, uniforms.length)).isTrue();
    hold(trace, Spans.of(trace.program(), DType.U8), seed, random -> random.nextInt(256));
  }

  /** Makes a number of a pixel. */
  private interface Numbers {
    float next(Random random);
  }

  private static void hold(Trace trace, Spans spans, long seed, Numbers numbers) {
    Program all = withAllNumbers(trace.program());
    Random random = new Random(seed);
    float[][] tables = trace.tables().stream().map(t -> t.given()).toArray(float[][]::new);
    for (int pixel = 0; pixel < 8; pixel++) {
      float[] before = {numbers.next(random), numbers.next(random)};
      float[] values =
          Oracle.evaluate(all, before, trace.uniforms(), tables, Oracle.Place.at(5, 6));
      for (int v = 0; v < values.length; v++) {
        int i = all.outputs().get(v);
        assertThat(holds(spans.at(i), values[v]))
            .as("v%d = %s is %s in%n%s", i, values[v], spans.at(i), all)
            .isTrue();
      }
      order(all, spans, values);
    }
  }

  private static boolean holds(Span span, float value) {
    if (Float.isNaN(value)) {
      return span.nan();
    }
    return value >= span.least()
        && value <= span.most()
        && (span.minusZero() || Float.floatToRawIntBits(value) != Integer.MIN_VALUE)
        && (!span.whole() || value == Math.rint(value))
        && (value == 0 || Math.abs(value) >= span.tiny());
  }

  private static void order(Program all, Spans spans, float[] values) {
    for (int v = 0; v < values.length; v++) {
      for (int w = 0; w < values.length; w++) {
        boolean atLeast = spans.isAtLeast(all.outputs().get(v), all.outputs().get(w));
        assertThat(!atLeast || values[v] >= values[w]).as("v%d, v%d of %s", v, w, all).isTrue();
      }
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
