// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.world.Box;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The rules once more, slowly, word by word and without any of the code they are to check: an atom
 * is a {@code Class}, {@link #NULL}, {@link #ANY}, a {@link Value}, {@link ClassesBelow} or {@link
 * Parametrized}, a type is a set of atoms.
 */
final class Oracle {
  static final Object NULL = "Null";
  static final Object ANY = "Any";

  /** One constant or class object. */
  record Value(Object value) {}

  /** The class objects of a class that is not final and of those below it. */
  record ClassesBelow(Class<?> bound) {}

  /** The boxes of a class with such an item. */
  record Parametrized(Class<?> type, List<Object> arguments) {}

  /** A method as the oracle sees it; {@code subject} is what it stands for in the answers. */
  record Rule(
      DispatchMethod subject, List<Set<Object>> fixed, Optional<Set<Object>> rest, int precedence) {

    boolean arityFits(int k) {
      return rest.isEmpty() ? k == fixed.size() : k >= fixed.size();
    }

    /** E(m): the parameter list expanded to k types. */
    List<Set<Object>> expanded(int k) {
      List<Set<Object>> types = new ArrayList<>(fixed);
      while (types.size() < k) {
        types.add(rest.orElseThrow());
      }
      return types;
    }
  }

  /** What resolving gives: nothing, one method, or several tied ones. */
  record Answer(Set<DispatchMethod> methods) {}

  private final List<Rule> rules;

  Oracle(List<Rule> rules) {
    this.rules = rules;
  }

  static boolean below(Object a, Object b) {
    if (b == ANY || a.equals(b)) {
      return true;
    }
    return switch (a) {
      case Class<?> lower when b instanceof Parametrized upper ->
          upper.type().isAssignableFrom(lower)
              && below(new Parametrized(lower, List.of(itemOf(lower))), b);
      case Class<?> lower -> b instanceof Class<?> upper && upper.isAssignableFrom(lower);
      case Value(Class<?> lower) when b instanceof ClassesBelow(Class<?> upper) ->
          upper.isAssignableFrom(lower);
      case Value(Object value) -> b instanceof Class<?> upper && upper.isInstance(value);
      case ClassesBelow(Class<?> lower) when b instanceof ClassesBelow(Class<?> upper) ->
          upper.isAssignableFrom(lower);
      case ClassesBelow _ -> b == Class.class;
      case Parametrized lower when b instanceof Parametrized upper ->
          upper.type().isAssignableFrom(lower.type())
              && below(lower.arguments().getFirst(), upper.arguments().getFirst());
      case Parametrized lower ->
          b instanceof Class<?> upper && upper.isAssignableFrom(lower.type());
      default -> false;
    };
  }

  /** What all boxes of a class have as item: what it says to extend a box of. */
  private static Object itemOf(Class<?> boxes) {
    Class<?> type = boxes;
    while (type != Box.class) {
      if (type.getGenericSuperclass() instanceof ParameterizedType box) {
        return box.getActualTypeArguments()[0];
      }
      type = type.getSuperclass();
    }
    return ANY;
  }

  /** Drops each member that is below another one. */
  static Set<Object> canonical(Set<Object> type) {
    Set<Object> kept = new HashSet<>(type);
    kept.removeIf(a -> type.stream().anyMatch(b -> !a.equals(b) && below(a, b)));
    return kept;
  }

  /** T ≤ U. */
  static boolean included(Set<Object> lower, Set<Object> upper) {
    return lower.stream().allMatch(a -> upper.stream().anyMatch(b -> below(a, b)));
  }

  /** T ≤ U for the argument c. */
  static boolean includedFor(Object c, Set<Object> lower, Set<Object> upper) {
    return lower.stream()
        .filter(a -> below(c, a))
        .allMatch(a -> upper.stream().filter(b -> below(c, b)).anyMatch(b -> below(a, b)));
  }

  static boolean applicable(Rule rule, List<Object> call) {
    if (!rule.arityFits(call.size())) {
      return false;
    }
    List<Set<Object>> types = rule.expanded(call.size());
    for (int i = 0; i < call.size(); i++) {
      Object c = call.get(i);
      if (types.get(i).stream().noneMatch(a -> below(c, a))) {
        return false;
      }
    }
    return true;
  }

  /** m₁ strictly below m₂ for this call. */
  static boolean less(Rule m1, Rule m2, List<Object> call) {
    List<BiPredicate<Rule, Rule>> atMost = new ArrayList<>();
    atMost.add((a, b) -> everywhereIncludedFor(a, b, call));
    atMost.add((a, b) -> everywhereIncluded(a, b, call.size()));
    atMost.add((a, b) -> a.rest().isEmpty() || b.rest().isPresent());
    if (m1.rest().isPresent() && m2.rest().isPresent()) {
      atMost.add((a, b) -> included(a.rest().orElseThrow(), b.rest().orElseThrow()));
      atMost.add((a, b) -> a.fixed().size() >= b.fixed().size());
    }
    for (BiPredicate<Rule, Rule> criterion : atMost) {
      boolean there = criterion.test(m1, m2);
      boolean back = criterion.test(m2, m1);
      if (!(there && back)) {
        return there;
      }
    }
    return false;
  }

  private static boolean everywhereIncludedFor(Rule m1, Rule m2, List<Object> call) {
    for (int i = 0; i < call.size(); i++) {
      if (!includedFor(
          call.get(i), m1.expanded(call.size()).get(i), m2.expanded(call.size()).get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean everywhereIncluded(Rule m1, Rule m2, int k) {
    for (int i = 0; i < k; i++) {
      if (!included(m1.expanded(k).get(i), m2.expanded(k).get(i))) {
        return false;
      }
    }
    return true;
  }

  Answer resolve(List<Object> call) {
    return resolveAmong(rules, call);
  }

  Answer next(DispatchMethod current, List<Object> call) {
    Rule m = rules.stream().filter(rule -> rule.subject() == current).findFirst().orElseThrow();
    if (!m.arityFits(call.size())) {
      return new Answer(Set.of());
    }
    return resolveAmong(
        rules.stream()
            .filter(other -> applicable(other, call))
            .filter(other ->
                applicable(m, call)
                    ? less(m, other, call)
                    : everywhereIncluded(m, other, call.size()))
            .toList(),
        call);
  }

  private static Answer resolveAmong(List<Rule> rules, List<Object> call) {
    List<Rule> fitting = rules.stream().filter(rule -> applicable(rule, call)).toList();
    List<Rule> minima =
        fitting.stream()
            .filter(m -> fitting.stream().noneMatch(other -> less(other, m, call)))
            .toList();
    int highest = minima.stream().mapToInt(Rule::precedence).max().orElse(0);
    Set<DispatchMethod> answer = new HashSet<>();
    minima.stream().filter(m -> m.precedence() == highest).forEach(m -> answer.add(m.subject()));
    return new Answer(answer);
  }
}
