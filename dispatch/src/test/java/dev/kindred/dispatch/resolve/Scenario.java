// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import dev.kindred.dispatch.world.Hierarchy;
import dev.kindred.dispatch.world.TypeDeclaration;
import dev.kindred.dispatch.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A random hierarchy of classes made at run time, a random set of methods over it, and every kind
 * of argument there is: an exact instance of each type, an instance of no declared type, and null.
 */
record Scenario(
    List<TypeDeclaration> declarations,
    List<DispatchMethod> methods,
    List<Oracle.Rule> rules,
    List<Atom> arguments) {

  /**
   * Parameters by number: each type is a set of numbers, where {@link #NULL} and {@link #ANY} are
   * what they say and others are the declared types, taken modulo how many there are.
   */
  record MethodDraft(List<Set<Integer>> fixed, Optional<Set<Integer>> rest, int precedence) {
    static final int NULL = -1;
    static final int ANY = -2;
  }

  static Scenario of(List<TypeDeclaration> declarations, List<MethodDraft> drafts) {
    Hierarchy types = Hierarchy.of(declarations);
    List<Class<?>> classes = new ArrayList<>();
    declarations.forEach(type -> classes.add(types.type(type.name())));
    List<DispatchMethod> methods = new ArrayList<>();
    List<Oracle.Rule> rules = new ArrayList<>();
    Set<Signature> seen = new HashSet<>();
    for (MethodDraft draft : drafts) {
      DispatchMethod method =
          World.method("m" + methods.size(), signature(draft, classes), draft.precedence());
      if (seen.add(method.signature())) {
        methods.add(method);
        rules.add(rule(method, draft, classes));
      }
    }
    List<Atom> arguments =
        Stream.concat(
                Stream.of(Atom.NULL, Atom.ofArgument(new Object())),
                declarations.stream().map(type -> types.argument(type.name())))
            .toList();
    return new Scenario(declarations, methods, rules, arguments);
  }

  private static Signature signature(MethodDraft draft, List<Class<?>> classes) {
    Signature fixed =
        Signature.of(draft.fixed().stream().map(type -> pattern(type, classes)).toList());
    return draft.rest().map(type -> fixed.variadic(pattern(type, classes))).orElse(fixed);
  }

  private static TypePattern pattern(Set<Integer> picks, List<Class<?>> classes) {
    return TypePattern.of(type(picks, classes).stream().map(Scenario::atom).toArray(Atom[]::new));
  }

  private static Atom atom(Object oracles) {
    if (oracles instanceof Class<?> type) {
      return Atom.of(type);
    }
    return oracles == Oracle.NULL ? Atom.NULL : Atom.ANY;
  }

  private static Oracle.Rule rule(
      DispatchMethod method, MethodDraft draft, List<Class<?>> classes) {
    return new Oracle.Rule(
        method,
        draft.fixed().stream().map(type -> Oracle.canonical(type(type, classes))).toList(),
        draft.rest().map(type -> Oracle.canonical(type(type, classes))),
        draft.precedence());
  }

  private static Set<Object> type(Set<Integer> picks, List<Class<?>> classes) {
    Set<Object> type = new LinkedHashSet<>();
    for (int pick : picks) {
      type.add(
          switch (pick) {
            case MethodDraft.NULL -> Oracle.NULL;
            case MethodDraft.ANY -> Oracle.ANY;
            default -> classes.get(pick % classes.size());
          });
    }
    return type;
  }

  /** Returns the argument as the oracle writes it. */
  static Object forOracle(Atom argument) {
    return argument instanceof Atom.OfClass(Class<?> type) ? type : Oracle.NULL;
  }

  static List<Object> forOracle(List<Atom> call) {
    return call.stream().map(Scenario::forOracle).toList();
  }

  Oracle oracle() {
    return new Oracle(rules);
  }

  /** Returns every call with this many arguments or fewer. */
  List<List<Atom>> calls(int longest) {
    List<List<Atom>> calls = new ArrayList<>();
    List<List<Atom>> last = List.of(List.of());
    calls.addAll(last);
    for (int arity = 1; arity <= longest; arity++) {
      List<List<Atom>> longer = new ArrayList<>();
      for (List<Atom> call : last) {
        for (Atom argument : arguments) {
          longer.add(Stream.concat(call.stream(), Stream.of(argument)).toList());
        }
      }
      calls.addAll(longer);
      last = longer;
    }
    return calls;
  }

  /** The types and methods, to read a failing scenario by. */
  @Override
  public String toString() {
    return declarations + "\n" + methods.stream().map(m -> m + " @" + m.precedence()).toList();
  }
}
