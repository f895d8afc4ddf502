// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.InvalidMethodException;
import dev.kindred.dispatch.Is;
import dev.kindred.dispatch.TypePattern;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.Function;

/**
 * The constants that {@link Is} names for a parameter, read by its type.
 *
 * @param parameter its name
 * @param declared its type
 * @param invalid makes the error from what is wrong
 */
public record DeclaredConstants(
    String parameter, Class<?> declared, Function<Complaint, InvalidMethodException> invalid) {

  /** Returns one value per constant. */
  public List<Object> values(List<String> constants) {
    if (constants.isEmpty()) {
      throw invalid.apply(Complaint.noConstants(parameter));
    }
    return constants.stream().map(this::value).toList();
  }

  TypePattern pattern(String[] constants) {
    return TypePattern.of(
        values(List.of(constants)).stream().map(Atom::ofValue).toArray(Atom[]::new));
  }

  private Object value(String constant) {
    Class<?> boxed = MethodType.methodType(declared).wrap().returnType();
    if (declared.isEnum()) {
      return enumConstant(constant);
    }
    if (declared == String.class) {
      return constant;
    }
    try {
      return switch (boxed.getName()) {
        case "java.lang.Byte" -> Byte.valueOf(constant);
        case "java.lang.Short" -> Short.valueOf(constant);
        case "java.lang.Integer" -> Integer.valueOf(constant);
        case "java.lang.Long" -> Long.valueOf(constant);
        case "java.lang.Character" -> character(constant);
        case "java.lang.Boolean" -> truth(constant);
        default ->
            throw invalid.apply(Complaint.unknownConstants(parameter, declared.getSimpleName()));
      };
    } catch (NumberFormatException _) {
      throw foreign(constant, "a whole number in its range");
    }
  }

  private Object enumConstant(String constant) {
    List<?> all = List.of(declared.getEnumConstants());
    return all.stream()
        .filter(each -> ((Enum<?>) each).name().equals(constant))
        .findFirst()
        .orElseThrow(() ->
            foreign(
                constant, "one of " + all.stream().map(each -> ((Enum<?>) each).name()).toList()));
  }

  private Object character(String constant) {
    if (constant.length() != 1) {
      throw foreign(constant, "one character");
    }
    return constant.charAt(0);
  }

  private Object truth(String constant) {
    if (!constant.equals("true") && !constant.equals("false")) {
      throw foreign(constant, "true or false");
    }
    return Boolean.valueOf(constant);
  }

  private InvalidMethodException foreign(String constant, String possible) {
    return invalid.apply(
        Complaint.foreignConstant(parameter, constant, declared.getSimpleName(), possible));
  }
}
