// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.RandomPrograms;
import org.junit.jupiter.api.Test;

class RowProgramsTest {

  @Test
  void keepsOneFormForEachStructure() {
    RowProgram form = RowPrograms.of(program(-1));
    assertThat(RowPrograms.of(program(-1))).isSameAs(form);
  }

  @Test
  void forgetsTheOldest() {
    RowProgram first = RowPrograms.of(program(-2));
    for (int seed = 0; seed < RowPrograms.MOST * 2; seed++) {
      RowPrograms.of(program(seed));
    }
    assertThat(RowPrograms.of(program(-2))).isNotSameAs(first);
  }

  private static Program program(long seed) {
    return RandomPrograms.of(seed, 2, 8).program();
  }
}
