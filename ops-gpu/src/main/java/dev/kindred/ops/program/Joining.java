// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program while another is joined to it. */
final class Joining {
  private final Program first;
  private final List<Instruction> code;
  private final Map<Instruction, Integer> known = new HashMap<>();

  Joining(Program first) {
    this.first = first;
    this.code = new ArrayList<>(first.code());
    for (int i = 0; i < code.size(); i++) {
      known.putIfAbsent(code.get(i), i);
    }
  }

  Program then(Program next) {
    List<Integer> places = new ArrayList<>();
    for (Instruction step : next.code()) {
      places.add(
          step.op() == Op.INPUT ? first.outputs().get(step.bits()) : add(moved(step, places)));
    }
    return new Program(
        first.channels(),
        code,
        next.outputs().stream().map(places::get).toList(),
        first.uniforms() + next.uniforms(),
        Stream.concat(first.tables().stream(), next.tables().stream()).toList());
  }

  private int add(Instruction step) {
    Integer before = known.putIfAbsent(step, code.size());
    if (before != null) {
      return before;
    }
    code.add(step);
    return code.size() - 1;
  }

  private Instruction moved(Instruction step, List<Integer> places) {
    int bits =
        switch (step.op()) {
          case UNIFORM -> step.bits() + first.uniforms();
          case LOOKUP -> step.bits() + first.tables().size();
          default -> step.bits();
        };
    return new Instruction(
        step.op(), at(step.a(), places), at(step.b(), places), at(step.c(), places), bits);
  }

  private static int at(int operand, List<Integer> places) {
    return operand < 0 ? operand : places.get(operand);
  }
}
