// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;
import org.jspecify.annotations.Nullable;

final class AmbiguousNull {
  @Generic interface Run { void run(@Nullable Object x); }
  @Dispatch(Run.class) static void text(@Nullable String x) {}
  @Dispatch(Run.class) static void number(@Nullable Integer x) {}
  //! run(Integer|Null): ambiguous with AmbiguousNull.text(String|Null) for (null); add a method run(Null), or give one a higher precedence
}
