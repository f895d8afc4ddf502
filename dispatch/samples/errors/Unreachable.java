// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class Unreachable {
  sealed interface Shape permits Disc, Square {}
  static final class Disc implements Shape {}
  record Square() implements Shape {}
  enum Color { RED, GREEN }
  @Generic interface Area { void area(Object x); void area(Object x, Object y); }
  @Dispatch(Area.class) static void shape(Shape x) {}
  //? area(Shape): no call gets to it, because Unreachable.disc(Disc) and Unreachable.square(Square) take whatever it takes; remove it, or let one of them hand on to it by @Next
  @Dispatch(Area.class) static void disc(Disc x) {}
  @Dispatch(Area.class) static void square(Square x) {}
  @Dispatch(Area.class) static void color(Color x) {}
  //? area(Color): no call gets to it, because Unreachable.colors(Color.GREEN|Color.RED) takes whatever it takes; remove it, or let one of them hand on to it by @Next
  @Dispatch(Area.class) static void colors(@Is({"GREEN", "RED"}) Color x) {}
  @Dispatch(Area.class) static void any(Object x, Object y) {}
  @Dispatch(Area.class) static void booleans(boolean x) {}
  @SuppressWarnings("unreachable") @Dispatch(Area.class) static void silent(boolean x, Object y) {}
  @Dispatch(Area.class) static void yes(@Is("true") boolean x, Object y) {}
  @Dispatch(Area.class) static void no(@Is("false") boolean x, Object y) {}
  @Dispatch(Area.class) static void many(String x, String... y) {}
  //? area(String, String...): no call gets to it, because Unreachable.one(String) and Unreachable.two(String, String) take whatever it takes; remove it, or let one of them hand on to it by @Next
  @Dispatch(Area.class) static void one(String x) {}
  @Dispatch(Area.class) static void two(String x, String y) {}
  static final class Nexts {
    @Generic interface Tell { void tell(Shape x); }
    @Dispatch(Tell.class) static void shape(Shape x) {}
    @Dispatch(Tell.class) static void disc(@Next Tell next, Disc x) {}
    @Dispatch(Tell.class) static void square(Square x) {}
  }
}
