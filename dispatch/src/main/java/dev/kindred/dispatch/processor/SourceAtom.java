// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.Atom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/**
 * An atom in source.
 *
 * @param atom of {@link Skeletons}
 * @param expression makes the atom at run time
 * @param named the types that the expression names
 */
record SourceAtom(Atom atom, String expression, List<TypeMirror> named) {

  static SourceAtom of(Language language, TypeMirror type) {
    TypeMirror boxed = language.boxed(type);
    return language.isObject(boxed)
        ? new SourceAtom(Atom.ANY, "Atom.ANY", List.of())
        : naming(Atom.of(language.loaded(boxed)), "Atom.of(%s.class)", language, boxed);
  }

  /** Returns the atom of the class objects below one. */
  static SourceAtom ofClassObjects(Language language, TypeMirror bound) {
    Atom atom = Atom.ofClassObject(language.loaded(bound));
    return naming(atom, "Atom.ofClassObject(%s.class)", language, bound);
  }

  static SourceAtom ofClassObject(Language language, TypeMirror type) {
    Atom atom = Atom.ofValue(language.loaded(type));
    return naming(atom, "Atom.ofValue(%s.class)", language, type);
  }

  /**
   * Returns the atom of a constant.
   *
   * @param type the enum that has it, or any other type
   */
  static SourceAtom ofConstant(Language language, TypeMirror type, Object constant) {
    return constant instanceof Enum<?> each
        ? naming(Atom.ofValue(each), "Atom.ofValue(%s." + each.name() + ")", language, type)
        : new SourceAtom(
            Atom.ofValue(constant),
            "Atom.ofValue(" + language.elements().getConstantExpression(constant) + ")",
            List.of());
  }

  private static SourceAtom naming(
      Atom atom, String expression, Language language, TypeMirror type) {
    return new SourceAtom(atom, expression.formatted(language.name(type)), List.of(type));
  }

  /**
   * Returns the atom of a class with these type arguments.
   *
   * @throws IllegalArgumentException as {@link Atom#reified}
   */
  static SourceAtom reified(Language language, TypeMirror type, List<SourceAtom> arguments) {
    Atom[] atoms = arguments.stream().map(SourceAtom::atom).toArray(Atom[]::new);
    return new SourceAtom(
        Atom.reified(language.loaded(type), atoms),
        Stream.concat(
                Stream.of(language.name(type) + ".class"),
                arguments.stream().map(SourceAtom::expression))
            .collect(Collectors.joining(", ", "Atom.reified(", ")")),
        Stream.concat(
                Stream.of(type), arguments.stream().flatMap(argument -> argument.named().stream()))
            .toList());
  }
}
