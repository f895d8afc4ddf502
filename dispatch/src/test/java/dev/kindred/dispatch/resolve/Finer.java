// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.FineAtom;
import dev.kindred.dispatch.Reified;
import dev.kindred.dispatch.world.Box;
import dev.kindred.dispatch.world.Color;
import dev.kindred.dispatch.world.Hierarchy;
import dev.kindred.dispatch.world.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a scenario tells arguments apart by beside classes. For all that methods can name there is
 * an argument that is of nothing narrower.
 */
enum Finer {
  NOTHING {
    @Override
    List<Object> named(List<TypeDeclaration> declared, Hierarchy types) {
      return List.of();
    }

    @Override
    List<Atom> arguments(List<TypeDeclaration> declared, Hierarchy types) {
      return List.of();
    }
  },

  CONSTANTS {
    @Override
    List<Object> named(List<TypeDeclaration> declared, Hierarchy types) {
      return List.of(
          new Oracle.Value(Color.RED),
          new Oracle.Value(Color.GREEN),
          Color.class,
          new Oracle.Value(1),
          Integer.class);
    }

    @Override
    List<Atom> arguments(List<TypeDeclaration> declared, Hierarchy types) {
      return Stream.of(Color.RED, Color.GREEN, Color.BLUE, 1, 2).map(Atom::ofValue).toList();
    }
  },

  CLASS_OBJECTS {
    @Override
    List<Object> named(List<TypeDeclaration> declared, Hierarchy types) {
      List<Object> named = new ArrayList<>(List.of(Class.class));
      for (TypeDeclaration type : declared) {
        Class<?> bound = types.type(type.name());
        Class<?> exactly = types.exactly(type.name());
        if (!type.words().contains(TypeDeclaration.Word.FINAL)) {
          named.add(new Oracle.ClassesBelow(bound));
        }
        if (bound != exactly || type.words().contains(TypeDeclaration.Word.FINAL)) {
          named.add(new Oracle.Value(exactly));
        }
      }
      return named;
    }

    @Override
    List<Atom> arguments(List<TypeDeclaration> declared, Hierarchy types) {
      return Stream.concat(
              Stream.of(Object.class),
              declared.stream()
                  .flatMap(type -> Stream.of(types.type(type.name()), types.exactly(type.name()))))
          .distinct()
          .map(Atom::ofValue)
          .toList();
    }
  },

  TYPE_ARGUMENTS {
    @Override
    List<Object> named(List<TypeDeclaration> declared, Hierarchy types) {
      List<Object> named = new ArrayList<>(List.of(Box.class));
      declared.forEach(type -> named.add(box(types.type(type.name()))));
      named.add(box(named.get(1)));
      named.add(box(Box.class));
      return named;
    }

    @Override
    List<Atom> arguments(List<TypeDeclaration> declared, Hierarchy types) {
      List<Atom> arguments = new ArrayList<>();
      named(declared, types).forEach(atom -> arguments.add(Scenario.atom(atom)));
      for (TypeDeclaration type : declared) {
        Class<?> exactly = types.exactly(type.name());
        if (Reified.class.isAssignableFrom(exactly)) {
          Atom limit = FineAtom.OfReified.ofAll(exactly).getFirst();
          declared.stream()
              .map(other -> Atom.of(types.type(other.name())))
              .filter(told -> told.isBelow(limit) && !told.equals(limit))
              .forEach(told -> arguments.add(new FineAtom.OfReified(exactly, List.of(told))));
        }
      }
      return arguments;
    }

    private static Object box(Object item) {
      return new Oracle.Parametrized(Box.class, List.of(item));
    }
  };

  /** Returns what methods can name, as the oracle writes it. */
  abstract List<Object> named(List<TypeDeclaration> declared, Hierarchy types);

  /** Returns arguments that these tell apart. */
  abstract List<Atom> arguments(List<TypeDeclaration> declared, Hierarchy types);
}
