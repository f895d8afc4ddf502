// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

/**
 * Which numbers of a trace are surely whole (or infinite, or no numbers), with the parameters of
 * its draw. Tables from histograms count as whole: their entries are not known before the picture
 * is.
 */
final class WholeNumbers {
  private final Trace trace;
  private final boolean ofWhole;

  /**
   * @param ofWhole whether the numbers of the pixels before are whole
   */
  WholeNumbers(Trace trace, boolean ofWhole) {
    this.trace = trace;
    this.ofWhole = ofWhole;
  }

  /** Whether all that the trace gives are. */
  boolean areAll() {
    return areAll(trace.program());
  }

  private boolean areAll(Program program) {
    boolean[] whole = new boolean[program.code().size()];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = isWhole(program.code().get(i), whole);
    }
    for (int output : program.outputs()) {
      if (!whole[output]) {
        return false;
      }
    }
    return true;
  }

  private boolean isWhole(Instruction step, boolean[] whole) {
    return switch (step.op()) {
      case INPUT -> ofWhole;
      case CONSTANT -> isWhole(step.value());
      case UNIFORM -> isWholeUniform(step.bits());
      case LOOKUP -> isWholeTable(trace.tables().get(step.bits()));
      case FLOOR, CEIL, RINT, TRUNC, EXPONENT, COLUMN, ROW, LT, LE, EQ, AND, OR, NOT -> true;
      case NEG, ABS -> whole[step.a()];
      // A sum or product of whole floats is rounded to a whole one.
      case ADD, SUB, MUL, MIN, MAX -> whole[step.a()] && whole[step.b()];
      case FMA -> whole[step.a()] && whole[step.b()] && whole[step.c()];
      case SELECT -> whole[step.b()] && whole[step.c()];
      case COVERAGE, NOISE, DIV, SQRT, POW2, MANTISSA -> false;
    };
  }

  private boolean isWholeUniform(int slot) {
    int statistic = slot - trace.parameters().size();
    if (statistic < 0) {
      return isWhole((float) trace.parameters().get(slot));
    }
    Trace.Statistic found = trace.statistics().get(statistic);
    Reduction how = found.reduction();
    boolean oneOfThem = how.equals(Reduction.MIN) || how.equals(Reduction.MAX);
    return oneOfThem && areAll(found.of());
  }

  private static boolean isWholeTable(Trace.TableSource table) {
    if (table.counted().isPresent()) {
      return true;
    }
    for (float entry : table.given()) {
      if (!isWhole(entry)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhole(float value) {
    return value == Math.rint(value) || Float.isNaN(value);
  }
}
