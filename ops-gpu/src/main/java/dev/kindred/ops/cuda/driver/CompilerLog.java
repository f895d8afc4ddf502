// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Asks the driver's PTX compiler to say what is wrong: options for {@code cuModuleLoadDataEx}, and
 * the text after it.
 */
final class CompilerLog {
  /** How many options are passed. */
  static final int OPTIONS = 2;

  private static final int JIT_ERROR_LOG_BUFFER = 5;
  private static final int JIT_ERROR_LOG_BUFFER_SIZE_BYTES = 6;
  private static final int LOG_BYTES = 8192;

  private final MemorySegment log;
  private final MemorySegment options;
  private final MemorySegment values;

  CompilerLog(Arena arena) {
    log = arena.allocate(LOG_BYTES);
    options = arena.allocateFrom(JAVA_INT, JIT_ERROR_LOG_BUFFER, JIT_ERROR_LOG_BUFFER_SIZE_BYTES);
    // A pointer-sized slot per option; the size is passed in the slot itself.
    values = arena.allocateFrom(JAVA_LONG, log.address(), LOG_BYTES);
  }

  MemorySegment options() {
    return options;
  }

  MemorySegment values() {
    return values;
  }

  /** What the compiler said, or that it said nothing. */
  String text() {
    String said = log.getString(0).strip();
    return said.isEmpty() ? "the compiler left no message" : said;
  }
}
