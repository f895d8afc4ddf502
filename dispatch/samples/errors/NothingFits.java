// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class NothingFits {
  @Generic interface Run { void run(Object x); }
  @Dispatch(Run.class) static void nothing(Void x) {}
  //! nothing(Void): x is Void, so nothing fits; declare it @Nullable to take null
  @Dispatch(Run.class) static <T extends Number & Comparable<T>> void both(T x) {}
  //! both(Number): T of x must be several types at once: java.lang.Number & java.lang.Comparable<T>; bound it by one type that is all of them
}
