// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class WrongConstant {
  enum Color { RED, GREEN }
  @Generic interface Run { void run(Object x); }
  @Dispatch(Run.class) static void none(@Is({}) Color x) {}
  //! none(Color): @Is of x has no constants, so nothing fits; name at least one
  @Dispatch(Run.class) static void unknown(@Is({"RED", "BLUE"}) Color x) {}
  //! unknown(Color): @Is of x has "BLUE", which is no Color; write one of [RED, GREEN]
  @Dispatch(Run.class) static void range(@Is("128") byte x) {}
  //! range(byte): @Is of x has "128", which is no byte; write a whole number in its range
  @Dispatch(Run.class) static void number(@Is("1.0") Long x) {}
  //! number(Long): @Is of x has "1.0", which is no Long; write a whole number in its range
  @Dispatch(Run.class) static void truth(@Is("yes") boolean x) {}
  //! truth(boolean): @Is of x has "yes", which is no boolean; write true or false
  @Dispatch(Run.class) static void character(@Is("ab") char x) {}
  //! character(char): @Is of x has "ab", which is no char; write one character
  @Dispatch(Run.class) static void floating(@Is("1") double x) {}
  //! floating(double): @Is of x is on double, which has no constants; declare it an enum, a whole number, a char, a boolean or a String
  @Dispatch(Run.class) static void both(@Is("x") @OneOf(String.class) String x) {}
  //! both(String): x has both @Is and @OneOf; write two methods
  @Dispatch(Run.class) static void good(@Is({"RED", "GREEN"}) Color x) {}
}
