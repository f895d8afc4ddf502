// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.TypePattern;
import dev.kindred.dispatch.declare.Tie;
import dev.kindred.dispatch.declare.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How far the arguments at one position are told apart. */
enum Key {
  /** Not at all. */
  NONE {
    @Override
    Class<?> of(@Nullable Object argument) {
      return Object.class;
    }
  },
  /** Null from the rest. */
  NULL {
    @Override
    Class<?> of(@Nullable Object argument) {
      return argument == null ? ABSENT : Object.class;
    }
  },
  /** By their run-time class, null being one. */
  CLASS {
    @Override
    Class<?> of(@Nullable Object argument) {
      return argument == null ? ABSENT : argument.getClass();
    }
  };

  /** The class of null: one that no object has. */
  static final Class<?> ABSENT = Void.class;

  /** Returns what stands for the argument in a tuple. */
  abstract Class<?> of(@Nullable Object argument);

  /** Returns the keys of calls through a view with this many arguments. */
  static List<Key> of(MethodTable table, View view, int arity) {
    List<DispatchMethod> methods =
        table.methods().stream().filter(method -> method.signature().fits(arity)).toList();
    boolean resultsAreChecked =
        methods.stream().anyMatch(method -> Tie.of(view, method) != Tie.KEPT);
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < arity; i++) {
      int position = i;
      boolean checked = resultsAreChecked && view.tied().contains(position);
      List<TypePattern> patterns =
          methods.stream().map(method -> method.signature().at(position)).toList();
      keys.add(checked ? CLASS : of(view.at(position), patterns));
    }
    return keys;
  }

  /** Returns the keys of calls that are told apart wherever they can differ. */
  static List<Key> all(View view, int arity) {
    return IntStream.range(0, arity)
        .mapToObj(i -> view.at(i).isPrimitive() ? NONE : CLASS)
        .toList();
  }

  private static Key of(Class<?> bound, List<TypePattern> patterns) {
    if (bound.isPrimitive() || patterns.stream().allMatch(TypePattern.ANY::equals)) {
      return NONE;
    }
    Atom all = new Atom.OfClass(bound);
    boolean everyClassFits =
        patterns.stream()
            .flatMap(pattern -> pattern.members().stream())
            .allMatch(member -> member.equals(Atom.NULL) || all.isBelow(member));
    return everyClassFits ? NULL : CLASS;
  }
}
