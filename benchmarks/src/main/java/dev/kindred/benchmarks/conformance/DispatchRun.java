// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import dev.kindred.benchmarks.conformance.DispatchCase.Call;
import dev.kindred.benchmarks.conformance.DispatchCase.MethodDeclaration;
import dev.kindred.dispatch.AmbiguousMethodException;
import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.NoMethodException;
import dev.kindred.dispatch.Resolution;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the calls of one case: methods in the order given and reversed, calls in the order given and
 * reversed, each through the facade, through the untyped call, and through the resolver alone.
 */
final class DispatchRun {

  private final DispatchCase declared;
  private final RuntimeTypes types;

  DispatchRun(DispatchCase declared) {
    this.declared = declared;
    this.types = new RuntimeTypes(declared.types());
  }

  Verdict calls() {
    List<List<MethodDeclaration>> orders = new ArrayList<>(List.of(declared.methods()));
    if (!declared.redefines()) {
      orders.add(declared.methods().reversed());
    }
    for (List<MethodDeclaration> methods : orders) {
      for (List<Call> calls : List.of(declared.calls(), declared.calls().reversed())) {
        GenericFunction<Probe> function = register(methods);
        for (Call call : calls) {
          Verdict verdict = check(function, call);
          if (!verdict.equals(Verdict.PASSED)) {
            return verdict;
          }
        }
      }
    }
    return Verdict.PASSED;
  }

  /**
   * The pairs that may tie: whatever classes are written one day, and with those of today alone.
   */
  Verdict ambiguities() {
    MethodTable table = register(declared.methods()).table();
    int open = table.ambiguities().size();
    int known = table.ambiguities(types.all()).size();
    return open == declared.ambiguities() && known == declared.knownAmbiguities()
        ? Verdict.PASSED
        : new Verdict.Failed(
            "%d ambiguous pairs, %d today"
                .formatted(declared.ambiguities(), declared.knownAmbiguities()),
            "%d, %d".formatted(open, known));
  }

  private GenericFunction<Probe> register(List<MethodDeclaration> methods) {
    GenericFunction<Probe> function = GenericFunction.create(Probe.class);
    for (MethodDeclaration m : methods) {
      DispatchMethod method = DispatchMethod.of(m.id(), signature(m), m.precedence(), answer(m));
      if (declared.redefines()) {
        function.replace(method);
      } else {
        function.add(method);
      }
    }
    return function;
  }

  private Verdict check(GenericFunction<Probe> function, Call call) {
    @Nullable Object[] arguments = new @Nullable Object[call.args().size()];
    Arrays.setAll(arguments, i -> argument(call.args().get(i)));
    String[] found = {
      outcome(() -> Probe.spread(function.call(), arguments)),
      outcome(() -> function.invoke(arguments)),
      resolved(function, arguments)
    };
    for (String f : found) {
      if (!f.equals(call.expect())) {
        return new Verdict.Failed(call.args() + " → " + call.expect(), String.join(" / ", found));
      }
    }
    return Verdict.PASSED;
  }

  private static String resolved(GenericFunction<Probe> function, @Nullable Object[] arguments) {
    List<Atom> atoms = Arrays.stream(arguments).map(Atom::ofArgument).toList();
    return switch (function.table().resolve(atoms)) {
      case Resolution.Chosen chosen -> chosen.method().name();
      case Resolution.Ambiguous ambiguous -> "AMBIGUOUS";
      case Resolution.NotApplicable none -> "NO_METHOD";
    };
  }

  private static String outcome(Supplier<@Nullable Object> call) {
    try {
      return String.valueOf(call.get());
    } catch (NoMethodException e) {
      return "NO_METHOD";
    } catch (AmbiguousMethodException e) {
      return "AMBIGUOUS";
    }
  }

  private @Nullable Object argument(String name) {
    return name.equals("null") ? null : types.instanceOf(name);
  }

  private Signature signature(MethodDeclaration m) {
    List<String> parameters = m.signature();
    boolean variadic = !parameters.isEmpty() && parameters.getLast().endsWith("...");
    List<String> fixed = variadic ? parameters.subList(0, parameters.size() - 1) : parameters;
    Signature signature =
        Signature.of(fixed.stream().map(this::pattern).toArray(TypePattern[]::new));
    return variadic
        ? signature.variadic(pattern(parameters.getLast().replace("...", "")))
        : signature;
  }

  private TypePattern pattern(String union) {
    return TypePattern.of(Arrays.stream(union.split("\\|")).map(this::atom).toArray(Atom[]::new));
  }

  private Atom atom(String name) {
    return switch (name) {
      case "Any" -> Atom.ANY;
      case "Null" -> Atom.NULL;
      default -> Atom.of(types.named(name));
    };
  }

  /** A method that takes its arguments and answers with its own id. */
  private static MethodHandle answer(MethodDeclaration m) {
    boolean variadic = !m.signature().isEmpty() && m.signature().getLast().endsWith("...");
    Class<?>[] parameters = new Class<?>[m.signature().size()];
    Arrays.fill(parameters, Object.class);
    if (variadic) {
      parameters[parameters.length - 1] = Object[].class;
    }
    return MethodHandles.dropArguments(MethodHandles.constant(Object.class, m.id()), 0, parameters);
  }
}
