// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.FineAtom.OfReified;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Reified;
import dev.kindred.dispatch.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every argument of some classes, as fine as it can be told: constants one by one, whole numbers as
 * far as tables name them and beyond, class objects, and reified objects with all type arguments,
 * nested once.
 */
final class EveryArgument {
  private static final int NUMBERS = 5;

  private final Collection<Class<?>> speakable;
  private final List<Atom> types;

  /**
   * @param speakable the types that may be type arguments and have class objects
   */
  EveryArgument(Collection<Class<?>> speakable, MethodTable table) {
    this.speakable = speakable;
    Set<Atom> apart = new LinkedHashSet<>();
    named(table).forEach(atom -> addArguments(atom, apart));
    List<Class<?>> reified =
        speakable.stream().filter(type -> OfReified.roots(type).size() == 1).toList();
    reified.forEach(type -> apart.addAll(OfReified.ofAll(type)));
    List<Atom> plain = new ArrayList<>();
    speakable.forEach(type -> plain.add(Atom.of(type)));
    apart.stream().filter(atom -> atom instanceof Atom.Any).forEach(plain::add);
    List<Atom> all = new ArrayList<>(distinct(plain, apart));
    for (Class<?> type : reified) {
      List<Atom> most =
          Stream.of(type.getTypeParameters())
              .map(parameter -> Atom.of((Class<?>) parameter.getBounds()[0]))
              .toList();
      for (List<Atom> arguments : below(most, distinct(plain, apart))) {
        all.add(Atom.reified(type, arguments.toArray(Atom[]::new)));
      }
    }
    types = distinct(all, apart);
  }

  private static void addArguments(Atom atom, Set<Atom> all) {
    if (atom instanceof OfReified reified) {
      all.addAll(reified.arguments());
      reified.arguments().forEach(argument -> addArguments(argument, all));
    }
  }

  /** Returns the atoms that a table names. */
  static Set<Atom> named(MethodTable table) {
    Set<Atom> named = new LinkedHashSet<>();
    table
        .methods()
        .forEach(method -> {
          Signature signature = method.signature();
          IntStream.range(0, signature.fixedCount())
              .forEach(i -> named.addAll(signature.at(i).members()));
          signature.rest().ifPresent(rest -> named.addAll(rest.members()));
        });
    return named;
  }

  /** Returns one each of those that the same atoms accept. */
  static List<Atom> distinct(Collection<Atom> arguments, Collection<Atom> atoms) {
    Map<Set<Atom>, Atom> distinct = new LinkedHashMap<>();
    for (Atom argument : arguments) {
      Set<Atom> accepting = new LinkedHashSet<>(atoms);
      accepting.removeIf(atom -> !argument.isBelow(atom));
      distinct.putIfAbsent(accepting, argument);
    }
    return List.copyOf(distinct.values());
  }

  /** Returns every object of exactly this class. */
  List<Atom> of(Class<?> type) {
    if (type == Class.class) {
      return speakable.stream().map(Atom::ofValue).toList();
    }
    if (type == Integer.class) {
      return IntStream.range(0, NUMBERS).mapToObj(Atom::ofValue).toList();
    }
    if (type == Boolean.class) {
      return List.of(Atom.ofValue(true), Atom.ofValue(false));
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants()).map(Atom::ofValue).toList();
    }
    if (!Reified.class.isAssignableFrom(type)) {
      return List.of(new Atom.OfClass(type));
    }
    List<Atom> limits = OfReified.ofAll(type);
    Set<Atom> told = new LinkedHashSet<>(types);
    told.addAll(limits);
    return below(limits, told).stream()
        .map(arguments -> FutureClasses.object(type, arguments))
        .toList();
  }

  private static List<List<Atom>> below(List<Atom> limits, Collection<Atom> types) {
    List<List<Atom>> all = List.of(List.of());
    for (Atom limit : limits) {
      all =
          all.stream()
              .flatMap(some ->
                  types.stream()
                      .filter(type -> type.isBelow(limit))
                      .map(type -> Stream.concat(some.stream(), Stream.of(type)).toList()))
              .toList();
    }
    return all;
  }
}
