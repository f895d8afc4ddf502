// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.program.Program;
import java.util.concurrent.ConcurrentHashMap;

/** The forms in which programs run, kept by their structure. */
final class RowPrograms {
  private static final ConcurrentHashMap<Program, RowProgram> KEPT = new ConcurrentHashMap<>();

  private RowPrograms() {}

  /** The form of a program. */
  static RowProgram of(Program program) {
    RowProgram known = KEPT.get(program);
    return known == null ? KEPT.computeIfAbsent(program, PlainProgram::new) : known;
  }
}
