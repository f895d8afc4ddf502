// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.FineAtom.OfReified;
import dev.kindred.dispatch.Reified;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reified objects, or types, of one class by their type arguments, which are types themselves: any
 * that the class leaves open.
 */
final class ReifiedArguments implements Division {
  /** What a type argument is that says nothing. */
  static final Argument ANYTHING = new Argument.Existing(Object.class);

  private final List<Atom> atoms;
  private final Carriers carriers;
  private final Universe universe;
  private final boolean ofTypes;
  private final Map<List<Atom>, Arguments> types = new HashMap<>();

  /**
   * A type that stands for one parameter.
   *
   * @param below those of the atoms at hand that it is below
   */
  private record TypeArgument(Set<Atom> below, Argument example) {}

  private ReifiedArguments(
      List<Atom> atoms, Carriers carriers, Universe universe, boolean ofTypes) {
    this.atoms = atoms;
    this.carriers = carriers;
    this.universe = universe;
    this.ofTypes = ofTypes;
  }

  /** Objects may tell types below those that their class gives. */
  static ReifiedArguments ofObjects(List<Atom> atoms, Carriers carriers, Universe universe) {
    return new ReifiedArguments(atoms, carriers, universe, false);
  }

  /**
   * A type has the arguments that its class gives, unless it is the class that leaves them open.
   */
  static ReifiedArguments ofTypes(List<Atom> atoms, Carriers carriers, Universe universe) {
    return new ReifiedArguments(atoms, carriers, universe, true);
  }

  @Override
  public Optional<List<Possible>> objects(Possible ofClass, BitSet required) {
    BitSet dividing = dividing(ofClass);
    if (dividing.isEmpty()) {
      return Optional.empty();
    }
    List<Class<?>> above = reifiedAbove(ofClass.example());
    Set<Class<?>> roots = new LinkedHashSet<>();
    above.forEach(type -> roots.addAll(OfReified.roots(type)));
    if (roots.size() != 1) {
      return Optional.of(List.of()); // Nobody could tell its type arguments.
    }
    List<List<TypeArgument>> all = List.of(List.of());
    int parameters = roots.iterator().next().getTypeParameters().length;
    for (int i = 0; i < parameters; i++) {
      all = product(all, choices(i, above, dividing, required));
    }
    List<Argument> broad = broad(above);
    return Optional.of(
        all.stream().map(arguments -> possible(ofClass, dividing, arguments, broad)).toList());
  }

  /** Returns the reified atoms that objects of this class may be of. */
  private BitSet dividing(Possible ofClass) {
    BitSet dividing = new BitSet(atoms.size());
    for (int atom = 0; atom < atoms.size(); atom++) {
      dividing.set(
          atom,
          atoms.get(atom) instanceof OfReified && ofClass.accepting().get(carriers.number(atom)));
    }
    return dividing;
  }

  /** Returns the types from which a class has its type arguments. */
  private static List<Class<?>> reifiedAbove(Argument ofClass) {
    List<Class<?>> above = new ArrayList<>();
    if (ofClass instanceof Argument.Existing(Class<?> type)) {
      above.add(type);
    } else if (ofClass instanceof Argument.Unwritten(Class<?> type, List<Class<?>> interfaces)) {
      above.add(type);
      above.addAll(interfaces);
    }
    above.removeIf(type -> !Reified.class.isAssignableFrom(type));
    return above;
  }

  /** Returns the least types that may stand for one parameter. */
  private List<TypeArgument> choices(
      int parameter, List<Class<?>> above, BitSet dividing, BitSet required) {
    Set<Atom> limits = new LinkedHashSet<>();
    above.forEach(type -> limits.add(OfReified.ofAll(type).get(parameter)));
    Set<Atom> wanted = new LinkedHashSet<>(limits);
    Set<Atom> all = new LinkedHashSet<>(limits);
    dividing.stream()
        .forEach(atom -> {
          Atom argument = ((OfReified) atoms.get(atom)).arguments().get(parameter);
          all.add(argument);
          if (required.get(atom)) {
            wanted.add(argument);
          }
        });
    all.remove(Atom.ANY);
    wanted.remove(Atom.ANY);
    List<Atom> told = List.copyOf(all);
    BitSet least = new BitSet(told.size());
    wanted.forEach(atom -> least.set(told.indexOf(atom)));
    List<Possible> found = new ArrayList<>();
    limits.forEach(
        limit -> found.add(new Possible(Arguments.accepting(told, limit), given(limit))));
    if (!isGiven(parameter, above)) {
      found.addAll(
          types.computeIfAbsent(told, some -> FineArguments.types(some, universe)).least(least));
    }
    found.removeIf(type -> !type.includes(least));
    return Possible.least(found).stream().map(type -> typeArgument(told, type)).toList();
  }

  private static TypeArgument typeArgument(List<Atom> told, Possible type) {
    Set<Atom> below = new LinkedHashSet<>(Set.of(Atom.ANY));
    type.accepting().stream().forEach(atom -> below.add(told.get(atom)));
    return new TypeArgument(below, type.example());
  }

  private boolean isGiven(int parameter, List<Class<?>> above) {
    return ofTypes && above.stream().anyMatch(type -> !OfReified.open(type).get(parameter));
  }

  private static List<Argument> broad(List<Class<?>> above) {
    return above.size() == 1
        ? OfReified.ofAll(above.getFirst()).stream().map(ReifiedArguments::given).toList()
        : List.of();
  }

  private static Argument given(Atom limit) {
    return switch (limit) {
      case Atom.OfClass(Class<?> type) -> new Argument.Existing(type);
      case OfReified reified ->
          new Argument.WithTypes(
              new Argument.Existing(reified.carrier()),
              reified.arguments().stream().map(ReifiedArguments::given).toList());
      case Atom.Any _ -> ANYTHING;
      default -> throw new IllegalArgumentException("type argument %s: no type".formatted(limit));
    };
  }

  private static List<List<TypeArgument>> product(
      List<List<TypeArgument>> lists, List<TypeArgument> choices) {
    return lists.stream()
        .flatMap(list ->
            choices.stream()
                .map(choice -> Stream.concat(list.stream(), Stream.of(choice)).toList()))
        .toList();
  }

  private Possible possible(
      Possible ofClass, BitSet dividing, List<TypeArgument> arguments, List<Argument> broad) {
    BitSet accepting = new BitSet(atoms.size());
    for (int atom = 0; atom < atoms.size(); atom++) {
      accepting.set(
          atom,
          dividing.get(atom)
              ? accepts((OfReified) atoms.get(atom), arguments)
              : atoms.get(atom) instanceof Atom.OfClass
                  && ofClass.accepting().get(carriers.number(atom)));
    }
    List<Argument> examples = arguments.stream().map(TypeArgument::example).toList();
    return new Possible(
        accepting,
        examples.equals(broad)
            ? ofClass.example()
            : new Argument.WithTypes(ofClass.example(), examples));
  }

  private static boolean accepts(OfReified atom, List<TypeArgument> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (!arguments.get(i).below().contains(atom.arguments().get(i))) {
        return false;
      }
    }
    return true;
  }
}
