// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class WrongNext {
  @Generic interface Run { void run(Object x); }
  @Generic interface Walk { void walk(Object x); }
  @Dispatch(Run.class) static void last(String x, @Next Run next) {}
  //! last(String, Run): @Next is not on its first parameter; move that parameter to the front
  @Dispatch(Run.class) static void other(@Next Walk next, String x) {}
  //! other(Walk, String): its @Next parameter is declared Walk; declare it Run
  @Dispatch(Run.class) static void many(@Next Run... next) {}
  //! many(Run[]): its @Next parameter is variadic; declare it Run
  @Dispatch(Run.class) static void forgotten(Run next, String x) {}
  //! forgotten(Run, String): no call of [run(Object)] has that many arguments; mark its first parameter @Next
}
