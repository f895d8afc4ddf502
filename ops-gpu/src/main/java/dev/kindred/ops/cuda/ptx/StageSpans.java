// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.program.Instruction;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Span;
import dev.kindred.ops.program.Spans;
import java.util.List;
import java.util.TreeSet;

/**
 * What every result within a {@link Stage} can be, and which cheaper instructions therefore give
 * the same bits.
 */
final class StageSpans {
  private static final double QUOTIENT_LEAST = 0x1p-60;
  private static final double QUOTIENT_MOST = 0x1p60;

  private final Stage stage;
  private final Spans spans;

  private StageSpans(Stage stage, Spans spans) {
    this.stage = stage;
    this.spans = spans;
  }

  /**
   * @param inputs what each channel can be
   * @param ordinary whether the parameters are {@link Stage#isOrdinary}
   */
  static StageSpans of(Stage stage, List<Span> inputs, boolean ordinary) {
    int parameters = stage.parameters();
    Spans spans =
        Spans.of(
            stage.program(),
            inputs,
            slot -> ordinary && slot < parameters ? Span.ordinary() : Span.any());
    return new StageSpans(stage, spans);
  }

  /** What the result of an instruction can be. */
  Span at(int instruction) {
    return spans.at(instruction);
  }

  /** What the next stage can find in each channel. */
  List<Span> outputs() {
    return stage.program().outputs().stream()
        .map(i -> stage.out().isInteger() ? Span.of(stage.out()) : at(i))
        .toList();
  }

  /** Whether {@code min.f32} or {@code max.f32} is the same as the comparison of the programs. */
  boolean comparesQuickly(Instruction step) {
    Span a = at(step.a());
    Span b = at(step.b());
    return !a.nan() && !b.nan() && !a.minusZero() && !b.minusZero();
  }

  /** Whether rounding to a whole number by adding and taking off a large number is the same. */
  boolean roundsQuickly(int instruction) {
    Span a = at(stage.program().code().get(instruction).a());
    return a.isWithin(-0x1p21, 0x1p21) && !at(instruction).minusZero();
  }

  /**
   * Whether a quotient is the product with a reciprocal, corrected twice (Markstein, IA-64 and
   * Elementary Functions, 2000, chapter 8): a quotient of at most one unit in the last place off
   * becomes the rounded one by adding its remainder times the rounded reciprocal; the first such
   * step makes it that good. It holds where nothing comes near the ends of the range of floats.
   */
  boolean dividesQuickly(Instruction step) {
    if (step.op() != Op.DIV) {
      return false;
    }
    Op divisor = stage.program().code().get(step.b()).op();
    Span a = at(step.a());
    Span b = at(step.b());
    return (divisor == Op.UNIFORM || divisor == Op.CONSTANT)
        && a.isWithin(-QUOTIENT_MOST, QUOTIENT_MOST)
        && a.tiny() >= QUOTIENT_LEAST
        && b.isWithin(-QUOTIENT_MOST, QUOTIENT_MOST)
        && b.tiny() >= QUOTIENT_LEAST;
  }

  /** Whether the divisor is where {@code div.approx} is within 2 units in the last place. */
  boolean dividesNear(Instruction step) {
    Span divisor = at(step.b());
    return divisor.isWithin(-0x1p126, 0x1p126) && divisor.tiny() >= 0x1p-126;
  }

  /** The uniforms whose reciprocals are asked for, in ascending order. */
  List<Integer> reciprocals() {
    Program program = stage.program();
    TreeSet<Integer> slots = new TreeSet<>();
    for (Instruction step : program.code()) {
      if (dividesQuickly(step) && program.code().get(step.b()).op() == Op.UNIFORM) {
        slots.add(program.code().get(step.b()).bits());
      }
    }
    return List.copyOf(slots);
  }
}
