// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.byhand;

import dev.kindred.benchmarks.engines.Work;
import dev.kindred.ops.cpu.Row;
import dev.kindred.ops.cpu.RowProgram;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Programs one after the other on the rows of a picture of 224 × 224, rows between them, as the
 * engine runs them: the arithmetic alone, neither sampling nor storing. An item is such a picture.
 */
final class RowWork implements Work {
  static final int SIDE = 224;

  /** So many rows lie in the cache next to the processor. */
  private static final int ROWS = 2;

  private final List<Stage> stages;
  private final float[][][] in = new float[ROWS][3][SIDE];
  private final float[][][] between;
  private final Row row = new Row();

  /** A program and its numbers. */
  static final class Stage {
    private final RowProgram program;
    private final float[] uniforms;

    /** Numbers: none where the program knows them. */
    Stage(RowProgram program, float... uniforms) {
      this.program = program;
      this.uniforms = uniforms.clone();
    }
  }

  RowWork(List<Stage> stages) {
    this.stages = List.copyOf(stages);
    this.between = new float[stages.size()][3][SIDE];
    SplittableRandom random = new SplittableRandom(3);
    for (float[][] channels : in) {
      for (float[] channel : channels) {
        for (int x = 0; x < SIDE; x++) {
          channel[x] = random.nextInt(256);
        }
      }
    }
    row.length = SIDE;
  }

  @Override
  public int items() {
    return 1;
  }

  @Override
  public int batch() {
    return 1;
  }

  @Override
  public void run(int first, int count) {
    for (int y = 0; y < count * SIDE; y++) {
      row(y % ROWS);
    }
  }

  private float[][] row(int y) {
    float[][] from = in[y];
    for (int i = 0; i < between.length; i++) {
      Stage stage = stages.get(i);
      row.index = y;
      row.uniforms = stage.uniforms;
      stage.program.run(row, from, between[i]);
      from = between[i];
    }
    return from;
  }

  @Override
  public Tensor results(int count) {
    float[] all = new float[ROWS * 3 * SIDE];
    for (int y = 0; y < ROWS; y++) {
      float[][] result = row(y);
      for (int c = 0; c < 3; c++) {
        System.arraycopy(result[c], 0, all, (y * 3 + c) * SIDE, SIDE);
      }
    }
    return Tensor.of(all, 1, ROWS, 3, SIDE);
  }
}
