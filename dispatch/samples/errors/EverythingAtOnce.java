// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class EverythingAtOnce {
  @Generic interface Run { <T> T run(T x); }
  @Dispatch(Run.class) Number several(Number x, Void y, @Next Run next) throws Exception {}
  //! several(Number, Void, Run): it is an instance method, and a call has no instance for it; make it static
  //! several(Number, Void, Run): @Next is not on its first parameter; move that parameter to the front
  //! several(Number, Void, Run): y is Void, so nothing fits; declare it @Nullable to take null
  @Dispatch(Run.class) static Number lost(Number x) throws Exception { return x; }
  //! lost(Number): it returns Number, but run(Object) gives back the type of its argument 1; declare it static <N extends Number> N lost(N x)
  //! lost(Number): it throws Exception, but run(Object) does not; catch it, or let Run declare it
}
