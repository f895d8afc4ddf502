// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.util.List;

/** Why a table has no answer. */
final class Refusal {
  private Refusal() {}

  /** Returns the error of a call that no method is chosen for. */
  static RuntimeException of(
      String functionName,
      List<Atom> arguments,
      List<DispatchMethod> methods,
      Resolution resolution) {
    return resolution instanceof Resolution.Ambiguous ambiguous
        ? new AmbiguousMethodException(functionName, arguments, ambiguous)
        : new NoMethodException(functionName, arguments, methods);
  }

  /** Returns the error of a method that asks for the next one where none is chosen. */
  static RuntimeException ofNext(
      String functionName, DispatchMethod current, List<Atom> arguments, Resolution resolution) {
    return resolution instanceof Resolution.Ambiguous ambiguous
        ? AmbiguousMethodException.ofNext(functionName, current, arguments, ambiguous)
        : new NoNextMethodException(functionName, current, arguments);
  }

  /** Returns the error of a table with two methods for the same arguments. */
  static RuntimeException ofDuplicate(
      String functionName, DispatchMethod earlier, DispatchMethod later) {
    return new DuplicateMethodException(functionName, earlier, later);
  }
}
