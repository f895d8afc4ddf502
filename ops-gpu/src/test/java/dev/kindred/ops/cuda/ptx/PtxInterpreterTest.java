// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.cuda.driver.Grid;
import dev.kindred.ops.cuda.driver.SimulatedMemory;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

/** What the interpreter is for: it stops at what a card would do silently. */
class PtxInterpreterTest {
  @Test
  void stopsAtFloatsWithoutRounding() {
    assertThatThrownBy(() -> run("add.f32 %f1, 0f3F800000, 0f3F800000"))
        .hasMessageContaining("add.f32");
    assertThatThrownBy(() -> run("mul.f64 %d1, 0d0, 0d0")).hasMessageContaining("mul.f64");
  }

  @Test
  void stopsAtARegisterThatWasNeverWritten() {
    assertThatThrownBy(() -> run("add.s32 %r1, %r2, 1"))
        .hasMessageContaining("read before it is written");
  }

  @Test
  void stopsAtAddressesThatAreNotAlignedOrNotThere() {
    assertThatThrownBy(() -> run("cvt.s64.s32 %q1, 18; ld.global.nc.f32 %f1, [%q1]"))
        .hasMessageContaining("not aligned");
    assertThatThrownBy(() -> run("cvt.s64.s32 %q1, 16; ld.global.nc.f32 %f1, [%q1+4]"))
        .isInstanceOf(SimulatedMemory.IllegalTouch.class);
  }

  private static void run(String instructions) {
    String ptx =
        ".version 6.3\n.visible .entry k(.param .align 8 .b8 block[8])\n{\n%s;\nret;\n}\n"
            .formatted(instructions.replace("; ", ";\n"));
    PtxInterpreter.compile(ptx)
        .get("k")
        .run(new Grid(1, 1, 1, 1, 1), Arena.ofAuto().allocate(8), new SimulatedMemory());
  }
}
