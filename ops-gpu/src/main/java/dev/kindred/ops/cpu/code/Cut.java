// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import dev.kindred.ops.program.Instruction;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts a list of instructions into chunks, where the fewest values cross. */
final class Cut {
  /** The cost of a chunk, in simple instructions, from which on a cut is looked for. */
  private static final int LEAST = 24;

  /** The cost that a chunk does not exceed. */
  private static final int MOST = 48;

  private final List<Instruction> code;
  private final Dependence dependence;

  Cut(Program program, Dependence dependence) {
    this.code = program.code();
    this.dependence = dependence;
  }

  /** The chunks of a list of instructions, by their indices. */
  List<List<Integer>> chunks(List<Integer> steps) {
    List<List<Integer>> chunks = new ArrayList<>();
    for (int from = 0; from < steps.size(); ) {
      int end = end(steps, from);
      chunks.add(steps.subList(from, end));
      from = end;
    }
    return chunks;
  }

  /** Where the chunk that starts at {@code from} ends. */
  private int end(List<Integer> steps, int from) {
    int cost = 0;
    int best = from + 1;
    int fewest = Integer.MAX_VALUE;
    for (int end = from + 1; end <= steps.size(); end++) {
      cost += cost(code.get(steps.get(end - 1)).op());
      if (cost > MOST) {
        return best;
      }
      int crossing = cost < LEAST ? Integer.MAX_VALUE : crossing(steps, from, end);
      if (crossing <= fewest) {
        fewest = crossing;
        best = end;
      }
    }
    return steps.size();
  }

  /** How many results of a chunk are used after it. */
  private int crossing(List<Integer> steps, int from, int end) {
    Set<Integer> inside = new HashSet<>(steps.subList(from, end));
    Set<Integer> crossing = new HashSet<>();
    for (int i : steps.subList(end, steps.size())) {
      for (int operand = 0; operand < code.get(i).op().arity(); operand++) {
        int of = code.get(i).operand(operand);
        if (inside.contains(of) && !dependence.isUniform(of) && !dependence.isGiven(of)) {
          crossing.add(of);
        }
      }
    }
    return crossing.size();
  }

  /** About how many machine instructions. */
  private static int cost(Op op) {
    return switch (op) {
      case RINT, POW2 -> 6;
      case FLOOR, CEIL, TRUNC -> 5;
      case EXPONENT, MANTISSA -> 2;
      default -> 1;
    };
  }
}
