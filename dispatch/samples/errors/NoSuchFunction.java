// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class NoSuchFunction {
  interface Plain { void run(Object x); }
  @Dispatch(String.class) static void text(Object x) {}
  //! text(Object): @Dispatch names String, not an interface; name an interface declared as "@Generic interface"
  @Dispatch(Plain.class) static void plain(Object x) {}
  //! plain(Object): @Dispatch names Plain, not marked @Generic; name an interface declared as "@Generic interface"
  @Dispatch(int[].class) static void array(Object x) {}
  //! array(Object): @Dispatch names int[]; name an interface declared as "@Generic interface"
}
