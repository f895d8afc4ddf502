// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class Duplicate {
  @Generic interface Rotate { void rotate(Object x, Object... more); }
  @Dispatch(Rotate.class) static void one(Integer x, Object y) {}
  @Dispatch(Rotate.class) static void two(int x, Object y) {}
  //! rotate(Integer, Any): Duplicate.one(Integer, Object) has an equivalent signature; remove one, or change its types
  @Dispatch(Rotate.class) static void union(@OneOf({Long.class, Number.class}) Number x) {}
  static final class More {
    @Dispatch(Rotate.class) static <N extends Number> void generic(N x) {}
    //! rotate(Number): Duplicate.union(Number) has an equivalent signature; remove one, or change its types
    @Dispatch(Rotate.class) static void variadic(Character... x) {}
  }
}
