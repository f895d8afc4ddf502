// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import dev.kindred.ops.program.Instruction;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Program;
import java.util.List;
import java.util.stream.IntStream;

/** What the values of a program depend on: the pixel or only the row, and how many look-ups. */
final class Dependence {
  private final List<Instruction> code;
  private final boolean[] uniform;
  private final boolean[] wanted;
  private final int[] level;

  Dependence(Program program) {
    this.code = program.code();
    this.uniform = new boolean[code.size()];
    this.wanted = new boolean[code.size()];
    this.level = new int[code.size()];
    for (int i = 0; i < code.size(); i++) {
      Instruction step = code.get(i);
      uniform[i] = isUniform(step);
      for (int operand = 0; operand < step.op().arity(); operand++) {
        int of = step.operand(operand);
        level[i] = Math.max(level[i], level[of] + (code.get(of).op() == Op.LOOKUP ? 1 : 0));
      }
      if (step.op() == Op.LOOKUP && !isGiven(step.a())) {
        wanted[step.a()] = true;
      }
    }
    program.outputs().forEach(i -> wanted[i] = true);
  }

  private boolean isUniform(Instruction step) {
    return switch (step.op()) {
      case CONSTANT, UNIFORM, ROW -> true;
      case INPUT, COVERAGE, COLUMN, NOISE, LOOKUP -> false;
      default -> IntStream.range(0, step.op().arity()).allMatch(o -> uniform[step.operand(o)]);
    };
  }

  /** Whether rows of a value are there before all stages. */
  boolean isGiven(int i) {
    return code.get(i).op() == Op.INPUT || code.get(i).op() == Op.COVERAGE;
  }

  /** Whether a value is the same for all pixels of a row. */
  boolean isUniform(int i) {
    return uniform[i];
  }

  /** How many look-ups come one after the other before a value. */
  int level(int i) {
    return level[i];
  }

  /**
   * Whether a stage of some level gives the value: uniform values and given rows are taken where
   * they are used, unless a row of them is wanted.
   */
  boolean isComputed(int i) {
    return switch (code.get(i).op()) {
      case COLUMN, NOISE -> false;
      case INPUT, COVERAGE -> wanted[i];
      default -> wanted[i] || !uniform[i];
    };
  }

  /** Row steps that need no other row. */
  List<Integer> rowStepsBeforeAll() {
    return IntStream.range(0, code.size())
        .filter(i -> code.get(i).op() == Op.COLUMN || code.get(i).op() == Op.NOISE)
        .boxed()
        .toList();
  }
}
