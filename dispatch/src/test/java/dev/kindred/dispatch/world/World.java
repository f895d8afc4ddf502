// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.world;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Types made at run time, and signatures, methods and calls written with their names: {@code
 * "Int|Str, A..."}, {@code "Int, null"}.
 */
public record World(Hierarchy types) {
  /** Returns the world of these declarations, separated by semicolons. */
  public static World of(String declared) {
    return new World(Hierarchy.of(declared));
  }

  /** Reads a union of types. */
  public TypePattern pattern(String union) {
    return TypePattern.of(Stream.of(union.split("\\|")).map(types::atom).toArray(Atom[]::new));
  }

  /** Reads parameters; a last one that ends in dots is variadic. */
  public Signature signature(String parameters) {
    List<String> unions = split(parameters);
    if (unions.isEmpty() || !unions.getLast().endsWith("...")) {
      return Signature.of(unions.stream().map(this::pattern).toList());
    }
    String rest = unions.removeLast().replace("...", "");
    return Signature.of(unions.stream().map(this::pattern).toList()).variadic(pattern(rest));
  }

  /** Reads arguments, each named by the type it is an exact instance of, or {@code null}. */
  public List<Atom> arguments(String names) {
    return split(names).stream().map(types::argument).toList();
  }

  /** Returns a method found at {@code Made.java} that returns its name. */
  public DispatchMethod method(String name, String parameters) {
    return method(name, parameters, 0);
  }

  /** Returns a method with a precedence. */
  public DispatchMethod method(String name, String parameters, int precedence) {
    return method(name, signature(parameters), precedence);
  }

  /** Returns a method that nothing calls: only its signature and precedence matter. */
  public static DispatchMethod method(String name, Signature signature, int precedence) {
    return DispatchMethod.of(
            name, signature, precedence, MethodHandles.constant(String.class, name))
        .withSource("Made.java:" + name);
  }

  /** Returns a table of function {@code f}; a method is written {@code "name: A, B @1"}. */
  public MethodTable table(String... methods) {
    return MethodTable.empty("f").plus(Stream.of(methods).map(this::parse).toList());
  }

  private DispatchMethod parse(String text) {
    String[] sides = text.split(":", 2);
    String[] parts = sides[1].split("@");
    int precedence = parts.length == 1 ? 0 : Integer.parseInt(parts[1].strip());
    return method(sides[0].strip(), parts[0], precedence);
  }

  private static List<String> split(String list) {
    return list.isBlank()
        ? new ArrayList<>()
        : new ArrayList<>(Stream.of(list.split(",")).map(String::strip).toList());
  }
}
