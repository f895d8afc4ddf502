// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.Reified;
import dev.kindred.dispatch.declare.Complaint;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * The type of a parameter as an atom, as {@code DeclaredType} of the run time reads it.
 *
 * @param wrong takes what is wrong with it; what the atom is then does not matter
 */
record SourceType(
    Language language, String parameter, TypeMirror declared, Consumer<Complaint> wrong) {

  SourceAtom atom() {
    return atom(declared);
  }

  private SourceAtom atom(TypeMirror type) {
    return switch (type.getKind()) {
      case TYPEVAR -> atom(((TypeVariable) type).getUpperBound());
      case WILDCARD -> atom(bound((WildcardType) type));
      case DECLARED -> declared((DeclaredType) type);
      default -> plain(type);
    };
  }

  /** Returns what all types that a wildcard stands for are below, as far as it says so. */
  private TypeMirror bound(WildcardType wildcard) {
    return wildcard.getExtendsBound() == null
        ? language.elements().getTypeElement("java.lang.Object").asType()
        : wildcard.getExtendsBound();
  }

  private SourceAtom plain(TypeMirror type) {
    return SourceAtom.of(language, language.erased(type));
  }

  private SourceAtom declared(DeclaredType type) {
    int parameters = language.element(type).getTypeParameters().size();
    boolean reified = parameters > 0 && language.isBelow(type, Reified.class);
    if (type.getTypeArguments().isEmpty()) {
      if (reified) {
        String open =
            Stream.generate(() -> "?").limit(parameters).collect(Collectors.joining(", "));
        String name = language.simpleName(type);
        wrong.accept(Complaint.raw(parameter, name, name + "<" + open + ">"));
      }
      return plain(type);
    }
    if (language.isNamed(type, "java.lang.Class")) {
      return classObject(type.getTypeArguments().getFirst());
    }
    return reified ? reified(type) : plain(type);
  }

  private SourceAtom classObject(TypeMirror argument) {
    requireUpper(argument);
    TypeMirror bound = erased(argument);
    return isExact(argument) && !isGenericArray(argument)
        ? SourceAtom.ofClassObject(language, bound)
        : SourceAtom.ofClassObjects(language, bound);
  }

  private SourceAtom reified(DeclaredType type) {
    List<SourceAtom> arguments =
        type.getTypeArguments().stream().map(argument -> argument(type, argument)).toList();
    try {
      return SourceAtom.reified(language, language.erased(type), arguments);
    } catch (IllegalArgumentException e) {
      wrong.accept(Complaint.untold(parameter, text(type), String.valueOf(e.getMessage())));
      return plain(type);
    }
  }

  private SourceAtom argument(TypeMirror whole, TypeMirror argument) {
    requireUpper(argument);
    if (isExact(argument) && !language.isFinal(argument)) {
      wrong.accept(Complaint.invariant(parameter, text(whole), text(argument)));
    }
    return atom(argument);
  }

  private static boolean isExact(TypeMirror argument) {
    return argument.getKind() != TypeKind.TYPEVAR && argument.getKind() != TypeKind.WILDCARD;
  }

  private static boolean isGenericArray(TypeMirror type) {
    if (!(type instanceof ArrayType array)) {
      return false;
    }
    TypeMirror component = array.getComponentType();
    return isGenericArray(component)
        || component.getKind() == TypeKind.TYPEVAR
        || (component instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty());
  }

  private void requireUpper(TypeMirror argument) {
    if (argument instanceof WildcardType wildcard && wildcard.getSuperBound() != null) {
      wrong.accept(Complaint.contravariant(parameter, text(declared)));
    }
  }

  private TypeMirror erased(TypeMirror argument) {
    return language.erased(argument instanceof WildcardType wildcard ? bound(wildcard) : argument);
  }

  private String text(TypeMirror type) {
    return new TypeText(language, type).toString();
  }
}
