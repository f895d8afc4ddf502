// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

/** Four final classes to dispatch on; with both visitors that a Java author would write by hand. */
sealed interface Shape {

  /** Makes every result depend on the object. */
  int size();

  /** Single dispatch by hand. */
  int accept(Visitor visitor);

  /** Double dispatch by hand, first step: the receiver's class becomes a method name. */
  int overlapWith(Shape other);

  int overlapCircle(Circle first);

  int overlapSquare(Square first);

  int overlapTriangle(Triangle first);

  int overlapStar(Star first);

  /** What single dispatch by hand calls. */
  interface Visitor {
    int visit(Circle shape);

    int visit(Square shape);

    int visit(Triangle shape);

    int visit(Star shape);
  }

  record Circle(int size) implements Shape {
    @Override
    public int accept(Visitor visitor) {
      return visitor.visit(this);
    }

    @Override
    public int overlapWith(Shape other) {
      return other.overlapCircle(this);
    }

    @Override
    public int overlapCircle(Circle first) {
      return Overlaps.circleCircle(first, this);
    }

    @Override
    public int overlapSquare(Square first) {
      return Overlaps.squareCircle(first, this);
    }

    @Override
    public int overlapTriangle(Triangle first) {
      return Overlaps.triangleCircle(first, this);
    }

    @Override
    public int overlapStar(Star first) {
      return Overlaps.starCircle(first, this);
    }
  }

  record Square(int size) implements Shape {
    @Override
    public int accept(Visitor visitor) {
      return visitor.visit(this);
    }

    @Override
    public int overlapWith(Shape other) {
      return other.overlapSquare(this);
    }

    @Override
    public int overlapCircle(Circle first) {
      return Overlaps.circleSquare(first, this);
    }

    @Override
    public int overlapSquare(Square first) {
      return Overlaps.squareSquare(first, this);
    }

    @Override
    public int overlapTriangle(Triangle first) {
      return Overlaps.triangleSquare(first, this);
    }

    @Override
    public int overlapStar(Star first) {
      return Overlaps.starSquare(first, this);
    }
  }

  record Triangle(int size) implements Shape {
    @Override
    public int accept(Visitor visitor) {
      return visitor.visit(this);
    }

    @Override
    public int overlapWith(Shape other) {
      return other.overlapTriangle(this);
    }

    @Override
    public int overlapCircle(Circle first) {
      return Overlaps.circleTriangle(first, this);
    }

    @Override
    public int overlapSquare(Square first) {
      return Overlaps.squareTriangle(first, this);
    }

    @Override
    public int overlapTriangle(Triangle first) {
      return Overlaps.triangleTriangle(first, this);
    }

    @Override
    public int overlapStar(Star first) {
      return Overlaps.starTriangle(first, this);
    }
  }

  record Star(int size) implements Shape {
    @Override
    public int accept(Visitor visitor) {
      return visitor.visit(this);
    }

    @Override
    public int overlapWith(Shape other) {
      return other.overlapStar(this);
    }

    @Override
    public int overlapCircle(Circle first) {
      return Overlaps.circleStar(first, this);
    }

    @Override
    public int overlapSquare(Square first) {
      return Overlaps.squareStar(first, this);
    }

    @Override
    public int overlapTriangle(Triangle first) {
      return Overlaps.triangleStar(first, this);
    }

    @Override
    public int overlapStar(Star first) {
      return Overlaps.starStar(first, this);
    }
  }
}
