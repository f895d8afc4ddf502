// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Spans;
import dev.kindred.semtypes.DType;

/**
 * The forms in which programs run, kept by their structure and by what they run on: up to {@value
 * #MOST} that were asked for lately. Safe for use by several threads.
 */
public final class RowPrograms {
  static final int MOST = 256;

  private static final Recent<Use, Form> KEPT = new Recent<>(MOST, RowPrograms::made);

  private RowPrograms() {}

  /** A program, and the integer type of the numbers that it takes, or f32. */
  private record Use(Program program, DType given) {}

  /**
   * How a program runs.
   *
   * @param code plain at first, and compiled once that is worth it
   * @param gives the integer type whose numbers all results are, or f32
   */
  record Form(RowProgram code, DType gives) {}

  /**
   * How a program runs on pixels of a type.
   *
   * @param given as {@link Spans#of(Program, DType)} takes it
   */
  static Form of(Program program, DType given) {
    return KEPT.get(new Use(program, given));
  }

  /** The form of a program on any numbers: plain at first, and compiled once that is worth it. */
  public static RowProgram of(Program program) {
    return of(program, DType.F32).code();
  }

  /** The form of a program that needs nothing compiled. */
  public static RowProgram plain(Program program) {
    return new PlainProgram(program);
  }

  private static Form made(Use use) {
    return new Form(code(use), Spans.of(use.program, use.given).type(use.program.outputs()));
  }

  private static RowProgram code(Use use) {
    return switch (Vectors.SETTING) {
      case OFF -> plain(use.program);
      case AUTO ->
          new GrowingProgram(use.program, use.given, GrowingProgram.WORTH, ProgramWarming::start);
      case ON -> new GrowingProgram(use.program, use.given, 0, GrowingProgram::compile);
    };
  }
}
