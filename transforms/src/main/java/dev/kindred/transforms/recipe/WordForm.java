// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import dev.kindred.transforms.recipe.Node.Scalar;
import dev.kindred.transforms.recipe.Node.Scalar.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts, and true or false. */
enum WordForm implements Form {
  /** Any text. */
  TEXT("a text (in quotes where it looks like a number)", Kind.TEXT) {
    @Override
    Object value(String text) {
      return text;
    }

    @Override
    public Node write(Object value, Place place) {
      return Scalar.text((String) value);
    }
  },
  /** True or false. */
  FLAG("true or false", Kind.FLAG) {
    @Override
    Object value(String text) {
      return Boolean.valueOf(text.toLowerCase(Locale.ROOT));
    }

    @Override
    public Node write(Object value, Place place) {
      return Scalar.flag((Boolean) value);
    }
  };

  private final String asked;
  private final Kind kind;

  WordForm(String asked, Kind kind) {
    this.asked = asked;
    this.kind = kind;
  }

  /** The form of that type, null where it is neither. */
  static @Nullable WordForm of(Class<?> type) {
    if (type == String.class) {
      return TEXT;
    }
    return type == boolean.class || type == Boolean.class ? FLAG : null;
  }

  abstract Object value(String text);

  @Override
  public String asked() {
    return asked;
  }

  @Override
  public Object read(Node node, Place place) {
    if (node instanceof Scalar scalar && scalar.kind() == kind) {
      return value(scalar.text());
    }
    throw unlike(node, place);
  }
}
