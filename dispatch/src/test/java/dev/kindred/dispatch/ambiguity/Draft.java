// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.DuplicateMethodException;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.world.Hierarchy;
import dev.kindred.dispatch.world.TypeDeclaration;
import dev.kindred.dispatch.world.TypeDeclaration.Word;
import dev.kindred.dispatch.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A hierarchy and a table over it, with every argument that the types can tell apart: null, an
 * object of no type, an instance of each type, and of each class that could be written, which are
 * made by trying all super-classes and all sets of interfaces.
 */
final class Draft {
  private final List<TypeDeclaration> declared;
  private final MethodTable table;
  private final List<Class<?>> known = new ArrayList<>();
  private final List<Atom> arguments;
  private final FutureClasses future;

  Draft(List<TypeDeclaration> declared, List<String> methods) {
    this.declared = declared;
    World world = new World(Hierarchy.of(declared));
    MethodTable growing = MethodTable.empty("f");
    for (String method : methods) {
      try {
        growing = growing.plus(world.table(method).methods());
      } catch (DuplicateMethodException e) {
        continue; // Two random methods may be the same.
      }
    }
    table = growing;
    future = new FutureClasses(world.types().type(declared.getFirst().name()));
    Map<Set<String>, Atom> distinct = new LinkedHashMap<>();
    for (TypeDeclaration type : declared) {
      known.add(world.types().exactly(type.name()));
      Atom exact = new Atom.OfClass(known.getLast());
      distinct.put(accepting(exact, world), exact);
    }
    Atom plain = Atom.ofArgument(new Object());
    distinct.put(accepting(plain, world), plain);
    for (Class<?> superclass : superclasses(world)) {
      for (List<Class<?>> interfaces : subsets(interfaces(world))) {
        Atom written = new Atom.OfClass(future.write(superclass, interfaces));
        distinct.putIfAbsent(accepting(written, world), written);
      }
    }
    arguments = new ArrayList<>(distinct.values());
    arguments.add(Atom.NULL);
  }

  private Set<String> accepting(Atom argument, World world) {
    Set<String> accepting = new LinkedHashSet<>();
    for (TypeDeclaration type : declared) {
      if (argument.isBelow(world.types().atom(type.name()))) {
        accepting.add(type.name());
      }
    }
    return accepting;
  }

  private List<Class<?>> superclasses(World world) {
    List<Class<?>> superclasses = new ArrayList<>(List.of(Object.class));
    declared.stream()
        .filter(type -> !has(type, Word.INTERFACE) && !has(type, Word.FINAL))
        .filter(type -> !has(type, Word.SEALED))
        .forEach(type -> superclasses.add(world.types().type(type.name())));
    return superclasses;
  }

  private List<Class<?>> interfaces(World world) {
    return declared.stream()
        .filter(type -> has(type, Word.INTERFACE) && !has(type, Word.SEALED))
        .<Class<?>>map(type -> world.types().type(type.name()))
        .toList();
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

  /** The classes of exactly the declared types. */
  List<Class<?>> known() {
    return known;
  }

  /** Null and instances of the declared types. */
  List<Atom> knownArguments() {
    List<Atom> all = new ArrayList<>(known.stream().<Atom>map(Atom.OfClass::new).toList());
    all.add(Atom.NULL);
    return all;
  }

  /** Everything that may exist. */
  List<Atom> arguments() {
    return arguments;
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
  static DispatchMethod settling(dev.kindred.dispatch.Signature signature) {
    return World.method("settling", signature, Integer.MIN_VALUE);
  }
}
