// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Plan;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.Space;
import java.util.List;
import java.util.Optional;

/**
 * Gives every point the name of its other side, as a mirror does: the left eye of a mirrored face
 * is its right. Points whose name begins with {@code left} change places with those of the same
 * name that begins with {@code right}; the order of the names stays, so that place {@code i} of a
 * model's answer still means the same joint.
 *
 * <p>{@link dev.kindred.semtypes.geometry.Keypoints} have a skeleton and do this by themselves
 * whenever a motion mirrors; this is for plain points with names. {@link RandomMirror} does both at
 * once.
 *
 * @param left what names of the left side begin with, such as {@code left_}
 * @param right what names of the right side begin with
 */
public record SwapSides(String left, String right) implements FixedTransform {
  /** Two different words. */
  public SwapSides {
    if (left.isEmpty() || right.isEmpty() || left.equals(right)) {
      throw new IllegalArgumentException(
          "swap sides \"%s\" and \"%s\": give two different words that names begin with"
              .formatted(left, right));
    }
  }

  /** {@code left_} and {@code right_}. */
  public SwapSides() {
    this("left_", "right_");
  }

  /** Which point each place gets. */
  int[] partners(List<String> names) {
    int[] from = new int[names.size()];
    for (int i = 0; i < from.length; i++) {
      String name = names.get(i);
      int other = -1;
      if (name.startsWith(left)) {
        other = names.indexOf(right + name.substring(left.length()));
      } else if (name.startsWith(right)) {
        other = names.indexOf(left + name.substring(right.length()));
      }
      from[i] = other < 0 ? i : other;
    }
    return from;
  }

  @Override
  public String words() {
    return "swap the points \"%s…\" and \"%s…\"".formatted(left, right);
  }

  /** The same once more. */
  @Override
  public Optional<Plan> inverse(Space before) {
    return Optional.of(this);
  }
}
