// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class OutsideBounds {
  @Generic interface Run { void run(CharSequence x, double y, Number... more); }
  @Dispatch(Run.class) static void wide(Object x, double y) {}
  //! wide(Object, double): parameter 1 is Any, but run(CharSequence, double, Number...) takes CharSequence there; declare it CharSequence or narrower
  @Dispatch(Run.class) static void widened(String x, float y) {}
  //! widened(String, float): parameter 2 is Float, but run(CharSequence, double, Number...) takes double there; declare it double
  @Dispatch(Run.class) static void other(String x, double y, Integer a, String b) {}
  //! other(String, double, Integer, String): parameter 4 is String, but run(CharSequence, double, Number...) takes Number there; declare it Number or narrower
  @Dispatch(Run.class) static <T extends Comparable<T>> void variable(T x, double y) {}
  //! variable(Comparable, double): parameter 1 is Comparable, but run(CharSequence, double, Number...) takes CharSequence there; declare it CharSequence or narrower
  @Dispatch(Run.class) static void within(String x, Double y, Long... more) {}
}
