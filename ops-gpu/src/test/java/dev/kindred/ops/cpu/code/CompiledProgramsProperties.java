// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kindred.ops.cpu.RowProgram;
import dev.kindred.ops.cpu.RowProgramContract;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Hue;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.RandomPrograms;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Spans;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class CompiledProgramsProperties {
  private static final int WIDTH = 61;

  @Property(tries = 100)
  void areTheOracleOnAnyNumbers(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int width) {
    Trace trace = RandomPrograms.of(seed, 2, 40);
    RowProgramContract.holds(form(trace, DType.F32, 1 << width), trace, seed, WIDTH);
  }

  @Property(tries = 200)
  void areTheOracleOnBytes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int width) {
    Trace trace = RandomPrograms.of(seed, 2, 40);
    float[] uniforms = trace.uniforms();
    assumeThat(Spans.areOrdinary(trace.program(), uniforms, uniforms.length)).isTrue();
    RowProgramContract.holdsForBytes(form(trace, DType.U8, 1 << width), trace, seed, WIDTH);
  }

  @Property(tries = 20)
  void coloursAreTheOracleOnBytes(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0, max = 3) double factor,
      @ForAll @DoubleRange(min = -0.5, max = 0.5) double turn) {
    for (var op : List.of(new Brightness(factor), new Saturation(factor), new Hue(turn))) {
      Trace trace = op.trace(Pixel.input(3, Range.of(DType.U8)));
      RowProgramContract.holdsForBytes(form(trace, DType.U8, 8), trace, seed, WIDTH);
    }
  }

  private static RowProgram form(Trace trace, DType given, int lanes) {
    return CompiledPrograms.of(
        trace.program(), given, lanes, RowProgramContract.plain(trace.program()));
  }
}
