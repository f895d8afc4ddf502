// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.Tensor;

/** What two tensors must share to be combined element by element. */
final class Operands {
  private Operands() {}

  static void requireAlike(String operation, Tensor a, Tensor b) {
    if (!a.shape().equals(b.shape())) {
      throw new IllegalArgumentException(
          "%s %s %s: the shapes differ; select the same part, or repeat one by broadcastTo"
              .formatted(a, operation, b));
    }
    for (int axis = 0; axis < a.shape().rank(); axis++) {
      String name = a.axisNames().get(axis);
      String other = b.axisNames().get(axis);
      if (!name.equals(other) && !name.isEmpty() && !other.isEmpty()) {
        throw new IllegalArgumentException(
            "%s %s %s: axis %d is %s in one and %s in the other; transpose one or name it anew"
                .formatted(a, operation, b, axis, name, other));
      }
    }
  }

  /** For each axis the name that either has. */
  static String[] names(Tensor a, Tensor b) {
    String[] names = new String[a.shape().rank()];
    for (int axis = 0; axis < names.length; axis++) {
      String name = a.axisNames().get(axis);
      names[axis] = name.isEmpty() ? b.axisNames().get(axis) : name;
    }
    return names;
  }
}
