// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.DuplicateMethodException;
import dev.kindred.dispatch.FineAtom;
import dev.kindred.dispatch.FineAtom.OfReified;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.world.Box;
import dev.kindred.dispatch.world.Color;
import dev.kindred.dispatch.world.Hierarchy;
import dev.kindred.dispatch.world.Tagged;
import dev.kindred.dispatch.world.TypeDeclaration;
import dev.kindred.dispatch.world.TypeDeclaration.Word;
import dev.kindred.dispatch.world.World;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A hierarchy and a table over it, with every argument that the table can tell apart: null, objects
 * of no type, of each type, and of each class that could be written, which are made by trying all
 * super-classes and all sets of interfaces.
 */
final class Draft {
  private static final List<Class<?>> GIVEN =
      List.of(Color.class, Integer.class, Boolean.class, Class.class, Box.class);
  private static final List<Class<?>> GIVEN_INTERFACES =
      List.of(Comparable.class, Serializable.class, Tagged.class);

  private final List<TypeDeclaration> declared;
  private final World world;
  private final MethodTable table;
  private final Set<Class<?>> known = new LinkedHashSet<>();
  private final Set<Class<?>> concrete = new LinkedHashSet<>();
  private final List<Atom> knownArguments = new ArrayList<>();
  private final List<Atom> arguments = new ArrayList<>();
  private final FutureClasses future;

  Draft(List<TypeDeclaration> declared, List<String> methods) {
    this.declared = declared;
    world = new World(Hierarchy.of(declared));
    table = table(methods);
    future = new FutureClasses(world.types().type(declared.getFirst().name()));
    declared.forEach(type -> concrete.add(world.types().exactly(type.name())));
    concrete.addAll(GIVEN);
    known.addAll(concrete);
    declared.forEach(type -> known.add(world.types().type(type.name())));
    addAll(concrete, known, knownArguments);
    Set<Class<?>> objects = new LinkedHashSet<>(concrete);
    Set<Class<?>> types = new LinkedHashSet<>(known);
    objects.add(Object.class);
    types.addAll(List.of(Object.class, Tagged.class));
    for (Class<?> written : write()) {
      objects.add(written);
      types.add(written);
    }
    addAll(objects, types, arguments);
  }

  private MethodTable table(List<String> methods) {
    MethodTable growing = MethodTable.empty("f");
    for (String method : methods) {
      try {
        growing = growing.plus(world.table(method).methods());
      } catch (DuplicateMethodException e) {
        continue; // Two random methods may be the same.
      }
    }
    return growing;
  }

  private void addAll(
      Collection<Class<?>> objects, Collection<Class<?>> types, List<Atom> arguments) {
    EveryArgument every = new EveryArgument(types, table);
    objects.forEach(type -> arguments.addAll(every.of(type)));
    arguments.add(Atom.NULL);
  }

  /** Returns one class each of those that could be written and that the table tells apart. */
  private List<Class<?>> write() {
    Set<Atom> named = new LinkedHashSet<>();
    EveryArgument.named(table).forEach(atom -> addTypes(atom, named));
    List<Class<?>> superclasses = superclasses();
    List<Class<?>> interfaces = interfaces();
    superclasses.removeIf(type -> type == Box.class && !named.contains(Atom.of(Box.class)));
    for (Class<?> given : GIVEN_INTERFACES) {
      if (named.contains(Atom.of(given))) {
        interfaces.add(given);
      }
    }
    List<Class<?>> written = new ArrayList<>();
    for (Class<?> superclass : superclasses) {
      for (List<Class<?>> some : subsets(interfaces)) {
        Set<Class<?>> roots = new HashSet<>(OfReified.roots(superclass));
        some.forEach(type -> roots.addAll(OfReified.roots(type)));
        if (roots.size() < 2) {
          written.add(future.write(superclass, some));
        }
      }
    }
    return written;
  }

  /** Adds the classes by which an atom tells arguments apart. */
  private static void addTypes(Atom atom, Set<Atom> types) {
    if (atom instanceof OfReified reified) {
      reified.arguments().forEach(argument -> addTypes(argument, types));
      types.add(Atom.of(reified.carrier()));
    }
    types.add(atom);
  }

  private List<Class<?>> superclasses() {
    List<Class<?>> superclasses = new ArrayList<>(List.of(Object.class, Box.class));
    declared.stream()
        .filter(type -> !has(type, Word.INTERFACE) && !has(type, Word.FINAL))
        .filter(type -> !has(type, Word.SEALED))
        .forEach(type -> superclasses.add(world.types().type(type.name())));
    return superclasses;
  }

  private List<Class<?>> interfaces() {
    List<Class<?>> interfaces = new ArrayList<>();
    declared.stream()
        .filter(type -> has(type, Word.INTERFACE) && !has(type, Word.SEALED))
        .forEach(type -> interfaces.add(world.types().type(type.name())));
    return interfaces;
  }

  private static boolean has(TypeDeclaration type, Word word) {
    return type.words().contains(word);
  }

  private static List<List<Class<?>>> subsets(List<Class<?>> all) {
    List<List<Class<?>>> subsets = new ArrayList<>(List.of(List.of()));
    for (Class<?> type : all) {
      for (List<Class<?>> without : List.copyOf(subsets)) {
        List<Class<?>> with = new ArrayList<>(without);
        with.add(type);
        subsets.add(with);
      }
    }
    return subsets;
  }

  MethodTable table() {
    return table;
  }

  /** The declared types, the classes of exactly these, and given ones. */
  Collection<Class<?>> known() {
    return known;
  }

  /** Null and what exists, as the table tells it apart. */
  List<Atom> knownArguments() {
    return EveryArgument.distinct(knownArguments, EveryArgument.named(table));
  }

  /** Says whether a witness may speak of this: null, or an object of a known class. */
  boolean isKnown(Atom argument) {
    return switch (argument) {
      case Atom.Null _ -> true;
      case Atom.Any _ -> false;
      case Atom.OfClass(Class<?> type) -> concrete.contains(type);
      case FineAtom.OfValue(Class<?> type) -> known.contains(type);
      case FineAtom.OfValue(Object value) ->
          GIVEN.stream().anyMatch(type -> type.isInstance(value));
      case FineAtom.OfClassObject _ -> false;
      case OfReified reified ->
          concrete.contains(reified.carrier())
              && reified.arguments().stream().allMatch(this::isKnownType);
    };
  }

  private boolean isKnownType(Atom argument) {
    return switch (argument) {
      case Atom.OfClass(Class<?> type) -> known.contains(type);
      case OfReified reified ->
          known.contains(reified.carrier())
              && reified.arguments().stream().allMatch(this::isKnownType);
      default -> argument instanceof Atom.Any;
    };
  }

  /** Everything that may exist, as the table tells it apart. */
  List<Atom> arguments() {
    return EveryArgument.distinct(arguments, EveryArgument.named(table));
  }

  /** The call that a witness speaks of, of classes written for it. */
  List<Atom> call(Witness witness) {
    return future.call(witness);
  }

  @Override
  public String toString() {
    return declared
        + "\n"
        + table.methods().stream()
            .map(method -> method.name() + method.signature() + " @" + method.precedence())
            .toList();
  }

  /** Returns a method that only settles. */
  static DispatchMethod settling(Signature signature) {
    return World.method("settling", signature, Integer.MIN_VALUE);
  }
}
