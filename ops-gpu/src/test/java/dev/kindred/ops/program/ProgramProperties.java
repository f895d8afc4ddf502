// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProgramProperties {

  @Property(tries = 200)
  void oneThenAnotherGivesWhatTheyGiveOneByOne(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int channels,
      @ForAll @IntRange(min = 1, max = 30) int size) {
    Trace first = RandomPrograms.of(seed, channels, size);
    Trace second = RandomPrograms.of(seed + 1, channels, size);
    Random random = new Random(seed);
    float[] pixel = new float[channels];
    for (int c = 0; c < channels; c++) {
      pixel[c] = RandomPrograms.number(random);
    }
    Program both = first.program().then(second.program());
    float[] uniforms = new float[both.uniforms()];
    System.arraycopy(first.uniforms(), 0, uniforms, 0, first.program().uniforms());
    System.arraycopy(
        second.uniforms(), 0, uniforms, first.program().uniforms(), second.program().uniforms());
    float[][] tables =
        Stream.of(tables(first), tables(second)).flatMap(Stream::of).toArray(float[][]::new);
    float[] between = evaluate(first, pixel);
    assertThat(Oracle.evaluate(both, pixel, uniforms, tables, Oracle.Place.at(3, 4)))
        .isEqualTo(evaluate(second, between));
  }

  @Example
  void refusesAnotherThatTakesOtherChannels() {
    Program one = RandomPrograms.of(1, 1, 5).program();
    Program three = RandomPrograms.of(1, 3, 5).program();
    assertThatThrownBy(() -> one.then(three))
        .hasMessage("program of 3 channels after one that gives 1: take one for as many");
  }

  private static float[] evaluate(Trace trace, float[] pixel) {
    return Oracle.evaluate(
        trace.program(), pixel, trace.uniforms(), tables(trace), Oracle.Place.at(3, 4));
  }

  private static float[][] tables(Trace trace) {
    return trace.tables().stream().map(Trace.TableSource::given).toArray(float[][]::new);
  }
}
