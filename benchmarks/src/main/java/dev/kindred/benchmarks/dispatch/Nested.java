// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import dev.kindred.benchmarks.dispatch.Shape.Circle;
import dev.kindred.benchmarks.dispatch.Shape.Square;
import dev.kindred.benchmarks.dispatch.Shape.Star;
import dev.kindred.benchmarks.dispatch.Shape.Triangle;
import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;

/** Three generic functions, each called from the methods of the one before. */
final class Nested {

  static final Outer OUTER = GenericFunction.of(Outer.class).call();
  static final Middle MIDDLE = GenericFunction.of(Middle.class).call();
  static final Inner INNER = GenericFunction.of(Inner.class).call();

  private Nested() {}

  @Generic
  interface Outer {
    int outer(Shape x);
  }

  @Generic
  interface Middle {
    int middle(Shape x);
  }

  @Generic
  interface Inner {
    int inner(Shape x);
  }

  @Dispatch(Outer.class)
  static int outer(Circle x) {
    return 1 + MIDDLE.middle(x);
  }

  @Dispatch(Outer.class)
  static int outer(Square x) {
    return 2 + MIDDLE.middle(x);
  }

  @Dispatch(Outer.class)
  static int outer(Triangle x) {
    return 3 + MIDDLE.middle(x);
  }

  @Dispatch(Outer.class)
  static int outer(Star x) {
    return 4 + MIDDLE.middle(x);
  }

  @Dispatch(Middle.class)
  static int middle(Circle x) {
    return 5 * INNER.inner(x);
  }

  @Dispatch(Middle.class)
  static int middle(Square x) {
    return 6 * INNER.inner(x);
  }

  @Dispatch(Middle.class)
  static int middle(Triangle x) {
    return 7 * INNER.inner(x);
  }

  @Dispatch(Middle.class)
  static int middle(Star x) {
    return 8 * INNER.inner(x);
  }

  @Dispatch(Inner.class)
  static int inner(Circle x) {
    return 9 ^ x.size();
  }

  @Dispatch(Inner.class)
  static int inner(Square x) {
    return 10 ^ x.size();
  }

  @Dispatch(Inner.class)
  static int inner(Triangle x) {
    return 11 ^ x.size();
  }

  @Dispatch(Inner.class)
  static int inner(Star x) {
    return 12 ^ x.size();
  }
}
