// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.program.Program;

/**
 * The forms in which programs run, kept by their structure: up to {@value #MOST} that were asked
 * for lately. Safe for use by several threads.
 */
public final class RowPrograms {
  static final int MOST = 256;

  private static final Recent<Program, RowProgram> KEPT = new Recent<>(MOST, RowPrograms::made);

  private RowPrograms() {}

  /** The form of a program: plain at first, and compiled once that is worth it. */
  public static RowProgram of(Program program) {
    return KEPT.get(program);
  }

  /** The form of a program that needs nothing compiled. */
  public static RowProgram plain(Program program) {
    return new PlainProgram(program);
  }

  private static RowProgram made(Program program) {
    return switch (Vectors.SETTING) {
      case OFF -> plain(program);
      case AUTO -> new GrowingProgram(program, GrowingProgram.WORTH, ProgramWarming::start);
      case ON -> new GrowingProgram(program, 0, GrowingProgram::compile);
    };
  }
}
