// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.program.Program;

/** Programs that run one after the other, as one. Safe for use by several threads. */
final class JoinedPrograms {
  static final int MOST = 256;

  /** Instructions of both from which on the rows between them cost little beside the rest. */
  static final int LONG = 64;

  private static final Recent<Pair, Program> KEPT =
      new Recent<>(MOST, pair -> pair.first.then(pair.second));

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
    return KEPT.get(new Pair(first, second));
  }
}
