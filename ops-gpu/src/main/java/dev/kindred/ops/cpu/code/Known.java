// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import dev.kindred.ops.program.Instruction;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Program;
import java.util.List;

/**
 * What is known of the values of a program, whatever the pixel: between which numbers they lie
 * where they are numbers at all, and whether they are whole. It saves instructions that would
 * change nothing.
 */
final class Known {
  private final List<Instruction> code;
  private final float[] least;
  private final float[] most;
  private final boolean[] whole;
  private final boolean[] unsigned;

  Known(Program program) {
    this.code = program.code();
    this.least = new float[code.size()];
    this.most = new float[code.size()];
    this.whole = new boolean[code.size()];
    this.unsigned = new boolean[code.size()];
    for (int i = 0; i < code.size(); i++) {
      bound(i, code.get(i));
      whole[i] = isWhole(code.get(i));
      unsigned[i] = isUnsigned(code.get(i));
    }
  }

  /** Whether a value is 0, −0, greater, or not a number. */
  boolean isPositive(int i) {
    return least[i] >= 0;
  }

  /** Whether a value is 0, greater, or not a number, but never −0. */
  boolean isUnsigned(int i) {
    return unsigned[i];
  }

  /** Whether a minimum or maximum is its first operand, whatever the second. */
  boolean isFirst(Instruction step) {
    return step.op() == Op.MIN
        ? least[step.b()] >= most[step.a()]
        : most[step.b()] <= least[step.a()];
  }

  /** Whether a value is not a number, or its size is below a limit. */
  boolean isBelow(int i, float limit) {
    return -limit < least[i] && most[i] < limit;
  }

  /** Whether a value is a whole number, infinite or not a number. */
  boolean isWhole(int i) {
    return whole[i];
  }

  private void bound(int i, Instruction step) {
    int a = step.a();
    int b = step.b();
    switch (step.op()) {
      case CONSTANT -> set(i, step.value(), step.value());
      case EXPONENT -> set(i, -127, 128);
      case MANTISSA -> set(i, 1, 2);
      case NOISE -> set(i, 0, 1);
      case POW2, SQRT -> set(i, 0, Float.POSITIVE_INFINITY);
      case NEG -> set(i, -most[a], -least[a]);
      case ABS -> set(i, 0, Math.max(-least[a], most[a]));
      case FLOOR, CEIL, RINT, TRUNC ->
          set(i, step.op().apply(least[a], 0, 0), step.op().apply(most[a], 0, 0));
      case MIN ->
          set(i, Math.min(least[a], least[b]), isNumber(b) ? Math.min(most[a], most[b]) : most[a]);
      case MAX ->
          set(i, isNumber(b) ? Math.max(least[a], least[b]) : least[a], Math.max(most[a], most[b]));
      case SELECT -> set(i, Math.min(least[b], least[step.c()]), Math.max(most[b], most[step.c()]));
      case SUB -> {
        if (isRemainder(step)) {
          set(i, 0, 1);
        } else {
          corners(i, step);
        }
      }
      case ADD, MUL -> corners(i, step);
      default -> set(i, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY);
    }
  }

  /** {@code x − floor(x)}. */
  private boolean isRemainder(Instruction step) {
    Instruction b = code.get(step.b());
    return step.op() == Op.SUB && b.op() == Op.FLOOR && b.a() == step.a();
  }

  /** Rounding keeps the order, so that the extremes lie where the operands have theirs. */
  private void corners(int i, Instruction step) {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (float a : new float[] {least[step.a()], most[step.a()]}) {
      for (float b : new float[] {least[step.b()], most[step.b()]}) {
        float value = step.op().apply(a, b, 0);
        low = Math.min(low, value); // NaN stays
        high = Math.max(high, value);
      }
    }
    set(i, low, high);
  }

  private void set(int i, float low, float high) {
    boolean isNan = Float.isNaN(low) || Float.isNaN(high);
    least[i] = isNan ? Float.NEGATIVE_INFINITY : low;
    most[i] = isNan ? Float.POSITIVE_INFINITY : high;
  }

  /** Whether a value is surely a number. */
  private boolean isNumber(int i) {
    return code.get(i).op() == Op.CONSTANT && !Float.isNaN(code.get(i).value());
  }

  private boolean isUnsigned(Instruction step) {
    return switch (step.op()) {
      case CONSTANT -> Float.floatToRawIntBits(step.value()) >= 0;
      case ABS, MANTISSA, NOISE, POW2 -> true;
      case SUB -> isRemainder(step);
      case MAX -> unsigned[step.a()];
      case SELECT -> unsigned[step.b()] && unsigned[step.c()];
      case MIN, ADD, MUL, DIV, FMA, SQRT, FLOOR, CEIL, RINT, TRUNC ->
          step.operands().stream().allMatch(operand -> unsigned[operand]);
      default -> false;
    };
  }

  /** Whether a value is surely whole, infinite or not a number. */
  private boolean isWhole(Instruction step) {
    return switch (step.op()) {
      case FLOOR, CEIL, RINT, TRUNC, EXPONENT, COLUMN, ROW -> true;
      case CONSTANT -> step.value() == Math.rint(step.value());
      case NEG, ABS, ADD, SUB, MUL, FMA, MIN, MAX ->
          step.operands().stream().allMatch(operand -> whole[operand]);
      case SELECT -> whole[step.b()] && whole[step.c()];
      default -> false;
    };
  }
}
