// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The head of a method that loses a type, rewritten to keep it: {@code static <I extends Image> I
 * image(I x, double degrees)}.
 *
 * @param position of the parameter whose type to keep, the next method not being one
 */
record KeptSignature(Language language, SourceMethod method, int position) {

  @Override
  public String toString() {
    VariableElement tied =
        method.parameters().get(Math.min(position, method.parameters().size() - 1));
    boolean isVariable = tied.asType().getKind() == TypeKind.TYPEVAR;
    String variable = isVariable ? simple(tied.asType()) : fresh(tied.asType());
    List<String> variables =
        new ArrayList<>(
            method.element().getTypeParameters().stream().map(this::declaration).toList());
    if (!isVariable) {
      boolean bounded = !language.isObject(tied.asType());
      variables.add(variable + (bounded ? " extends " + simple(tied.asType()) : ""));
    }
    return "static <%s> %s %s(%s)"
        .formatted(
            String.join(", ", variables),
            variable,
            method.element().getSimpleName(),
            method.element().getParameters().stream()
                .map(each -> parameter(each, each.equals(tied) ? variable : simple(each.asType())))
                .collect(Collectors.joining(", ")));
  }

  /** Returns the first letter of the type, or else another that is not taken. */
  private String fresh(TypeMirror type) {
    List<String> taken =
        method.element().getTypeParameters().stream()
            .map(each -> each.getSimpleName().toString())
            .toList();
    String own = language.isObject(type) ? "T" : simple(type).substring(0, 1);
    return Stream.concat(
            Stream.of(own.toUpperCase(Locale.ROOT)),
            "TUVWXYZ".chars().mapToObj(Character::toString))
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElse("TT");
  }

  private String declaration(TypeParameterElement variable) {
    String bounds =
        variable.getBounds().stream()
            .filter(bound -> !language.isObject(bound))
            .map(this::simple)
            .collect(Collectors.joining(" & "));
    return variable.getSimpleName() + (bounds.isEmpty() ? "" : " extends " + bounds);
  }

  private String parameter(VariableElement parameter, String type) {
    String annotations =
        parameter.getAnnotationMirrors().stream()
            .map(KeptSignature::annotation)
            .collect(Collectors.joining());
    boolean variadic =
        method.isVariadic() && parameter.equals(method.element().getParameters().getLast());
    String shown = variadic ? type.replaceFirst("\\[]$", "...") : type;
    return annotations + shown + " " + parameter.getSimpleName();
  }

  private static String annotation(AnnotationMirror annotation) {
    Element type = annotation.getAnnotationType().asElement();
    return "@" + type.getSimpleName() + (annotation.getElementValues().isEmpty() ? " " : "(...) ");
  }

  private String simple(TypeMirror type) {
    return new TypeText(language, type).toString();
  }
}
