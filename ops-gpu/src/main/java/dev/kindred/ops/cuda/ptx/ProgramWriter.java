// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.program.Instruction;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes the program of one {@link Stage} for the pixels of a thread: what is the same for all of
 * them once, the rest for each. {@link dev.kindred.ops.program.Op} says what the bits must be.
 */
final class ProgramWriter {
  private final PtxWriter ptx;
  private final Stage stage;
  private final List<Instruction> code;
  private final StageSpans spans;
  private final Numbers numbers;
  private final boolean last;
  private final BitSet shared;
  private final List<Optional<Clamped>> clamped;
  private final BitSet needed;
  private final Map<Integer, Register> kept = new HashMap<>();

  /** The numbers of one stage for the item that the thread works on, in registers. */
  interface Numbers {
    F32 uniform(int slot);

    F32 reciprocal(int slot);

    /** The entry of a table, which must be there. */
    F32 entry(int table, I32 index);
  }

  /** Where a pixel lies in the result. */
  record Spot(I32 column, I32 row, F32 coverage) {}

  /**
   * Writes nothing yet.
   *
   * @param last whether the results are stored next
   */
  ProgramWriter(PtxWriter ptx, Stage stage, StageSpans spans, Numbers numbers, boolean last) {
    this.ptx = ptx;
    this.stage = stage;
    this.code = stage.program().code();
    this.spans = spans;
    this.numbers = numbers;
    this.last = last;
    this.shared = shared(stage.program());
    this.clamped = Clamped.of(stage, spans);
    this.needed = needed();
  }

  /** What depends on nothing that tells the pixels of a thread apart. */
  private static BitSet shared(Program program) {
    BitSet shared = new BitSet();
    for (int i = 0; i < program.code().size(); i++) {
      Instruction step = program.code().get(i);
      boolean own =
          switch (step.op()) {
            case INPUT, COLUMN, COVERAGE, NOISE -> true;
            default -> false;
          };
      for (int k = 0; k < step.op().arity(); k++) {
        own |= !shared.get(step.operand(k));
      }
      shared.set(i, !own);
    }
    return shared;
  }

  /** What must be computed, where outputs have their {@link Clamped} form. */
  private BitSet needed() {
    BitSet needed = new BitSet();
    for (int c = 0; c < clamped.size(); c++) {
      int output = stage.program().outputs().get(c);
      needed.set(clamped.get(c).map(Clamped::of).orElse(output));
    }
    for (int i = code.size() - 1; i >= 0; i--) {
      for (int k = 0; needed.get(i) && k < code.get(i).op().arity(); k++) {
        needed.set(code.get(i).operand(k));
      }
    }
    return needed;
  }

  /** The numbers of a pixel after the stage, as the next stage finds them. */
  List<F32> write(List<F32> pixel, Spot spot) {
    Register[] values = new Register[code.size()];
    for (int i = 0; i < values.length; i++) {
      if (needed.get(i)) {
        Register before = kept.get(i);
        values[i] = before == null ? value(i, values, pixel, spot) : before;
        if (shared.get(i)) {
          kept.put(i, values[i]);
        }
      }
    }
    List<F32> results = new ArrayList<>();
    for (int c = 0; c < clamped.size(); c++) {
      int output = stage.program().outputs().get(c);
      results.add(
          clamped
              .get(c)
              .map(form -> form.write(ptx, number(values, form.of())))
              .orElseGet(() -> stored(number(values, output), spans.at(output))));
    }
    return results;
  }

  /** As memory would hold it and give it back: for integers cut, clamped, and 0 for no number. */
  private F32 stored(F32 x, Span span) {
    if (!stage.out().isInteger()) {
      return last ? x : through(x);
    }
    double least = stage.out().minLong();
    double most = stage.out().maxLong();
    if (span.whole() && span.isWithin(least, most)) {
      return x;
    }
    I32 whole = ptx.toInt(x);
    I32 raised = ptx.most(whole, I32.of((int) least));
    return ptx.toFloat(ptx.least(raised, I32.of((int) most)));
  }

  private F32 through(F32 x) {
    return switch (stage.out()) {
      case F16 -> ptx.toFloat(ptx.toHalf(x));
      case BF16 -> ptx.asFloat(ptx.shiftLeft(ptx.toBrainHalf(x), 16));
      default -> x;
    };
  }

  private Register value(int i, Register[] values, List<F32> pixel, Spot spot) {
    Instruction step = code.get(i);
    return switch (step.op()) {
      case INPUT -> pixel.get(step.bits());
      case CONSTANT -> F32.of(step.value());
      case UNIFORM -> numbers.uniform(step.bits());
      case COLUMN -> ptx.toFloat(spot.column);
      case ROW -> ptx.toFloat(spot.row);
      case COVERAGE -> spot.coverage;
      case LOOKUP -> entry(step, number(values, step.a()));
      case NOISE ->
          new NoiseWriter(ptx)
              .at(spot, step.bits(), number(values, step.a()), number(values, step.b()));
      case AND -> ptx.and(truth(values, step.a()), truth(values, step.b()));
      case OR -> ptx.or(truth(values, step.a()), truth(values, step.b()));
      case NOT -> ptx.not(truth(values, step.a()));
      case SELECT ->
          ptx.select(truth(values, step.a()), number(values, step.b()), number(values, step.c()));
      case ADD, SUB, MUL, DIV, MIN, MAX, FMA, LT, LE, EQ -> binary(step, values);
      default -> unary(i, step.op(), number(values, step.a()));
    };
  }

  private Register binary(Instruction step, Register[] values) {
    F32 a = number(values, step.a());
    F32 b = number(values, step.b());
    return switch (step.op()) {
      case ADD -> ptx.add(a, b);
      case SUB -> ptx.subtract(a, b);
      case MUL -> ptx.multiply(a, b);
      case FMA -> ptx.fma(a, b, number(values, step.c()));
      case DIV -> spans.dividesQuickly(step) ? quotient(step, a, b) : divided(step, a, b);
      case MIN ->
          spans.comparesQuickly(step) ? ptx.lesser(a, b) : ptx.select(ptx.isLess(b, a), b, a);
      case MAX ->
          spans.comparesQuickly(step) ? ptx.greater(a, b) : ptx.select(ptx.isLess(a, b), b, a);
      case LT -> ptx.isLess(a, b);
      case LE -> ptx.isAtMost(a, b);
      default -> ptx.isEqual(a, b);
    };
  }

  private F32 unary(int i, Op op, F32 a) {
    return switch (op) {
      case NEG -> ptx.negate(a);
      case ABS -> ptx.magnitude(a);
      case FLOOR -> spans.roundsQuickly(i) ? ptx.floor(a) : ptx.wholeBelow(a);
      case CEIL -> ptx.wholeAbove(a);
      case RINT -> spans.roundsQuickly(i) ? ptx.round(a) : ptx.nearestWhole(a);
      case TRUNC -> ptx.wholePart(a);
      case SQRT -> stage.fast() ? ptx.nearSquareRoot(a) : ptx.squareRoot(a);
      case POW2 -> {
        I32 power = ptx.least(ptx.most(ptx.toInt(a), I32.of(-126)), I32.of(127));
        yield ptx.asFloat(ptx.shiftLeft(ptx.add(power, I32.of(127)), 23));
      }
      case EXPONENT -> {
        I32 exponent = ptx.and(ptx.shiftRight(ptx.asInt(a), 23), I32.of(0xFF));
        yield ptx.toFloat(ptx.add(exponent, I32.of(-127)));
      }
      case MANTISSA ->
          ptx.asFloat(ptx.or(ptx.and(ptx.asInt(a), I32.of(0x007F_FFFF)), I32.of(0x3F80_0000)));
      default -> throw new IllegalStateException("%s of one number".formatted(op));
    };
  }

  private F32 divided(Instruction step, F32 a, F32 b) {
    if (!stage.fast()) {
      return ptx.divide(a, b);
    }
    return spans.dividesNear(step) ? ptx.nearQuotient(a, b) : ptx.nearQuotientOfAny(a, b);
  }

  /** By {@link StageSpans#dividesQuickly}; a product alone is within 2 units in the last place. */
  private F32 quotient(Instruction step, F32 a, F32 b) {
    Instruction divisor = code.get(step.b());
    F32 reciprocal =
        divisor.op() == Op.CONSTANT
            ? F32.of(1 / divisor.value())
            : numbers.reciprocal(divisor.bits());
    if (stage.fast()) {
      return ptx.multiply(a, reciprocal);
    }
    F32 minus =
        divisor.op() == Op.CONSTANT
            ? F32.of(-divisor.value())
            : (F32) kept.computeIfAbsent(-1 - step.b(), k -> ptx.negate(b));
    F32 quotient = ptx.multiply(a, reciprocal);
    for (int correction = 0; correction < 2; correction++) {
      quotient = ptx.fma(ptx.fma(minus, quotient, a), reciprocal, quotient);
    }
    return quotient;
  }

  private F32 entry(Instruction step, F32 at) {
    int size = stage.program().tables().get(step.bits());
    I32 index = ptx.toInt(ptx.inRegister(at));
    I32 inside = ptx.least(ptx.most(index, I32.of(0)), I32.of(size - 1));
    return numbers.entry(step.bits(), inside);
  }

  private F32 number(Register[] values, int i) {
    Register value = Objects.requireNonNull(values[i]);
    return value instanceof Bool truth ? ptx.select(truth, F32.of(1), F32.of(0)) : (F32) value;
  }

  private Bool truth(Register[] values, int i) {
    Register value = Objects.requireNonNull(values[i]);
    return value instanceof Bool truth ? truth : ptx.isNotZero((F32) value);
  }
}
