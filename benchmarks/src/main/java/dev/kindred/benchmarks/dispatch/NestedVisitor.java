// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import dev.kindred.benchmarks.dispatch.Shape.Circle;
import dev.kindred.benchmarks.dispatch.Shape.Square;
import dev.kindred.benchmarks.dispatch.Shape.Star;
import dev.kindred.benchmarks.dispatch.Shape.Triangle;

/**
 * What {@link Nested} computes, dispatched by hand: each step asks the object for its class again.
 */
enum NestedVisitor implements Shape.Visitor {
  OUTER {
    @Override
    public int visit(Circle shape) {
      return 1 + shape.accept(MIDDLE);
    }

    @Override
    public int visit(Square shape) {
      return 2 + shape.accept(MIDDLE);
    }

    @Override
    public int visit(Triangle shape) {
      return 3 + shape.accept(MIDDLE);
    }

    @Override
    public int visit(Star shape) {
      return 4 + shape.accept(MIDDLE);
    }
  },

  MIDDLE {
    @Override
    public int visit(Circle shape) {
      return 5 * shape.accept(INNER);
    }

    @Override
    public int visit(Square shape) {
      return 6 * shape.accept(INNER);
    }

    @Override
    public int visit(Triangle shape) {
      return 7 * shape.accept(INNER);
    }

    @Override
    public int visit(Star shape) {
      return 8 * shape.accept(INNER);
    }
  },

  INNER {
    @Override
    public int visit(Circle shape) {
      return 9 ^ shape.size();
    }

    @Override
    public int visit(Square shape) {
      return 10 ^ shape.size();
    }

    @Override
    public int visit(Triangle shape) {
      return 11 ^ shape.size();
    }

    @Override
    public int visit(Star shape) {
      return 12 ^ shape.size();
    }
  }
}
