// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.program.Oracle;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.RandomPrograms;
import dev.kindred.ops.program.Trace;
import java.util.Random;

/** What every form of a program keeps: the results of {@link Oracle}, bit for bit. */
public final class RowProgramContract {
  private RowProgramContract() {}

  /** The form that needs nothing compiled. */
  public static RowProgram plain(Program program) {
    return new PlainProgram(program);
  }

  /** Runs a form of a trace's program on a row of random numbers, odd ones among them. */
  public static void holds(RowProgram form, Trace trace, long seed, int width) {
    holds(form, trace, seed, width, width);
  }

  /**
   * The same in arrays with more room.
   *
   * @param room how long the arrays are
   */
  public static void holds(RowProgram form, Trace trace, long seed, int width, int room) {
    Random random = new Random(seed);
    float[][] in = new float[trace.program().channels()][room];
    for (float[] channel : in) {
      for (int x = 0; x < width; x++) {
        channel[x] = RandomPrograms.number(random);
      }
    }
    holds(form, trace, random, in, width);
  }

  /** The same on a row of random bytes. */
  public static void holdsForBytes(RowProgram form, Trace trace, long seed, int width) {
    Random random = new Random(seed);
    float[][] in = new float[trace.program().channels()][width];
    for (float[] channel : in) {
      for (int x = 0; x < width; x++) {
        channel[x] = random.nextInt(256);
      }
    }
    holds(form, trace, random, in, width);
  }

  private static void holds(RowProgram form, Trace trace, Random random, float[][] in, int width) {
    Program program = trace.program();
    int room = in[0].length;
    Row row = new Row();
    row.length = width;
    row.column = random.nextInt(1000);
    row.index = random.nextInt(1000);
    row.uniforms = trace.uniforms();
    row.tables = trace.tables().stream().map(Trace.TableSource::given).toArray(float[][]::new);
    row.coverage = new float[room];
    for (int x = 0; x < width; x++) {
      row.coverage[x] = random.nextInt(3) / 2f;
    }
    float[][] out = new float[program.outputs().size()][room];
    form.run(row, in, out);
    for (int x = 0; x < width; x++) {
      float[] pixel = new float[in.length];
      for (int c = 0; c < in.length; c++) {
        pixel[c] = in[c][x];
      }
      float[] expected =
          Oracle.evaluate(
              program,
              pixel,
              row.uniforms,
              row.tables,
              new Oracle.Place(row.column + x, row.index, row.coverage[x]));
      for (int c = 0; c < out.length; c++) {
        assertThat(Float.floatToIntBits(out[c][x]))
            .as(
                "channel %d, pixel %d of%n%s%nexpected %s, was %s",
                c, x, program, expected[c], out[c][x])
            .isEqualTo(Float.floatToIntBits(expected[c]));
      }
    }
  }
}
