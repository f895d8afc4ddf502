// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.program.Program;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Compiles a program in the background: writes the class, runs it on rows of zeros until HotSpot
 * has compiled it too, and hands it over when the {@link Trial} is won. Where it is not, the plain
 * form stays.
 */
final class ProgramWarming implements Trial {
  private static final int WIDTH = 256;

  /** Every other row ends with a vector that overlaps the one before. */
  private static final int ODD_WIDTH = WIDTH - 3;

  private static final int ROWS = 20;

  /** One thread, which ends when there is nothing to do; it does not keep the process alive. */
  private static final Executor BACKGROUND = background();

  private final GrowingProgram program;
  private final RowProgram compiled;
  private final Row row = new Row();
  private final float[][] in;
  private final float[][] out;

  private ProgramWarming(GrowingProgram growing) {
    Program program = growing.program();
    this.program = growing;
    this.compiled = growing.compiled();
    row.coverage = new float[WIDTH];
    row.uniforms = new float[program.uniforms()];
    row.tables = program.tables().stream().map(float[]::new).toArray(float[][]::new);
    in = new float[program.channels()][WIDTH];
    out = new float[program.outputs().size()][WIDTH];
  }

  private static Executor background() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform()
                    .daemon()
                    .name("kindred-warming")
                    .inheritInheritableThreadLocals(false)
                ::unstarted);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Begins, or waits for its turn. */
  static void start(GrowingProgram program) {
    BACKGROUND.execute(() -> new ProgramWarming(program).warm());
  }

  private void warm() {
    if (isWon(PATIENCE)) {
      program.take(compiled);
    }
  }

  @Override
  public void run(boolean vector) {
    RowProgram form = vector ? compiled : program.plain();
    for (int y = 0; y < ROWS; y++) {
      row.length = y % 2 == 0 ? WIDTH : ODD_WIDTH;
      form.run(row, in, out);
    }
  }
}
