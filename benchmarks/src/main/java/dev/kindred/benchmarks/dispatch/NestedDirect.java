// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import dev.kindred.benchmarks.dispatch.Shape.Circle;

/** What {@link Nested} computes for a circle, by static calls: the floor. */
final class NestedDirect {

  private NestedDirect() {}

  static int outer(Circle x) {
    return 1 + middle(x);
  }

  private static int middle(Circle x) {
    return 5 * Nested.inner(x);
  }
}
