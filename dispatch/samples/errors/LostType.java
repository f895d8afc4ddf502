// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;
import java.util.*;

final class LostType {
  static class Image {}
  static class Batch<T> {}
  record Invoice(int cents) {}
  @Generic interface Rotate { <T> T rotate(T x, double degrees); }
  @Dispatch(Rotate.class) static Image image(Image x, double degrees) { return x; }
  //! image(Image, double): it returns Image, but rotate(Object, double) gives back the type of its argument 1; declare it static <I extends Image> I image(I x, double degrees)
  @Dispatch(Rotate.class) static Object any(Object x, double degrees) { return x; }
  //! any(Object, double): it returns Object, but rotate(Object, double) gives back the type of its argument 1; declare it static <T> T any(T x, double degrees)
  @Dispatch(Rotate.class) static <I extends Number> Batch<I> batch(@Next Rotate next, Batch<I> x, double degrees) { return x; }
  //! batch(Rotate, Batch, double): it returns Batch, but rotate(Object, double) gives back the type of its argument 1; declare it static <I extends Number, B extends Batch<I>> B batch(@Next Rotate next, B x, double degrees)
  @Dispatch(Rotate.class) static <I extends CharSequence> CharSequence bound(I x, double degrees) { return x; }
  //! bound(CharSequence, double): it returns CharSequence, but rotate(Object, double) gives back the type of its argument 1; declare it static <I extends CharSequence> I bound(I x, double degrees)
  @Dispatch(Rotate.class) static Long foreign(@OneOf({Short.class, Byte.class}) Number x, double degrees) { return 1L; }
  //! foreign(Number, double): it returns Long, but rotate(Object, double) gives back the type of its argument 1; declare it static <N extends Number> N foreign(@OneOf(...) N x, double degrees)
  @Dispatch(Rotate.class) static Record invoice(Invoice x, double degrees) { return x; }
  //! invoice(Invoice, double): it returns Record, but rotate(Object, double) gives back the type of its argument 1; return Invoice
  @Dispatch(Rotate.class) static Object number(int x, double degrees) { return x; }
  //! number(int, double): it returns Object, but rotate(Object, double) gives back the type of its argument 1; return int
  @Dispatch(Rotate.class) static Object numbers(int[] x, double degrees) { return x; }
  //! numbers(int[], double): it returns Object, but rotate(Object, double) gives back the type of its argument 1; return int[]
  @Dispatch(Rotate.class) static String exact(String x, double degrees) { return x; }
  @Dispatch(Rotate.class) static int box(Integer x, double degrees) { return x; }
  @Dispatch(Rotate.class) static <L extends List<?>> L kept(L x, double degrees) { return x; }
}
