// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.registry;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.FineAtom;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.declare.Origin;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A method that stands in one library although its function and all its types are others': it
 * changes what calls between those others do, for everybody, and whether it is there depends on
 * what else is on the class path. Two libraries that do so can contradict each other.
 *
 * <p>Wrappers are not looked at: to run around the calls of others is what they are for.
 *
 * <p>What is a library's own is said by {@link Origin#isOneWith}; the JDK's types are nobody's. A
 * method made by hand has no library and is never one of these.
 *
 * @param generic the interface of the function
 * @param method the method
 * @param owner the class that declares it
 */
public record Piracy(Class<?> generic, DispatchMethod method, Class<?> owner) {

  /** Returns those among the methods of a function. */
  public static List<Piracy> among(Class<?> generic, List<DispatchMethod> methods) {
    return methods.stream().flatMap(method -> in(generic, method).stream()).toList();
  }

  private static Optional<Piracy> in(Class<?> generic, DispatchMethod method) {
    return method
        .owner()
        .map(owner -> new Piracy(generic, method, owner))
        .filter(piracy -> !piracy.hasSomethingOfItsOwn());
  }

  private boolean hasSomethingOfItsOwn() {
    Origin home = Origin.of(owner);
    return Stream.concat(Stream.of(generic), types().stream())
        .anyMatch(type -> home.isOneWith(Origin.of(type)));
  }

  private Set<Class<?>> types() {
    Signature signature = method.signature();
    int count = signature.fixedCount() + (signature.isVariadic() ? 1 : 0);
    Set<Class<?>> types = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      signature.at(i).members().forEach(member -> add(types, member));
    }
    return types;
  }

  private static void add(Set<Class<?>> types, Atom atom) {
    switch (atom) {
      case Atom.OfClass(Class<?> type) -> types.add(type);
      case FineAtom.OfValue(Class<?> type) -> types.add(type);
      case FineAtom.OfClassObject(Class<?> bound) -> types.add(bound);
      case FineAtom.OfReified(Class<?> carrier, List<Atom> arguments) -> {
        types.add(carrier);
        arguments.forEach(argument -> add(types, argument));
      }
      case FineAtom other -> types.add(other.carrier());
      default -> {} // Null and anything are nobody's.
    }
  }

  /** An array is in the module of its elements. */
  private static boolean isOfTheJdk(Class<?> type) {
    String module = type.getModule().getName();
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
  }

  /** Method and place, which libraries it could be of instead, and what to do, in one line. */
  @Override
  public String toString() {
    Origin home = Origin.of(owner);
    String elsewhere =
        Stream.concat(Stream.of(generic), types().stream())
            .filter(type -> !isOfTheJdk(type))
            .collect(
                Collectors.groupingBy(
                    type -> Origin.of(type).toString(),
                    LinkedHashMap::new,
                    Collectors.mapping(Class::getSimpleName, Collectors.joining(" and "))))
            .entrySet()
            .stream()
            .map(each -> "%s of %s".formatted(each.getValue(), each.getKey()))
            .collect(Collectors.joining(", "));
    return ("%s, in %s of %s: its function and all its types are from elsewhere, %s;"
            + " move it to one of those, or let it take a type of %s")
        .formatted(method, owner.getName(), home, elsewhere, home);
  }
}
