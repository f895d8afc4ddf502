// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import dev.kindred.ops.cpu.RowProgram;
import dev.kindred.ops.cpu.RowProgramContract;
import dev.kindred.ops.program.Instruction;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Parameters;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.RandomPrograms;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Table;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CompiledProgramsProperties {

  @Property(tries = 200)
  void shortProgramsAreTheOracleBitForBit(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int channels,
      @ForAll @IntRange(min = 1, max = 40) int size,
      @ForAll("widths") int width,
      @ForAll("lanes") int lanes) {
    holds(RandomPrograms.of(seed, channels, size), seed, width, lanes);
  }

  @Property(tries = 12)
  void longProgramsAreTheOracleBitForBit(
      @ForAll long seed,
      @ForAll @IntRange(min = 200, max = 400) int size,
      @ForAll("widths") int width,
      @ForAll("lanes") int lanes) {
    holds(RandomPrograms.of(seed, 3, size), seed, width, lanes);
  }

  @Property
  void everyOperationByItselfIsTheOracleBitForBit(
      @ForAll Op op, @ForAll long seed, @ForAll("widths") int width, @ForAll("lanes") int lanes) {
    holds(Single.of(op), seed, width, lanes);
  }

  @Property(tries = 300)
  void wholeNumbersOfWhatIsBoundedAreThoseOfTheOracle(
      @ForAll long seed,
      @ForAll("bounds") float least,
      @ForAll("bounds") float most,
      @ForAll("lanes") int lanes) {
    Pixel p = Pixel.input(1, Range.of(DType.F32));
    Num x = p.numbers().getFirst().times(Num.of(most)).clamp(Num.of(least), Num.of(most));
    Range range = p.range();
    for (Num whole : List.of(x.floor(), x.ceil(), x.rint(), x.trunc(), x.abs().floor())) {
      holds(Trace.of(1, Pixel.of(List.of(whole), range)), seed, 64, lanes);
    }
  }

  @Provide
  Arbitrary<Float> bounds() {
    return Arbitraries.of(-1e9f, -300f, -1f, -0f, 0f, 0.5f, 255f, 0x1p23f - 1, 0x1p23f, 1e9f);
  }

  @Provide
  Arbitrary<Integer> widths() {
    return Arbitraries.oneOf(
        Arbitraries.of(1, 2, 3, 5, 7, 15, 16, 17, 31, 64, 127, 511, 512, 513, 521, 1030),
        Arbitraries.integers().between(1, 100));
  }

  /** Those of vectors of 64, 128, 256 and 512 bits. */
  @Provide
  Arbitrary<Integer> lanes() {
    return Arbitraries.of(2, 4, 8, 16);
  }

  private static void holds(Trace trace, long seed, int width, int lanes) {
    RowProgram form =
        CompiledPrograms.of(trace.program(), lanes, RowProgramContract.plain(trace.program()));
    RowProgramContract.holds(form, trace, seed, width);
  }

  /** Programs of one operation: its operands are inputs, or what is compared with zero. */
  private static final class Single {
    static Trace of(Op op) {
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
      return new Trace(
          program,
          Parameters.of(5f),
          List.of(),
          List.of(new Trace.TableSource(table, Optional.empty())));
    }
  }
}
