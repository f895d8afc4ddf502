// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.program.Program;
import java.util.Map;

/**
 * The forms in which programs run, kept by their structure: the {@value #MOST} that were asked for
 * last. Safe for use by several threads.
 */
public final class RowPrograms {
  static final int MOST = 256;

  private static final Map<Program, RowProgram> KEPT = new Latest<>(MOST);

  private RowPrograms() {}

  /** The form of a program: plain at first, and compiled once that is worth it. */
  public static RowProgram of(Program program) {
    synchronized (KEPT) {
      return KEPT.computeIfAbsent(program, RowPrograms::made);
    }
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
