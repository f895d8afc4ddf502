// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import dev.kindred.transforms.recipe.Node.Scalar;
import java.util.Optional;

/**
 * A value or {@code null}, which must be written: a missing field is an error.
 *
 * @param value the form of the value
 */
record OptionalForm(Form value) implements Form {
  @Override
  public String asked() {
    return value.asked() + ", or null";
  }

  @Override
  public Node write(Object optional, Place place) {
    return ((Optional<?>) optional)
        .<Node>map(each -> value.write(each, place))
        .orElseGet(Scalar::nothing);
  }

  @Override
  public Object read(Node node, Place place) {
    return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NOTHING
        ? Optional.empty()
        : Optional.of(value.read(node, place));
  }
}
