// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.cpu.Row;
import dev.kindred.ops.cpu.RowProgram;
import dev.kindred.ops.program.Oracle;
import dev.kindred.ops.program.Trace;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What generated code is measured against does the same work: the bits of the oracle. */
class HandWrittenTest {
  private static final int WIDTH = 64;

  @Test
  void matrixAndNormalisation() {
    requireOracle(Programs.handWrittenMatrix(), Programs.matrixOps());
  }

  @Test
  void brightnessSaturationAndNormalisation() {
    requireOracle(Programs.handWrittenColours(), Programs.colourOps());
  }

  private static void requireOracle(RowProgram byHand, List<PixelOp> ops) {
    SplittableRandom random = new SplittableRandom(1);
    float[][] in = new float[3][WIDTH];
    for (float[] channel : in) {
      for (int x = 0; x < WIDTH; x++) {
        channel[x] = random.nextInt(256);
      }
    }
    Row row = new Row();
    row.length = WIDTH;
    float[][] out = new float[3][WIDTH];
    byHand.run(row, in, out);
    for (int x = 0; x < WIDTH; x++) {
      assertThat(new float[] {out[0][x], out[1][x], out[2][x]})
          .isEqualTo(expected(ops, new float[] {in[0][x], in[1][x], in[2][x]}, x));
    }
  }

  private static float[] expected(List<PixelOp> ops, float[] pixel, int column) {
    float[] result = pixel;
    for (Trace trace : Programs.traces(ops)) {
      result =
          Oracle.evaluate(
              trace.program(),
              result,
              trace.uniforms(),
              new float[0][],
              Oracle.Place.at(column, 0));
    }
    return result;
  }
}
