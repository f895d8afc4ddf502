// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class AmbiguousClasses {
  interface Round {}
  static class Shape {}
  static class Disc extends Shape implements Round {}
  static final class Square extends Shape {}
  @Generic interface Area { void area(Object x); void area(Object x, Object y); }
  @Dispatch(Area.class) static void round(Round x) {}
  @Dispatch(Area.class) static void shape(Shape x) {}
  //! area(Shape): ambiguous with AmbiguousClasses.round(Round) for (Disc); add a method area(Disc), or give one a higher precedence
  @Dispatch(Area.class) static void left(Square x, Object y) {}
  @Dispatch(Area.class) static void right(Object x, Square y) {}
  //! area(Any, Square): ambiguous with AmbiguousClasses.left(Square, Any) for (Square, Square); add a method area(Square, Square), or give one a higher precedence
}
