// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.FineAtom;
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
 * of argument there is: an exact instance of each type, an instance of no declared type, null, and
 * whatever finer is told apart.
 */
record Scenario(
    List<TypeDeclaration> declarations,
    List<DispatchMethod> methods,
    List<Oracle.Rule> rules,
    List<Atom> arguments) {

  /**
   * Parameters by number: each type is a set of numbers, where {@link #NULL} and {@link #ANY} are
   * what they say and others are the declared types and what is finer, taken modulo how many there
   * are.
   */
  record MethodDraft(List<Set<Integer>> fixed, Optional<Set<Integer>> rest, int precedence) {
    static final int NULL = -1;
    static final int ANY = -2;
  }

  static Scenario of(Finer finer, List<TypeDeclaration> declarations, List<MethodDraft> drafts) {
    Hierarchy types = Hierarchy.of(declarations);
    List<Object> named = new ArrayList<>();
    declarations.forEach(type -> named.add(types.type(type.name())));
    named.addAll(finer.named(declarations, types));
    List<DispatchMethod> methods = new ArrayList<>();
    List<Oracle.Rule> rules = new ArrayList<>();
    Set<Signature> seen = new HashSet<>();
    for (MethodDraft draft : drafts) {
      DispatchMethod method =
          World.method("m" + methods.size(), signature(draft, named), draft.precedence());
      if (seen.add(method.signature())) {
        methods.add(method);
        rules.add(rule(method, draft, named));
      }
    }
    List<Atom> arguments =
        Stream.of(
                Stream.of(Atom.NULL, Atom.ofArgument(new Object())),
                declarations.stream().map(type -> types.argument(type.name())),
                finer.arguments(declarations, types).stream())
            .flatMap(some -> some)
            .toList();
    return new Scenario(declarations, methods, rules, arguments);
  }

  private static Signature signature(MethodDraft draft, List<Object> named) {
    Signature fixed =
        Signature.of(draft.fixed().stream().map(type -> pattern(type, named)).toList());
    return draft.rest().map(type -> fixed.variadic(pattern(type, named))).orElse(fixed);
  }

  private static TypePattern pattern(Set<Integer> picks, List<Object> named) {
    return TypePattern.of(type(picks, named).stream().map(Scenario::atom).toArray(Atom[]::new));
  }

  /** Returns what the oracle writes otherwise. */
  static Atom atom(Object oracles) {
    return switch (oracles) {
      case Class<?> type -> Atom.of(type);
      case Oracle.Value(Object value) -> Atom.ofValue(value);
      case Oracle.ClassesBelow(Class<?> bound) -> Atom.ofClassObject(bound);
      case Oracle.Parametrized(Class<?> type, List<Object> arguments) ->
          Atom.reified(type, arguments.stream().map(Scenario::atom).toArray(Atom[]::new));
      default -> oracles == Oracle.NULL ? Atom.NULL : Atom.ANY;
    };
  }

  private static Oracle.Rule rule(DispatchMethod method, MethodDraft draft, List<Object> named) {
    return new Oracle.Rule(
        method,
        draft.fixed().stream().map(type -> Oracle.canonical(type(type, named))).toList(),
        draft.rest().map(type -> Oracle.canonical(type(type, named))),
        draft.precedence());
  }

  private static Set<Object> type(Set<Integer> picks, List<Object> named) {
    Set<Object> type = new LinkedHashSet<>();
    for (int pick : picks) {
      type.add(
          switch (pick) {
            case MethodDraft.NULL -> Oracle.NULL;
            case MethodDraft.ANY -> Oracle.ANY;
            default -> named.get(pick % named.size());
          });
    }
    return type;
  }

  /** Returns the argument as the oracle writes it. */
  static Object forOracle(Atom argument) {
    return switch (argument) {
      case Atom.OfClass(Class<?> type) -> type;
      case Atom.Null _ -> Oracle.NULL;
      case Atom.Any _ -> Oracle.ANY;
      case FineAtom.OfValue(Object value) -> new Oracle.Value(value);
      case FineAtom.OfClassObject(Class<?> bound) -> new Oracle.ClassesBelow(bound);
      case FineAtom.OfReified(Class<?> type, List<Atom> arguments) ->
          new Oracle.Parametrized(type, forOracle(arguments));
    };
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
