// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.program.Instruction;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What every result within a {@link Stage} can be, and which cheaper instructions therefore give
 * the same bits.
 */
final class Spans {
  private static final double QUOTIENT_LEAST = 0x1p-60;
  private static final double QUOTIENT_MOST = 0x1p60;

  private final Stage stage;
  private final List<Span> found = new ArrayList<>();

  private Spans(Stage stage) {
    this.stage = stage;
  }

  /**
   * @param inputs what each channel can be
   * @param ordinary whether the parameters are {@link Stage#isOrdinary}
   */
  static Spans of(Stage stage, List<Span> inputs, boolean ordinary) {
    Spans spans = new Spans(stage);
    List<Span> uniforms = new ArrayList<>();
    for (int i = 0; i < stage.parameters(); i++) {
      uniforms.add(ordinary ? Stage.ordinary() : Span.any());
    }
    stage.statistics().forEach(statistic -> uniforms.add(Span.any()));
    for (Instruction step : stage.program().code()) {
      spans.found.add(spans.of(step, inputs, uniforms));
    }
    return spans;
  }

  /** What the result of an instruction can be. */
  Span at(int instruction) {
    return found.get(instruction);
  }

  /** What the next stage can find in each channel. */
  List<Span> outputs() {
    return stage.program().outputs().stream()
        .map(i -> stage.out().isInteger() ? Span.of(stage.out()) : found.get(i))
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

  private Span of(Instruction step, List<Span> inputs, List<Span> uniforms) {
    return switch (step.op()) {
      case INPUT -> inputs.get(step.bits());
      case CONSTANT -> Span.of(step.value());
      case UNIFORM -> uniforms.get(step.bits());
      case COLUMN, ROW -> Span.whole(0, 0x1p31);
      case COVERAGE, NOISE -> Span.between(0, 1);
      case NEG -> at(step.a()).negated();
      case ABS -> at(step.a()).magnitude();
      case FLOOR -> at(step.a()).floor();
      case CEIL, RINT, TRUNC -> at(step.a()).rounded();
      case EXPONENT -> Span.whole(-127, 128);
      case MANTISSA -> new Span(1, 2, false, false, false, 1);
      case POW2 -> new Span(0x1p-126, 0x1p127, false, false, false, 0x1p-126);
      case ADD -> at(step.a()).plus(at(step.b()));
      case SUB -> at(step.a()).minus(at(step.b()));
      case MUL -> at(step.a()).times(at(step.b()));
      case FMA -> at(step.a()).fma(at(step.b()), at(step.c()));
      case DIV -> dividesQuickly(step) ? at(step.a()).dividedBy(at(step.b())) : Span.any();
      case MIN -> at(step.a()).min(at(step.b()));
      case MAX -> at(step.a()).max(at(step.b()));
      case SELECT -> at(step.b()).or(at(step.c()));
      case SQRT, LOOKUP -> Span.any();
      case LT, LE, EQ, AND, OR, NOT -> Span.whole(0, 1);
    };
  }
}
