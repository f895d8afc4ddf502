// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import dev.kindred.dispatch.Explanation.Candidate;
import dev.kindred.dispatch.declare.View;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * No method of the function fits the call; the message shows the closest three and what differs.
 */
public final class NoMethodException extends DispatchException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 3;
  private static final String NULL = " (null reaches only parameters declared Object or @Nullable)";

  /** Names the call, and of the methods those with the fewest mismatching arguments. */
  public NoMethodException(
      String functionName, List<Atom> arguments, List<DispatchMethod> methods) {
    super(Wording.call(functionName, arguments) + ": " + found(functionName, arguments, methods));
  }

  private NoMethodException(String message) {
    super(message);
  }

  /** Returns the error of arguments that no call of the function takes, being too many or few. */
  static NoMethodException ofArity(String functionName, List<View> views, List<Atom> arguments) {
    return new NoMethodException(
        "%s: no call of %s has %d %s; pass as many as it takes"
            .formatted(
                Wording.call(functionName, arguments),
                views,
                arguments.size(),
                arguments.size() == 1 ? "argument" : "arguments"));
  }

  private static String found(
      String functionName, List<Atom> arguments, List<DispatchMethod> methods) {
    if (methods.isEmpty()) {
      return "the function has no methods; add the jar that holds them to the class path,"
          + " or register their class";
    }
    List<Candidate> closest =
        methods.stream()
            .map(method -> Candidate.of(method, arguments))
            .sorted(Comparator.comparingInt(Candidate::mismatches))
            .limit(SHOWN)
            .toList();
    return "no applicable method; add one or change the marked arguments%s. Closest:%s"
        .formatted(
            closest.stream().anyMatch(NoMethodException::refusesNull) ? NULL : "",
            closest.stream()
                .map(candidate -> "\n  " + candidate.describe(functionName))
                .collect(Collectors.joining()));
  }

  private static boolean refusesNull(Candidate candidate) {
    return candidate.fits().stream()
        .anyMatch(fit -> fit.given().equals(Atom.NULL) && !fit.accepted());
  }
}
