// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.FineAtom;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.TypePattern;
import dev.kindred.dispatch.declare.Tie;
import dev.kindred.dispatch.declare.View;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is looked at to tell calls apart. Of a position there may be none; one that tells
 * objects of a class apart comes after the one that tells their class.
 */
sealed interface Key {
  /** The class of null: one that no object has. */
  Class<?> ABSENT = Void.class;

  /** Returns the position of the argument that is looked at, counted from 0. */
  int position();

  /** Returns what is seen: a class, or a number. */
  Object of(@Nullable Object argument);

  /** Returns the class of an argument, null having one. */
  static Class<?> classOf(@Nullable Object argument) {
    return argument == null ? ABSENT : argument.getClass();
  }

  /**
   * Whether it is null: {@link #ABSENT} or {@code Object}.
   *
   * @param position of the argument
   */
  record IsNull(int position) implements Key {
    @Override
    public Class<?> of(@Nullable Object argument) {
      return argument == null ? ABSENT : Object.class;
    }
  }

  /**
   * Its run-time class, null having one.
   *
   * @param position of the argument
   */
  record OfClass(int position) implements Key {
    @Override
    public Class<?> of(@Nullable Object argument) {
      return classOf(argument);
    }
  }

  /**
   * The number that tells it from others of its class.
   *
   * @param position of the argument
   * @param distinction gives the number
   */
  record Share(int position, Distinction distinction) implements Key {
    @Override
    public Integer of(@Nullable Object argument) {
      return distinction.of(argument);
    }
  }

  /** Returns the keys of calls through a view with this many arguments. */
  static List<Key> of(MethodTable table, View view, int arity) {
    List<DispatchMethod> methods =
        Stream.concat(table.methods().stream(), table.wrappers().stream())
            .filter(method -> method.signature().fits(arity))
            .toList();
    boolean resultsAreChecked = resultsAreChecked(table, view);
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < arity; i++) {
      int position = i;
      List<TypePattern> patterns =
          methods.stream().map(method -> method.signature().at(position)).toList();
      if (resultsAreChecked && view.tied().contains(position)) {
        keys.add(new OfClass(position));
      } else {
        addClass(keys, position, view.at(position), patterns);
      }
      addShare(keys, position, view.at(position), patterns);
    }
    return keys;
  }

  /**
   * Says whether some result is compared with the class of an argument. A method that promises one
   * may pass more arguments on, to a method that does not.
   */
  private static boolean resultsAreChecked(MethodTable table, View view) {
    return Stream.concat(table.methods().stream(), table.wrappers().stream())
        .filter(method -> view.fitsArityOf(method.signature()))
        .anyMatch(method -> Tie.of(view, method) != Tie.KEPT);
  }

  /** Returns the keys of calls that are told apart wherever their classes can differ. */
  static List<Key> all(View view, int arity) {
    return IntStream.range(0, arity)
        .filter(i -> !view.at(i).isPrimitive())
        .<Key>mapToObj(OfClass::new)
        .toList();
  }

  private static void addClass(
      List<Key> keys, int position, Class<?> bound, List<TypePattern> patterns) {
    if (bound.isPrimitive() || patterns.stream().allMatch(TypePattern.ANY::equals)) {
      return;
    }
    Atom all = new Atom.OfClass(bound);
    boolean everyClassFits =
        patterns.stream()
            .flatMap(pattern -> pattern.members().stream())
            .allMatch(member -> member.equals(Atom.NULL) || all.isBelow(member));
    keys.add(everyClassFits ? new IsNull(position) : new OfClass(position));
  }

  private static void addShare(
      List<Key> keys, int position, Class<?> bound, List<TypePattern> patterns) {
    Class<?> box = MethodType.methodType(bound).wrap().returnType();
    List<FineAtom> atoms =
        patterns.stream()
            .flatMap(pattern -> pattern.members().stream())
            .filter(FineAtom.class::isInstance)
            .map(FineAtom.class::cast)
            .filter(atom -> !bound.isPrimitive() || atom.divides(box))
            .distinct()
            .toList();
    if (!atoms.isEmpty()) {
      keys.add(new Share(position, Distinction.of(bound, atoms)));
    }
  }
}
