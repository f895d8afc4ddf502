// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class WrongResult {
  @Generic interface Run { CharSequence run(Object x); int run(Object x, Object y); }
  @Dispatch(Run.class) static Object wide(String x) { return x; }
  //! wide(String): it returns Object, but run(Object) returns CharSequence; return CharSequence
  @Dispatch(Run.class) static void none(Long x) {}
  //! none(Long): it returns void, but run(Object) returns CharSequence; return CharSequence
  @Dispatch(Run.class) static long widened(String x, Long y) { return y; }
  //! widened(String, Long): it returns long, but run(Object, Object) returns int; return int
  @Dispatch(Run.class) static String good(Short x) { return ""; }
  @Dispatch(Run.class) static Integer boxed(Short x, Short y) { return 0; }
}
