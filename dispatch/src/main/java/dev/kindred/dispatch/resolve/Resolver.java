// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Explanation;
import dev.kindred.dispatch.Resolution;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The reference answer to every call, by definition and without a cache: the methods that fit and
 * that no other fitting method beats; one is the answer, several are settled by precedence alone.
 *
 * <p>Linear in the methods; of those that fit, each is compared with the ones that none has beaten
 * so far. Stateless.
 */
public final class Resolver {
  private static final Criterion AS_DECLARED = new StaticInclusion();

  private Resolver() {}

  /** Returns which of the methods runs for these arguments. */
  public static Resolution resolve(List<DispatchMethod> methods, List<Atom> arguments) {
    return pick(applicable(methods, arguments), arguments);
  }

  /**
   * Returns which of the methods that {@code current} beats runs for these arguments. Where they
   * are none that it accepts itself, say an image made from a slice, there is nothing that it beats
   * for them, and those count that accept more in every position as declared.
   */
  public static Resolution next(
      List<DispatchMethod> methods, DispatchMethod current, List<Atom> arguments) {
    List<DispatchMethod> after = new ArrayList<>();
    if (current.signature().fits(arguments.size())) {
      boolean accepted = current.signature().accepts(arguments);
      for (DispatchMethod method : applicable(methods, arguments)) {
        if (accepted ? beats(current, method, arguments) : isNarrower(current, method, arguments)) {
          after.add(method);
        }
      }
    }
    return pick(after, arguments);
  }

  /** Says whether a method accepts less than another in every position, as declared. */
  static boolean isNarrower(DispatchMethod left, DispatchMethod right, List<Atom> arguments) {
    return AS_DECLARED.compare(left.signature(), right.signature(), arguments) == Verdict.LEFT;
  }

  /** Returns the whole story of a call. */
  public static Explanation explain(
      String functionName, List<DispatchMethod> methods, List<Atom> arguments) {
    return new Explainer(functionName, methods, arguments).explain();
  }

  /** Returns the methods that accept the arguments. */
  static List<DispatchMethod> applicable(List<DispatchMethod> methods, List<Atom> arguments) {
    List<DispatchMethod> fitting = new ArrayList<>();
    for (DispatchMethod method : methods) {
      if (method.signature().accepts(arguments)) {
        fitting.add(method);
      }
    }
    return fitting;
  }

  private static Resolution pick(List<DispatchMethod> applicable, List<Atom> arguments) {
    List<DispatchMethod> minima = minima(applicable, arguments);
    if (minima.isEmpty()) {
      return new Resolution.NotApplicable();
    }
    List<DispatchMethod> tied = highestPrecedence(minima);
    return tied.size() == 1
        ? new Resolution.Chosen(tied.getFirst())
        : new Resolution.Ambiguous(tied, Settlement.of(minima, arguments));
  }

  /** Returns those of the methods, all of which fit, that no other beats. */
  static List<DispatchMethod> minima(List<DispatchMethod> applicable, List<Atom> arguments) {
    List<DispatchMethod> minima = new ArrayList<>();
    for (DispatchMethod method : applicable) {
      admit(method, minima, arguments);
    }
    return minima;
  }

  /**
   * Adds a method to those of which none beats another, unless one of them beats it; those that it
   * beats leave. What has left beats nothing that is still to come and its victor does not.
   */
  private static void admit(
      DispatchMethod method, List<DispatchMethod> minima, List<Atom> arguments) {
    Iterator<DispatchMethod> kept = minima.iterator();
    while (kept.hasNext()) {
      Verdict verdict = Chain.compare(kept.next().signature(), method.signature(), arguments);
      if (verdict == Verdict.LEFT) {
        return;
      }
      if (verdict == Verdict.RIGHT) {
        kept.remove();
      }
    }
    minima.add(method);
  }

  private static boolean beats(DispatchMethod left, DispatchMethod right, List<Atom> arguments) {
    return Chain.compare(left.signature(), right.signature(), arguments) == Verdict.LEFT;
  }

  private static List<DispatchMethod> highestPrecedence(List<DispatchMethod> minima) {
    if (minima.size() == 1) {
      return minima;
    }
    int highest = minima.stream().mapToInt(DispatchMethod::precedence).max().orElseThrow();
    return minima.stream().filter(method -> method.precedence() == highest).toList();
  }
}
