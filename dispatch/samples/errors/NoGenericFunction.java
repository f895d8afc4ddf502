// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class NoGenericFunction {
  @Generic static class Klass {}
  //! Klass: not an interface; declare a generic function as "@Generic interface"
  @Generic sealed interface Closed permits Only { void run(Object x); }
  //! Closed: a sealed interface cannot be implemented at run time; remove "sealed"
  static final class Only implements Closed { public void run(Object x) {} }
  @Generic interface Empty { boolean equals(Object x); }
  //! Empty: its abstract methods are named []; give it at least one, and all of them one name: they are views of one table
  @Generic interface Two { void one(Object x); void two(Object x); default void three() {} }
  //! Two: its abstract methods are named [one, two]; give it at least one, and all of them one name: they are views of one table
}
