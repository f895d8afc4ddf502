// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.program.Program;
import java.util.Map;

/**
 * Programs that run one after the other, as one: the {@value #MOST} that were asked for last. Safe
 * for use by several threads.
 */
final class JoinedPrograms {
  static final int MOST = 256;

  /** Instructions of both from which on the rows between them cost little beside the rest. */
  static final int LONG = 64;

  private static final Map<Pair, Program> KEPT = new Latest<>(MOST);

  private JoinedPrograms() {}

  private record Pair(Program first, Program second) {}

  /**
   * Whether two programs are faster as one by enough: long ones are not, and every order in which
   * long ones are drawn would be another class to compile.
   */
  static boolean areWorthIt(Program first, Program second) {
    return first.code().size() + second.code().size() <= LONG;
  }

  /** {@link Program#then}. */
  static Program of(Program first, Program second) {
    synchronized (KEPT) {
      return KEPT.computeIfAbsent(new Pair(first, second), pair -> pair.first.then(pair.second));
    }
  }
}
