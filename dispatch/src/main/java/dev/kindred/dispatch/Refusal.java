// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import dev.kindred.dispatch.declare.View;
import java.util.List;

/** Why a table has no answer. */
final class Refusal {
  private Refusal() {}

  /**
   * Returns the error of a call that no method is chosen for.
   *
   * @param views what calls there are; empty where nothing tells
   */
  static RuntimeException of(
      String functionName,
      List<View> views,
      List<Atom> arguments,
      List<DispatchMethod> methods,
      Resolution resolution) {
    if (resolution instanceof Resolution.Ambiguous ambiguous) {
      return new AmbiguousMethodException(functionName, arguments, ambiguous);
    }
    return !views.isEmpty() && views.stream().noneMatch(view -> view.fits(arguments.size()))
        ? NoMethodException.ofArity(functionName, views, arguments)
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
