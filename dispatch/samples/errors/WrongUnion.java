// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class WrongUnion {
  @Generic interface Run { void run(Object x); }
  @Dispatch(Run.class) static void empty(@OneOf({}) Number x) {}
  //! empty(Number): @OneOf of x has no members, so nothing fits; name at least one type
  @Dispatch(Run.class) static void foreign(@OneOf({Long.class, String.class}) Number x) {}
  //! foreign(Number): @OneOf of x has String, which is no Number; name subtypes of the declared type
  @Dispatch(Run.class) static void good(@OneOf({Long.class, Short.class}) Number x) {}
}
