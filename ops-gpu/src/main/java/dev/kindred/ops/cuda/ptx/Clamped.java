// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.program.Instruction;
import dev.kindred.ops.program.Op;
import java.util.List;
import java.util.Optional;

/**
 * The end of most operations on integers: a number clamped to what the type holds and then made
 * whole. What is stored of it shows no sign of 0, and 0 for what is no number, so that the card's
 * own minimum, maximum and rounding give the same.
 *
 * @param of the instruction whose result is clamped
 * @param down whether it is rounded down, else to the nearest whole number
 */
record Clamped(int of, float least, float most, boolean down) {

  /** The form of each output that has this one. */
  static List<Optional<Clamped>> of(Stage stage, StageSpans spans) {
    return stage.program().outputs().stream().map(output -> of(stage, spans, output)).toList();
  }

  private static Optional<Clamped> of(Stage stage, StageSpans spans, int output) {
    List<Instruction> code = stage.program().code();
    Instruction whole = code.get(output);
    if (!stage.out().isInteger() || (whole.op() != Op.FLOOR && whole.op() != Op.RINT)) {
      return Optional.empty();
    }
    Instruction min = code.get(whole.a());
    Instruction max = min.op() == Op.MIN ? code.get(min.a()) : min;
    if (max.op() != Op.MAX || code.get(min.b()).op() != Op.CONSTANT) {
      return Optional.empty();
    }
    boolean first = code.get(max.a()).op() == Op.CONSTANT;
    Instruction bound = code.get(first ? max.a() : max.b());
    if (bound.op() != Op.CONSTANT) {
      return Optional.empty();
    }
    int of = first ? max.b() : max.a();
    float least = bound.value();
    float most = code.get(min.b()).value();
    boolean held = least >= stage.out().minLong() && most <= stage.out().maxLong();
    boolean small = Math.abs(least) <= 0x1p20f && Math.abs(most) <= 0x1p20f;
    boolean known = least == 0 || !spans.at(of).nan();
    return held && small && known && least <= most
        ? Optional.of(new Clamped(of, least, most, whole.op() == Op.FLOOR))
        : Optional.empty();
  }

  F32 write(PtxWriter ptx, F32 x) {
    F32 inside = ptx.clamp(x, least, most);
    return down ? ptx.floor(inside) : ptx.round(inside);
  }
}
