// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Instruction;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Parameters;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Table;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An operation whose program was made, not written.
 *
 * @param made for as many channels as the picture has
 * @param to a type of the results that holds any number
 */
record Made(Trace made, DType to) implements PixelOp {

  @Override
  public Trace trace(Pixel p) {
    return made;
  }

  @Override
  public DType out(DType in) {
    return to;
  }

  /** Whole numbers of what is bounded, which an engine may find in another way. */
  static Made whole(UnaryOperator<Num> op, float least, float most) {
    Pixel p = Pixel.input(1, Range.of(DType.F32));
    Num x = p.numbers().getFirst().times(Num.of(most)).clamp(Num.of(least), Num.of(most));
    return new Made(Trace.of(1, Pixel.of(List.of(op.apply(x)), p.range())), DType.F32);
  }

  /** Of one instruction on three channels: its operands are inputs, or what is compared with 0. */
  static Made of(Op op, DType to) {
    List<Instruction> code = new ArrayList<>();
    for (int c = 0; c < 3; c++) {
      code.add(new Instruction(Op.INPUT, -1, -1, -1, c));
    }
    boolean logic = op == Op.AND || op == Op.OR || op == Op.NOT;
    for (int c = 0; c < 3 && (logic || op == Op.SELECT); c++) {
      code.add(new Instruction(Op.LT, c, (c + 1) % 3, -1, 0));
    }
    if (op == Op.NOISE) {
      code.add(new Instruction(Op.UNIFORM, -1, -1, -1, 0));
      code.add(new Instruction(Op.CONSTANT, -1, -1, -1, Float.floatToRawIntBits(77)));
    }
    int first = logic || op == Op.SELECT || op == Op.NOISE ? 3 : 0;
    int others = op == Op.SELECT ? 0 : first;
    int bits = op == Op.CONSTANT ? Float.floatToRawIntBits(-2.5f) : 0;
    code.add(
        new Instruction(
            op,
            op.arity() > 0 ? first : -1,
            op.arity() > 1 ? others + 1 : -1,
            op.arity() > 2 ? others + 2 : -1,
            bits));
    int result = code.size() - 1;
    if (op.isTruth()) {
      code.add(new Instruction(Op.SELECT, result, 0, 1, 0));
    }
    Program program =
        new Program(3, code, List.of(code.size() - 1, 1, code.size() - 1), 1, List.of(4));
    Table table = Table.of(3, -1, 0.5f, 7);
    return new Made(
        new Trace(
            program,
            Parameters.of(5f),
            List.of(),
            List.of(new Trace.TableSource(table, Optional.empty()))),
        to);
  }
}
