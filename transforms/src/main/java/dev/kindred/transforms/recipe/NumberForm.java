// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import dev.kindred.transforms.recipe.Node.Scalar;
import dev.kindred.transforms.recipe.Node.Scalar.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, exactly: whole ones to the last digit, others in the shortest form that gives the same
 * bits. What is no finite number is a word, as JSON has no number for it: {@code "Infinity"}.
 *
 * @param asked what is asked for
 * @param value the number of a text; a {@link NumberFormatException} where it says none
 */
record NumberForm(String asked, Function<String, Number> value) implements Form {
  private static final NumberForm WHOLE =
      new NumberForm("a whole number, such as 3", Integer::valueOf);
  private static final NumberForm LONG =
      new NumberForm("a whole number, such as 42", Long::valueOf);
  private static final NumberForm DOUBLE = new NumberForm("a number, such as 0.5", Double::valueOf);
  private static final NumberForm FLOAT = new NumberForm("a number, such as 0.5", Float::valueOf);

  private static final Map<Class<?>, NumberForm> KNOWN =
      Map.of(
          int.class, WHOLE,
          Integer.class, WHOLE,
          long.class, LONG,
          Long.class, LONG,
          double.class, DOUBLE,
          Double.class, DOUBLE,
          float.class, FLOAT,
          Float.class, FLOAT);

  /** The form of that type, null where it is no type of numbers. */
  static @Nullable NumberForm of(Class<?> type) {
    return KNOWN.get(type);
  }

  @Override
  public Node write(Object number, Place place) {
    // A sign after E, without which YAML 1.1 reads a word.
    String text = number.toString().replaceFirst("E(?=[0-9])", "E+");
    return Double.isFinite(((Number) number).doubleValue())
        ? Scalar.number(text)
        : Scalar.text(text);
  }

  @Override
  public Object read(Node node, Place place) {
    if (!(node instanceof Scalar scalar)) {
      throw unlike(node, place);
    }
    String word = unbounded(scalar.text());
    if (scalar.kind() != Kind.NUMBER && word.isEmpty()) {
      throw unlike(node, place);
    }
    try {
      Number number = value.apply(word.isEmpty() ? scalar.text() : word);
      if (word.isEmpty() && !Double.isFinite(number.doubleValue())) {
        throw place.error(
            scalar.line(),
            "%s is beyond what a number holds; write a smaller one".formatted(scalar.words()));
      }
      return number;
    } catch (NumberFormatException e) {
      throw unlike(node, place);
    }
  }

  /** Java's word for a text that means no finite number, YAML's {@code .inf} too; else nothing. */
  private static String unbounded(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "infinity", ".inf", "+.inf" -> "Infinity";
      case "-infinity", "-.inf" -> "-Infinity";
      case "nan", ".nan" -> "NaN";
      default -> "";
    };
  }
}
