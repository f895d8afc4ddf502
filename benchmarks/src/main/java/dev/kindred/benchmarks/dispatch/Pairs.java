// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import java.util.Random;

/** A fixed random order of objects in which just so many pairs of classes occur. */
final class Pairs {

  /**
   * Calls per measured invocation; long enough that a branch predictor does not learn the order.
   */
  static final int CALLS = 16_384;

  private Pairs() {}

  /**
   * Fills two arrays of {@link #CALLS} shapes.
   *
   * @param classes how many classes occur in each: 1, 2 or 4, so 1, 4 or 16 pairs
   */
  static void fill(Shape[] first, Shape[] second, int classes) {
    Random random = new Random(7);
    for (int i = 0; i < CALLS; i++) {
      first[i] = shape(random.nextInt(classes), i);
      second[i] = shape(random.nextInt(classes), i + 1);
    }
  }

  private static Shape shape(int kind, int size) {
    return switch (kind) {
      case 0 -> new Shape.Circle(size);
      case 1 -> new Shape.Square(size);
      case 2 -> new Shape.Triangle(size);
      default -> new Shape.Star(size);
    };
  }
}
