// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import dev.kindred.dispatch.declare.Erasure;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How classes hand type arguments up to the one that implements {@link Reified}, their root: {@code
 * class Frames<T> extends Batch<T>} its own, {@code class Album extends Batch<Photo>} always the
 * same.
 */
final class TypeArguments {
  private final Class<?> root;

  /**
   * Classes whose headings are being read: {@code class Row<T> extends Batch<Row<T>>} has no end.
   */
  private final Set<Class<?>> reading;

  private TypeArguments(Class<?> root, Set<Class<?>> reading) {
    this.root = root;
    this.reading = reading;
  }

  /**
   * Returns the atom of the objects of a class with these type arguments, as {@link Atom#reified}.
   */
  static Atom atom(Class<?> type, List<Atom> own) {
    TypeVariable<?>[] parameters = type.getTypeParameters();
    if (own.size() != parameters.length) {
      throw new IllegalArgumentException(
          "atom of %s with %s: the class has %d type parameters; give one argument each"
              .formatted(Wording.type(type), own, parameters.length));
    }
    List<Atom> told = ofRoot(type, own);
    for (int i = 0; i < parameters.length; i++) {
      requireTold(type, own, i, told);
    }
    return canonical(type, told, ofAll(type));
  }

  private static void requireTold(Class<?> type, List<Atom> own, int position, List<Atom> told) {
    Atom argument = own.get(position);
    TypeVariable<?> parameter = type.getTypeParameters()[position];
    if (argument instanceof Atom.Null
        || argument instanceof FineAtom.OfValue
        || argument instanceof FineAtom.OfClassObject) {
      throw new IllegalArgumentException(
          "atom of %s with %s: %s is no type; use a class or a reified one"
              .formatted(Wording.type(type), own, argument));
    }
    List<Atom> open = new ArrayList<>(own);
    open.set(position, bound(parameter));
    if (!bound(parameter).isBelow(argument) && ofRoot(type, open).equals(told)) {
      throw new IllegalArgumentException(
          "atom of %s with %s: its objects do not tell %s; leave it open, or hand it up to %s"
              .formatted(Wording.type(type), own, parameter.getName(), Wording.type(root(type))));
    }
  }

  /** Returns the atom of a value by its class and its type tag. */
  static Atom of(Reified value) {
    Class<?> type = value.getClass();
    TypeTag tag = TypeTag.ofValue(value);
    Class<?> root = root(type);
    if (tag.type() != root) {
      throw new IllegalStateException(
          "type tag of %s: it says %s; tell the type arguments of %s"
              .formatted(Wording.type(type), tag, Wording.type(root)));
    }
    if (tag.arguments().isEmpty()) {
      return Atom.ofArgument(value);
    }
    List<Atom> told = tag.arguments().stream().map(TypeTag::atom).toList();
    List<Atom> all = ofAll(type);
    for (int i = 0; i < told.size(); i++) {
      if (!told.get(i).isBelow(all.get(i))) {
        throw new IllegalStateException(
            "type tag of %s: it says %s, where every %s has %s; tell that or a type below it"
                .formatted(Wording.type(type), tag, Wording.type(type), all.get(i)));
      }
    }
    return canonical(type, told, all);
  }

  /** Returns the atom of the class itself where all its objects have such arguments. */
  private static Atom canonical(Class<?> type, List<Atom> told, List<Atom> all) {
    List<Atom> bounds = bounds(root(type));
    List<Atom> arguments = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      arguments.add(bounds.get(i).isBelow(told.get(i)) ? bounds.get(i) : told.get(i));
    }
    FineAtom.OfReified some = new FineAtom.OfReified(type, arguments);
    return some.isAboveAll(all) ? new Atom.OfClass(type) : some;
  }

  /**
   * Returns the class or interface that tells the type arguments of a class.
   *
   * @throws IllegalArgumentException if there is none, or not one alone
   */
  static Class<?> root(Class<?> type) {
    Set<Class<?>> roots = roots(type);
    if (roots.size() != 1) {
      throw new IllegalArgumentException(
          "type arguments of %s: %s; let one class above it do so"
              .formatted(
                  Wording.type(type),
                  roots.isEmpty()
                      ? "it does not implement Reified"
                      : roots + " implement Reified"));
    }
    return roots.iterator().next();
  }

  /** Returns the classes and interfaces above a class that implement {@link Reified} themselves. */
  static Set<Class<?>> roots(Class<?> type) {
    Set<Class<?>> roots = new LinkedHashSet<>();
    collectRoots(type, roots);
    return roots;
  }

  private static void collectRoots(Class<?> type, Set<Class<?>> roots) {
    for (Class<?> face : type.getInterfaces()) {
      if (face == Reified.class) {
        roots.add(type);
      } else {
        collectRoots(face, roots);
      }
    }
    if (type.getSuperclass() != null) {
      collectRoots(type.getSuperclass(), roots);
    }
  }

  /** Returns the arguments of the root for objects of a class with these arguments of its own. */
  static List<Atom> ofRoot(Class<?> type, List<Atom> own) {
    return ofRoot(type, own, Set.of());
  }

  private static List<Atom> ofRoot(Class<?> type, List<Atom> own, Set<Class<?>> reading) {
    Class<?> root = root(type);
    Set<Class<?>> more = new HashSet<>(reading);
    more.add(type);
    List<Atom> found = new TypeArguments(root, more).up(type, own);
    return found == null ? bounds(root) : found;
  }

  /** Returns the arguments of the root that all objects of a class have. */
  static List<Atom> ofAll(Class<?> type) {
    return ofRoot(type, bounds(type));
  }

  /** Returns which arguments of the root are type parameters of the class itself. */
  static BitSet open(Class<?> type) {
    Atom own = new Atom.OfClass(TypeArguments.class);
    List<Atom> told = ofRoot(type, Collections.nCopies(type.getTypeParameters().length, own));
    BitSet open = new BitSet(told.size());
    for (int i = 0; i < told.size(); i++) {
      open.set(i, told.get(i).equals(own));
    }
    return open;
  }

  /** Returns what the type parameters of a class can be at most. */
  static List<Atom> bounds(Class<?> type) {
    return Stream.of(type.getTypeParameters()).map(TypeArguments::bound).toList();
  }

  private static Atom bound(TypeVariable<?> variable) {
    return Atom.of(Erasure.of(variable.getBounds()[0]));
  }

  private @Nullable List<Atom> up(Class<?> type, List<Atom> own) {
    if (type == root) {
      return own;
    }
    Map<TypeVariable<?>, Atom> known = new HashMap<>();
    for (int i = 0; i < own.size(); i++) {
      known.put(type.getTypeParameters()[i], own.get(i));
    }
    for (Type above : supertypes(type)) {
      if (root.isAssignableFrom(Erasure.of(above))) {
        return up(Erasure.of(above), handed(above, known));
      }
    }
    return null;
  }

  private static List<Type> supertypes(Class<?> type) {
    List<Type> above = new ArrayList<>();
    if (type.getGenericSuperclass() != null) {
      above.add(type.getGenericSuperclass());
    }
    above.addAll(List.of(type.getGenericInterfaces()));
    return above;
  }

  private List<Atom> handed(Type above, Map<TypeVariable<?>, Atom> known) {
    return above instanceof ParameterizedType parameterized
        ? Stream.of(parameterized.getActualTypeArguments()).map(each -> atom(each, known)).toList()
        : bounds(Erasure.of(above));
  }

  private Atom atom(Type type, Map<TypeVariable<?>, Atom> known) {
    return switch (type) {
      case TypeVariable<?> variable -> known.getOrDefault(variable, bound(variable));
      case WildcardType wildcard -> atom(wildcard.getUpperBounds()[0], known);
      case ParameterizedType parameterized
          when Reified.class.isAssignableFrom(Erasure.of(parameterized)) ->
          nested(Erasure.of(parameterized), handed(parameterized, known));
      default -> Atom.of(Erasure.of(type));
    };
  }

  /** Reads a type in a heading, of whose arguments those count that its objects tell. */
  private Atom nested(Class<?> type, List<Atom> own) {
    if (reading.contains(type)) {
      return Atom.of(type);
    }
    return canonical(type, ofRoot(type, own, reading), ofRoot(type, bounds(type), reading));
  }
}
