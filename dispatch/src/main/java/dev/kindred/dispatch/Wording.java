// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import dev.kindred.dispatch.Explanation.Fit;
import dev.kindred.dispatch.declare.Origin;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The same words for calls and methods in every message. */
final class Wording {
  private static final int LONGEST = 60;

  private Wording() {}

  /** The simple name of a class, or the end of its binary name where it has none. */
  static String type(Class<?> type) {
    if (type.isArray()) {
      return type(type.componentType()) + "[]";
    }
    String simple;
    try {
      simple = type.getSimpleName();
    } catch (LinkageError e) {
      // It is nested in a class that its loader does not have, or has from elsewhere.
      simple = "";
    }
    return simple.isEmpty()
        ? type.getName().substring(type.getName().lastIndexOf('.') + 1)
        : simple;
  }

  /** A call by what its arguments are: {@code rotate(Points, Double)}. */
  static String call(String functionName, List<Atom> arguments) {
    return arguments.stream()
        .map(Wording::argument)
        .collect(Collectors.joining(", ", functionName + "(", ")"));
  }

  /**
   * A method under the name of its function: {@code rotate(Image, Double) at Rotations.java:41}.
   */
  static String method(String functionName, DispatchMethod method) {
    return "%s%s at %s".formatted(functionName, method.signature(), method.source());
  }

  /** An argument on one line of bearable length: a constant may be a text of any length. */
  private static String argument(Atom argument) {
    String text = argument.toString().replace("\r", "\\r").replace("\n", "\\n");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  /**
   * A method with all that tells where it is: {@code image(Image) at A.java:4, in a.A of a.jar}.
   */
  static String located(DispatchMethod method) {
    return method
        + method
            .owner()
            .map(owner -> ", in %s of %s".formatted(owner.getName(), Origin.of(owner)))
            .orElse("");
  }

  /** How an argument that is refused differs: {@code expected Size, got Boxes}. */
  static String mismatch(Fit fit) {
    String given = fit.given().toString();
    String expected = fit.expected().toString();
    if (fit.expected().members().stream().anyMatch(each -> each.toString().equals(given))) {
      String full = exactly(fit.given());
      expected =
          fit.expected().members().stream().map(Wording::exactly).collect(Collectors.joining("|"));
      return "expected %s, got %s%s"
          .formatted(expected, full, expected.contains(full) ? " of another class loader" : "");
    }
    return "expected %s, got %s".formatted(expected, argument(fit.given()));
  }

  private static String exactly(Atom atom) {
    return atom instanceof Atom.OfClass(Class<?> type)
        ? type.getName() + " of " + Origin.of(type)
        : atom.toString();
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
