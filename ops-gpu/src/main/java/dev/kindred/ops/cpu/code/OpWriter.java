// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import dev.kindred.ops.program.Instruction;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Span;
import dev.kindred.ops.program.Spans;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;

/**
 * Writes what one instruction does to a vector of pixels: operands from locals, the result in a
 * local, with the bits of {@link Op#apply}.
 */
final class OpWriter {
  /** From here on every float is a whole number. */
  private static final float WHOLE = 0x1p23f;

  /** As far from where floats begin to be even as from where they begin to have halves. */
  private static final float MIDDLE = 0x1.8p23f;

  private static final int SIGN = 0x8000_0000;

  /** Added to a whole number of [−127, 384], it leaves that number plus 127 in the low bits. */
  private static final float BIASED = WHOLE + 127;

  private final CodeBuilder code;
  private final VectorCode vectors;
  private final Values values;
  private final Spans spans;

  /** The locals that hold operands, in the form that an instruction wants. */
  interface Values {
    /** The local with the numbers of a value. */
    int number(int value);

    /** The local with the mask of a truth value. */
    int truth(int value);
  }

  OpWriter(CodeBuilder code, VectorCode vectors, Values values, Spans spans) {
    this.code = code;
    this.vectors = vectors;
    this.values = values;
    this.spans = spans;
  }

  /** Writes an instruction with operands. Returns the local that holds the result. */
  int write(Instruction step) {
    switch (step.op()) {
      case NEG -> a(step).unary("neg");
      case ABS -> a(step).unary("abs");
      case SQRT -> a(step).unary("sqrt");
      case RINT -> vectors.get(rint(operand(step)));
      case FLOOR -> vectors.get(floor(operand(step)));
      case CEIL -> ceil(operand(step));
      case TRUNC -> vectors.get(trunc(operand(step)));
      case POW2 -> pow2(operand(step).local, spans.at(step.a()).whole());
      case EXPONENT ->
          a(step)
              .bits()
              .shift("LSHR", 23)
              .bits("and", 0xFF)
              .bits("or", Float.floatToRawIntBits(WHOLE))
              .floats()
              .binary("sub", BIASED);
      case MANTISSA -> a(step).bits().bits("and", 0x007F_FFFF).bits("or", 0x3F80_0000).floats();
      case ADD -> ab(step).binary("add");
      case SUB -> ab(step).binary("sub");
      case MUL -> ab(step).binary("mul");
      case DIV -> ab(step).binary("div");
      case FMA -> ab(step).get(values.number(step.c())).fma();
      case MIN, MAX -> {
        if (spans.isFirst(step)) {
          return values.number(step.a());
        }
        if (spans.isOfBits(step)) {
          a(step).bits().get(values.number(step.b())).bits();
          vectors.bits(step.op() == Op.MIN ? "min" : "max").floats();
        } else {
          extreme(step, step.op() == Op.MIN ? "LT" : "GT");
        }
      }
      case LT -> a(step).compare("LT", values.number(step.b()));
      case LE -> a(step).compare("LE", values.number(step.b()));
      case EQ -> a(step).compare("EQ", values.number(step.b()));
      case AND -> truths(step).masks("and");
      case OR -> truths(step).masks("or");
      case NOT -> vectors.get(values.truth(step.a())).not();
      case SELECT ->
          vectors
              .get(values.number(step.c()))
              .get(values.number(step.b()))
              .get(values.truth(step.a()))
              .blend();
      case INPUT, CONSTANT, UNIFORM, COLUMN, ROW, COVERAGE, LOOKUP, NOISE ->
          throw new IllegalStateException("%s in a chunk: it is no vector code".formatted(step));
    }
    return kept();
  }

  /** A new local with what is on the stack. */
  private int kept() {
    int local = code.allocateLocal(TypeKind.REFERENCE);
    vectors.set(local);
    return local;
  }

  private VectorCode a(Instruction step) {
    return vectors.get(values.number(step.a()));
  }

  private VectorCode ab(Instruction step) {
    return a(step).get(values.number(step.b()));
  }

  private VectorCode truths(Instruction step) {
    return vectors.get(values.truth(step.a())).get(values.truth(step.b()));
  }

  /** {@code b} where it is beyond {@code a}, otherwise {@code a}. */
  private void extreme(Instruction step, String beyond) {
    int b = values.number(step.b());
    vectors.get(b).compare(beyond, values.number(step.a()));
    int mask = kept();
    a(step).get(b).get(mask).blend();
  }

  /**
   * What is to become whole.
   *
   * @param local where it is
   * @param span what it can be
   */
  private record Operand(int local, Span span) {
    /** Whether it is surely so small that it can have a fraction, or no number. */
    boolean isSmall() {
      return Math.max(-span.least(), span.most()) < WHOLE;
    }

    /** Whether adding a large number and taking it off again gives the nearest whole number. */
    boolean isPlain() {
      return span.isWithin(-WHOLE / 4, WHOLE / 4) && !span.minusZero();
    }
  }

  private Operand operand(Instruction step) {
    return new Operand(values.number(step.a()), spans.at(step.a()));
  }

  private int rint(Operand x) {
    int size = size(x);
    return signedWhereSmall(nearest(size), size, x);
  }

  private int floor(Operand x) {
    if (x.isPlain()) {
      vectors.get(x.local).binary("add", MIDDLE).binary("sub", MIDDLE);
      return notAbove(kept(), x.local);
    }
    return notAbove(rint(x), x.local);
  }

  private void ceil(Operand x) {
    vectors.get(x.local).unary("neg");
    vectors.get(floor(new Operand(kept(), Span.any()))).unary("neg");
  }

  private int trunc(Operand x) {
    int size = size(x);
    return signedWhereSmall(notAbove(nearest(size), size), size, x);
  }

  private int size(Operand x) {
    if (x.span.least() >= 0) {
      return x.local;
    }
    vectors.get(x.local).unary("abs");
    return kept();
  }

  /** Adding 2^23 leaves no room for fractions. */
  private int nearest(int size) {
    vectors.get(size).binary("add", WHOLE).binary("sub", WHOLE);
    return kept();
  }

  /** The nearest whole number, or the one below where that is above. */
  private int notAbove(int nearest, int x) {
    vectors.get(nearest).compare("GT", x);
    int above = kept();
    vectors.get(nearest).subtract(1, above);
    return kept();
  }

  /** {@code whole} with the sign of {@code x}; {@code x} where it is whole already or no number. */
  private int signedWhereSmall(int whole, int size, Operand x) {
    int signed = x.span.isUnsigned() ? whole : signed(whole, x);
    if (x.isSmall()) {
      return signed;
    }
    vectors.get(size).compareConstant("LT", WHOLE);
    int small = kept();
    vectors.get(x.local).get(signed).get(small).blend();
    return kept();
  }

  private int signed(int whole, Operand x) {
    vectors.get(whole).bits().get(x.local).bits().bits("and", SIGN).or().floats();
    return kept();
  }

  /** The number is clamped, cut to a whole one and shifted to where the exponent is. */
  private void pow2(int x, boolean isWhole) {
    vectors.get(x).compareConstant("LT", -126);
    int low = kept();
    vectors.get(x).compareConstant("GT", 127);
    int high = kept();
    vectors.get(x).compare("EQ", x).not();
    int nan = kept();
    vectors.get(x).blend(-126, low).blend(127, high).blend(0, nan);
    Operand clamped = new Operand(kept(), Span.between(-126, 127));
    vectors.get(isWhole ? clamped.local : trunc(clamped));
    vectors.binary("add", BIASED).bits().shift("LSHL", 23).floats();
  }
}
