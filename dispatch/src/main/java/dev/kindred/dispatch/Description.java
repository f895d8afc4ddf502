// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table of methods for people: one aligned line each. */
record Description(String name, List<DispatchMethod> methods) {
  @Override
  public String toString() {
    int signatures = width(method -> method.signature().toString());
    int names = width(DispatchMethod::name);
    String lines =
        methods.stream()
            .map(method -> line(method, signatures, names))
            .collect(Collectors.joining());
    return name + lines;
  }

  private int width(Function<DispatchMethod, String> column) {
    return methods.stream().map(column).mapToInt(String::length).max().orElse(0);
  }

  private static String line(DispatchMethod method, int signatures, int names) {
    String signature = pad(method.signature().toString(), signatures);
    String precedence = method.precedence() == 0 ? "" : "  precedence " + method.precedence();
    return "\n  %s  %s  %s%s"
        .formatted(signature, pad(method.name(), names), method.source(), precedence);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
