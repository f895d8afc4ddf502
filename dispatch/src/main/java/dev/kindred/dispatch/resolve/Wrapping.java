// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The methods that run with the one that answers a call, of each kind in the order in which they
 * begin, as {@link dev.kindred.dispatch.Around} defines it.
 *
 * @param arounds those that decide whether to go on, the outermost first
 * @param befores those that run before the method
 * @param afters those that run after it
 */
public record Wrapping(
    List<DispatchMethod> arounds, List<DispatchMethod> befores, List<DispatchMethod> afters) {
  /** No methods. */
  public static final Wrapping NONE = new Wrapping(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Wrapping {
    arounds = List.copyOf(arounds);
    befores = List.copyOf(befores);
    afters = List.copyOf(afters);
  }

  /**
   * Returns what wraps a call with these arguments.
   *
   * @param wrappers of any role, in the order of their text
   */
  public static Wrapping of(List<DispatchMethod> wrappers, List<Atom> arguments) {
    if (wrappers.isEmpty()) {
      return NONE;
    }
    List<DispatchMethod> fitting = Resolver.applicable(wrappers, arguments);
    return new Wrapping(
        ordered(fitting, Role.AROUND, arguments),
        ordered(fitting, Role.BEFORE, arguments),
        ordered(fitting, Role.AFTER, arguments).reversed());
  }

  /**
   * Returns what is left when a method of these goes on. As with next methods, arguments that it
   * does not accept itself go on with those that accept more in every position.
   *
   * @param arguments those that this is for
   */
  public Wrapping inside(DispatchMethod around, List<Atom> arguments) {
    int at = arounds.indexOf(around);
    List<DispatchMethod> left =
        at >= 0
            ? arounds.subList(at + 1, arounds.size())
            : arounds.stream()
                .filter(other -> around.signature().fits(arguments.size()))
                .filter(other -> Resolver.isNarrower(around, other, arguments))
                .toList();
    return new Wrapping(left, befores, afters);
  }

  /** Says whether nothing runs with the method. */
  public boolean isEmpty() {
    return arounds.isEmpty() && befores.isEmpty() && afters.isEmpty();
  }

  /** Takes one after the other of those that none left beats. */
  private static List<DispatchMethod> ordered(
      List<DispatchMethod> fitting, Role role, List<Atom> arguments) {
    List<DispatchMethod> left = new ArrayList<>(fitting);
    left.removeIf(method -> method.role() != role);
    List<DispatchMethod> order = new ArrayList<>();
    while (!left.isEmpty()) {
      DispatchMethod first = highest(Resolver.minima(left, arguments));
      left.remove(first);
      order.add(first);
    }
    return order;
  }

  /** Returns the first of highest precedence. */
  private static DispatchMethod highest(List<DispatchMethod> methods) {
    DispatchMethod highest = methods.getFirst();
    for (DispatchMethod method : methods) {
      if (method.precedence() > highest.precedence()) {
        highest = method;
      }
    }
    return highest;
  }
}
