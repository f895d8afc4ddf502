// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class DuplicatePattern {
  enum Color { RED, GREEN }
  record Batch<T extends Number>(TypeTag typeTag) implements Reified {}
  @Generic interface Run { void run(Object x); }
  @Dispatch(Run.class) static void color(Color x) {}
  //? run(Color): no call gets to it, because DuplicatePattern.red(Color.RED) and DuplicatePattern.both(Color.RED|Color.GREEN) take whatever it takes; remove it, or let one of them hand on to it by @Next
  @Dispatch(Run.class) static void red(@Is("RED") Color x) {}
  @Dispatch(Run.class) static void both(@Is({"RED", "GREEN"}) Color x) {}
  @Dispatch(Run.class) static <C extends Color> void back(@Is({"GREEN", "RED"}) C x) {}
  //! run(Color.GREEN|Color.RED): DuplicatePattern.both(Color) has an equivalent signature; remove one, or change its types
  @Dispatch(Run.class) static void numbers(Batch<?> x) {}
  @Dispatch(Run.class) static void longs(Batch<Long> x) {}
  @Dispatch(Run.class) static <N extends Number> void bounded(Batch<N> x) {}
  //! run(Batch): DuplicatePattern.numbers(Batch) has an equivalent signature; remove one, or change its types
  @Dispatch(Run.class) static void oneClass(Class<Long> x) {}
  @Dispatch(Run.class) static void finalClass(Class<? extends Long> x) {}
  //! run(Class<Long>): DuplicatePattern.oneClass(Class) has an equivalent signature; remove one, or change its types
}
