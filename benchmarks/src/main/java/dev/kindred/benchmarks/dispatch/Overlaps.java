// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import dev.kindred.benchmarks.dispatch.Shape.Circle;
import dev.kindred.benchmarks.dispatch.Shape.Square;
import dev.kindred.benchmarks.dispatch.Shape.Star;
import dev.kindred.benchmarks.dispatch.Shape.Triangle;
import dev.kindred.dispatch.Dispatch;

/** One method per pair of classes, each with a result of its own so that a wrong choice shows. */
final class Overlaps {

  private Overlaps() {}

  @Dispatch(Overlap.class)
  static int circleCircle(Circle a, Circle b) {
    return 1 * a.size() + b.size();
  }

  @Dispatch(Overlap.class)
  static int circleSquare(Circle a, Square b) {
    return 2 * a.size() + b.size();
  }

  @Dispatch(Overlap.class)
  static int circleTriangle(Circle a, Triangle b) {
    return 3 * a.size() + b.size();
  }

  @Dispatch(Overlap.class)
  static int circleStar(Circle a, Star b) {
    return 4 * a.size() + b.size();
  }

  @Dispatch(Overlap.class)
  static int squareCircle(Square a, Circle b) {
    return 5 * a.size() + b.size();
  }

  @Dispatch(Overlap.class)
  static int squareSquare(Square a, Square b) {
    return 6 * a.size() + b.size();
  }

  @Dispatch(Overlap.class)
  static int squareTriangle(Square a, Triangle b) {
    return 7 * a.size() + b.size();
  }

  @Dispatch(Overlap.class)
  static int squareStar(Square a, Star b) {
    return 8 * a.size() + b.size();
  }

  @Dispatch(Overlap.class)
  static int triangleCircle(Triangle a, Circle b) {
    return 9 * a.size() + b.size();
  }

  @Dispatch(Overlap.class)
  static int triangleSquare(Triangle a, Square b) {
    return 10 * a.size() + b.size();
  }

  @Dispatch(Overlap.class)
  static int triangleTriangle(Triangle a, Triangle b) {
    return 11 * a.size() + b.size();
  }

  @Dispatch(Overlap.class)
  static int triangleStar(Triangle a, Star b) {
    return 12 * a.size() + b.size();
  }

  @Dispatch(Overlap.class)
  static int starCircle(Star a, Circle b) {
    return 13 * a.size() + b.size();
  }

  @Dispatch(Overlap.class)
  static int starSquare(Star a, Square b) {
    return 14 * a.size() + b.size();
  }

  @Dispatch(Overlap.class)
  static int starTriangle(Star a, Triangle b) {
    return 15 * a.size() + b.size();
  }

  @Dispatch(Overlap.class)
  static int starStar(Star a, Star b) {
    return 16 * a.size() + b.size();
  }
}
