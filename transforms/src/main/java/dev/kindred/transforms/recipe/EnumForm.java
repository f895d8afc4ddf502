// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import dev.kindred.transforms.recipe.Node.Scalar;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The names of constants, as they stand in the code.
 *
 * @param type the enum
 */
record EnumForm(Class<?> type) implements Form {
  @Override
  public String asked() {
    return "one of "
        + Arrays.stream(type.getEnumConstants())
            .map(each -> ((Enum<?>) each).name())
            .collect(Collectors.joining(", "));
  }

  @Override
  public Node write(Object value, Place place) {
    return Scalar.text(((Enum<?>) value).name());
  }

  @Override
  public Object read(Node node, Place place) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> node instanceof Scalar word && ((Enum<?>) each).name().equals(word.text()))
        .findFirst()
        .orElseThrow(() -> unlike(node, place));
  }
}
