// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.program.RandomPrograms;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowingProgramTest {
  private static final int WIDTH = 100;

  private final Trace trace = RandomPrograms.of(3, 2, 12);
  private final int size = trace.program().code().size();

  @Test
  void asksOnceWhenItHasRunLongEnough() {
    List<GrowingProgram> asked = new ArrayList<>();
    GrowingProgram program =
        new GrowingProgram(trace.program(), DType.F32, 3L * WIDTH * size, asked::add);
    for (int run = 0; run < 3; run++) {
      RowProgramContract.holds(program, trace, run, WIDTH);
      assertThat(asked).isEmpty();
    }
    RowProgramContract.holds(program, trace, 4, WIDTH);
    RowProgramContract.holds(program, trace, 5, WIDTH);
    assertThat(asked).containsExactly(program);
  }

  @Test
  void runsInTheFormThatItTook() {
    GrowingProgram program =
        new GrowingProgram(trace.program(), DType.F32, 0, GrowingProgram::compile);
    RowProgramContract.holds(program, trace, 6, WIDTH);
    List<Row> rows = new ArrayList<>();
    program.take((row, in, out) -> rows.add(row));
    program.run(new Row(), new float[0][], new float[0][]);
    assertThat(rows).hasSize(1);
  }

  @Test
  void staysThatOfTheOracleWhileItIsWarmedUp() throws InterruptedException {
    GrowingProgram program =
        new GrowingProgram(trace.program(), DType.F32, 0, ProgramWarming::start);
    for (int run = 0; run < 50; run++) {
      RowProgramContract.holds(program, trace, run, WIDTH);
      Thread.sleep(1);
    }
  }
}
