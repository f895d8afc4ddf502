// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What every result of a program can be, whatever the pixel. It saves engines instructions that
 * would change nothing, and lets them take cheaper ones that give the same bits.
 */
public final class Spans {
  /** How many steps back it is looked for which of two results is the greater. */
  private static final int DEPTH = 6;

  private static final Span SHARE = Span.between(0, 1);

  private static final List<DType> TYPES = List.of(DType.U8, DType.U16, DType.I16);

  private final List<Instruction> code;
  private final List<Span> inputs;
  private final IntFunction<Span> uniforms;
  private final List<Span> found = new ArrayList<>();

  private Spans(Program program, List<Span> inputs, IntFunction<Span> uniforms) {
    this.code = program.code();
    this.inputs = inputs;
    this.uniforms = uniforms;
    code.forEach(step -> found.add(of(step)));
  }

  /**
   * What the results can be.
   *
   * @param inputs what each channel can be
   * @param uniforms what each number can be that is the same for the whole picture; where its least
   *     magnitude is known, it is not 0 if something is divided by it
   */
  public static Spans of(Program program, List<Span> inputs, IntFunction<Span> uniforms) {
    return new Spans(program, inputs, uniforms);
  }

  /**
   * What the results can be where the numbers of a pixel and of the picture are as usual.
   *
   * @param in the integer type whose numbers the pixels have; then the uniforms are such as {@link
   *     #areOrdinary}. Of a pixel of floats, and of its uniforms, nothing is known.
   */
  public static Spans of(Program program, DType in) {
    Span uniform = in.isInteger() ? Span.ordinary() : Span.any();
    return of(program, Collections.nCopies(program.channels(), Span.of(in)), _ -> uniform);
  }

  /**
   * Whether each of the first uniforms is {@link Span#isOrdinary}, and none of them is 0 by which a
   * program divides.
   */
  public static boolean areOrdinary(Program program, float[] uniforms, int count) {
    for (int i = 0; i < count; i++) {
      if (!Span.isOrdinary(uniforms[i])) {
        return false;
      }
    }
    return !program.uses(Op.DIV)
        || program.code().stream().noneMatch(step -> dividesByZero(program, step, uniforms, count));
  }

  private static boolean dividesByZero(
      Program program, Instruction step, float[] uniforms, int count) {
    if (step.op() != Op.DIV) {
      return false;
    }
    Instruction divisor = program.code().get(step.b());
    return divisor.op() == Op.UNIFORM && divisor.bits() < count && uniforms[divisor.bits()] == 0;
  }

  /** The integer type whose numbers all of the given results are, −0 not among them; or f32. */
  public DType type(List<Integer> results) {
    for (DType type : TYPES) {
      if (results.stream().allMatch(i -> at(i).isOf(type))) {
        return type;
      }
    }
    return DType.F32;
  }

  /** What the result of an instruction can be. */
  public Span at(int instruction) {
    return found.get(instruction);
  }

  private Span of(Instruction step) {
    return switch (step.op()) {
      case INPUT -> inputs.get(step.bits());
      case CONSTANT -> Span.of(step.value());
      case UNIFORM -> uniforms.apply(step.bits());
      case COLUMN, ROW -> Span.whole(0, 0x1p31f);
      case COVERAGE -> Span.between(0, 2);
      case NOISE -> SHARE;
      case NEG -> at(step.a()).negated();
      case ABS -> at(step.a()).magnitude();
      case FLOOR, CEIL, RINT, TRUNC -> at(step.a()).rounded(step.op());
      case EXPONENT -> Span.whole(-127, 128);
      case MANTISSA -> new Span(1, 2, false, false, false, 1);
      case POW2 -> new Span(0x1p-126f, 0x1p127f, false, false, false, 0x1p-126);
      case ADD -> at(step.a()).plus(at(step.b()));
      case SUB -> difference(step);
      case MUL -> at(step.a()).times(at(step.b()));
      case FMA -> at(step.a()).fma(at(step.b()), at(step.c()));
      case DIV -> quotient(step);
      case MIN -> at(step.a()).min(at(step.b()));
      case MAX -> at(step.a()).max(at(step.b()));
      case SELECT -> at(step.b()).or(at(step.c()));
      case SQRT -> at(step.a()).root();
      case LOOKUP -> Span.any();
      case LT, LE, EQ, AND, OR, NOT -> Span.whole(0, 1);
    };
  }

  private Span difference(Instruction step) {
    Span plain = at(step.a()).minus(at(step.b()));
    Instruction b = code.get(step.b());
    if (b.op() == Op.FLOOR && b.a() == step.a()) {
      return new Span(0, 1, plain.nan(), false, plain.whole(), plain.tiny());
    }
    return isAtLeast(step.a(), step.b()) ? plain.within(0, plain.most()) : plain;
  }

  private Span quotient(Instruction step) {
    if (!isNotZero(step.b())) {
      return Span.any();
    }
    boolean unsigned = at(step.a()).isUnsigned() && at(step.b()).isUnsigned();
    return unsigned && isAtLeast(step.b(), step.a()) ? SHARE : at(step.a()).dividedBy(at(step.b()));
  }

  /** Whether a result is surely neither 0 nor −0. */
  private boolean isNotZero(int i) {
    Span span = at(i);
    Instruction step = code.get(i);
    return span.least() > 0
        || span.most() < 0
        || (step.op() == Op.UNIFORM && span.tiny() > 0)
        || (step.op() == Op.SELECT && isNotZeroWhereUnequal(step));
  }

  /**
   * {@code m = l ? 1 : m − l}; {@code m = l ? 1 : m} where {@code m} is not less and l not below 0.
   */
  private boolean isNotZeroWhereUnequal(Instruction step) {
    Instruction equal = code.get(step.a());
    Instruction other = code.get(step.c());
    if (equal.op() != Op.EQ || !at(step.b()).isWithin(Float.MIN_NORMAL, Float.MAX_VALUE)) {
      return false;
    }
    if (other.op() == Op.SUB) {
      return isPair(equal, other.a(), other.b());
    }
    int lesser = equal.a() == step.c() ? equal.b() : equal.a();
    return isPair(equal, step.c(), lesser)
        && at(lesser).least() >= 0
        && isAtLeast(step.c(), lesser);
  }

  private static boolean isPair(Instruction equal, int a, int b) {
    return (equal.a() == a && equal.b() == b) || (equal.a() == b && equal.b() == a);
  }

  /** Whether the result of one instruction is surely not less than that of another. */
  public boolean isAtLeast(int i, int j) {
    return isAtLeast(i, j, DEPTH);
  }

  private boolean isAtLeast(int i, int j, int depth) {
    if (at(i).nan() || at(j).nan() || depth == 0) {
      return false;
    }
    return i == j
        || at(i).least() >= at(j).most()
        || isAtLeastByFirst(code.get(i), j, depth - 1)
        || isAtLeastBySecond(i, code.get(j), depth - 1)
        || isAtLeastAsDifference(i, code.get(i), code.get(j), depth - 1);
  }

  /** Whether a minimum or maximum is its first operand, whatever the pixel. */
  public boolean isFirst(Instruction step) {
    boolean min = step.op() == Op.MIN;
    int lesser = min ? step.a() : step.b();
    int greater = min ? step.b() : step.a();
    return at(greater).least() >= at(lesser).most() || isAtLeast(greater, lesser);
  }

  /**
   * Whether a minimum or maximum of floats is that of their bits as integers, which keep the order
   * of all but two negative numbers.
   */
  public boolean isOfBits(Instruction step) {
    Span a = at(step.a());
    Span b = at(step.b());
    if (a.nan() || b.nan()) {
      return false;
    }
    return step.op() == Op.MIN
        ? b.isUnsigned() || (a.isUnsigned() && (!b.minusZero() || a.least() > 0))
        : a.isUnsigned() || (b.isUnsigned() && (!a.minusZero() || b.least() > 0));
  }

  private boolean isAtLeastByFirst(Instruction i, int j, int depth) {
    return switch (i.op()) {
      case MAX -> isAtLeast(i.a(), j, depth) || isAtLeast(i.b(), j, depth);
      case MIN -> isAtLeast(i.a(), j, depth) && isAtLeast(i.b(), j, depth);
      case SELECT -> isAtLeast(i.b(), j, depth) && isAtLeast(i.c(), j, depth);
      default -> false;
    };
  }

  private boolean isAtLeastBySecond(int i, Instruction j, int depth) {
    return switch (j.op()) {
      case MIN -> isAtLeast(i, j.a(), depth) || isAtLeast(i, j.b(), depth);
      case MAX -> isAtLeast(i, j.a(), depth) && isAtLeast(i, j.b(), depth);
      case SELECT -> isAtLeast(i, j.b(), depth) && isAtLeast(i, j.c(), depth);
      default -> false;
    };
  }

  /** Rounding keeps the order. */
  private boolean isAtLeastAsDifference(int i, Instruction first, Instruction j, int depth) {
    if (j.op() != Op.SUB) {
      return false;
    }
    boolean less = at(j.b()).least() >= 0 && isAtLeast(i, j.a(), depth);
    return less
        || (first.op() == Op.SUB
            && isAtLeast(first.a(), j.a(), depth)
            && isAtLeast(j.b(), first.b(), depth));
  }
}
