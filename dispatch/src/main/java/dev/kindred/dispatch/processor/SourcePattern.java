// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/**
 * A {@link dev.kindred.dispatch.TypePattern} in source, as canonical.
 *
 * @param classes erased types, primitives boxed, none below another
 * @param any whether everything is accepted; there are no classes then
 * @param nullable whether null is accepted
 */
record SourcePattern(Language language, List<TypeMirror> classes, boolean any, boolean nullable) {

  static SourcePattern ofNull(Language language) {
    return new SourcePattern(language, List.of(), false, true);
  }

  static SourcePattern of(Language language, List<TypeMirror> declared, boolean nullable) {
    if (declared.stream().anyMatch(language::isObject)) {
      return new SourcePattern(language, List.of(), true, true);
    }
    List<TypeMirror> canonical = new ArrayList<>();
    for (TypeMirror type : declared.stream().map(language::boxed).toList()) {
      if (canonical.stream().noneMatch(kept -> language.isBelow(type, kept))) {
        canonical.removeIf(kept -> language.isBelow(kept, type));
        canonical.add(type);
      }
    }
    return new SourcePattern(language, List.copyOf(canonical), false, nullable);
  }

  /** Says whether all that is accepted, null aside, may stand where this type is declared. */
  boolean isWithin(TypeMirror bound) {
    return language.isObject(bound)
        || (!any && classes.stream().allMatch(type -> language.isBelow(type, bound)));
  }

  /** Says whether these are exactly the objects of one type. */
  boolean isExactly(TypeMirror type) {
    return !any
        && !nullable
        && classes.size() == 1
        && language.isSame(classes.getFirst(), language.boxed(type));
  }

  /** The same text for patterns that accept the same. */
  String key() {
    return Stream.concat(classes.stream().map(language::name).sorted(), Stream.of(any, nullable))
        .map(Object::toString)
        .collect(Collectors.joining("|"));
  }

  /** The expression that makes the pattern at run time. */
  String expression() {
    if (any) {
      return "TypePattern.ANY";
    }
    if (classes.isEmpty()) {
      return "TypePattern.NULL";
    }
    return classes.stream()
            .map(type -> language.name(type) + ".class")
            .collect(Collectors.joining(", ", "TypePattern.of(", ")"))
        + (nullable ? ".orNull()" : "");
  }

  /** As the pattern of the run time prints itself. */
  @Override
  public String toString() {
    return any
        ? "Any"
        : Stream.concat(
                classes.stream().map(language::simpleName),
                nullable ? Stream.of("Null") : Stream.empty())
            .collect(Collectors.joining("|"));
  }
}
