// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class WrongArity {
  @Generic interface Run { void run(Object x); void run(Object x, int y, int z); }
  @Dispatch(Run.class) static void two(String x, int y) {}
  //! two(String, int): no call of [run(Object), run(Object, int, int)] has that many arguments; take as many parameters as the interface does, @Next not being one
  @Dispatch(Run.class) static void next(@Next Run next) {}
  //! next(Run): no call of [run(Object), run(Object, int, int)] has that many arguments; take as many parameters as the interface does, @Next not being one
  @Dispatch(Run.class) static void many(String x, int y, int z, int... more) {}
  @Dispatch(Run.class) static void more(String x, int y, int z, int u, int... more) {}
  //! more(String, int, int, int, int[]): no call of [run(Object), run(Object, int, int)] has that many arguments; take as many parameters as the interface does, @Next not being one
}
