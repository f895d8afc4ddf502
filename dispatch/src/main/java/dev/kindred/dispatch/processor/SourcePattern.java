// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.TypePattern;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;

/**
 * What a parameter in source accepts.
 *
 * @param pattern of {@link Skeletons}
 * @param expression makes the pattern at run time
 * @param named the types that the expression names
 */
record SourcePattern(TypePattern pattern, String expression, List<TypeMirror> named) {
  static final SourcePattern ANY = new SourcePattern(TypePattern.ANY, "TypePattern.ANY", List.of());
  static final SourcePattern NULL =
      new SourcePattern(TypePattern.NULL, "TypePattern.NULL", List.of());

  /** Returns the union of these atoms, of which there is one at least. */
  static SourcePattern of(List<SourceAtom> atoms) {
    TypePattern pattern = TypePattern.of(atoms.stream().map(SourceAtom::atom).toArray(Atom[]::new));
    return pattern.equals(TypePattern.ANY)
        ? ANY
        : new SourcePattern(
            pattern,
            atoms.stream()
                .map(SourceAtom::expression)
                .collect(Collectors.joining(", ", "TypePattern.of(", ")")),
            atoms.stream().flatMap(atom -> atom.named().stream()).toList());
  }

  SourcePattern orNull() {
    return equals(ANY)
        ? this
        : new SourcePattern(pattern.orNull(), expression + ".orNull()", named);
  }

  /** As the pattern of the run time prints itself. */
  @Override
  public String toString() {
    return pattern.toString();
  }
}
