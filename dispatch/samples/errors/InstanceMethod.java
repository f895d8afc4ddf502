// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class InstanceMethod {
  @Generic interface Run { void run(Object x); }
  @Dispatch(Run.class) void instance(String x) {}
  //! instance(String): it is an instance method, and a call has no instance for it; make it static
}
