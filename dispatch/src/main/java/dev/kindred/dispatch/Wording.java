// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The same words for calls and methods in every message. */
final class Wording {
  private Wording() {}

  /** A call by what its arguments are: {@code rotate(Points, Double)}. */
  static String call(String functionName, List<Atom> arguments) {
    return arguments.stream()
        .map(Atom::toString)
        .collect(Collectors.joining(", ", functionName + "(", ")"));
  }

  /**
   * A method under the name of its function: {@code rotate(Image, Double) at Rotations.java:41}.
   */
  static String method(String functionName, DispatchMethod method) {
    return "%s%s at %s".formatted(functionName, method.signature(), method.source());
  }

  /** What a method asks for when it passes arguments on. */
  static String next(String functionName, DispatchMethod current, List<Atom> arguments) {
    return "next of %s for %s"
        .formatted(method(functionName, current), call(functionName, arguments));
  }

  /** One indented line for each method, each beginning with a line break. */
  static String list(String functionName, Collection<DispatchMethod> methods) {
    return methods.stream()
        .map(method -> "\n  " + method(functionName, method))
        .collect(Collectors.joining());
  }
}
