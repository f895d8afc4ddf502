// SPDX-License-Identifier: Apache-2.0
// Deliberate mistakes: below each line stands what javac says of it, an error after "!" and a warning after "?".
import dev.kindred.dispatch.*;

final class WrongWrapper {
  @Generic interface Run { int run(Number x); }
  @Around(Run.class) static int stops(Number x) { return 0; }
  //! stops(Number): it takes no @Next, so the call could not go on; begin with "@Next Run next", or declare it @Before
  @Around(Run.class) static String text(@Next Run next, Number x) { return ""; }
  //! text(Run, Number): it returns String, but run(Number) returns int; return int
  @Before(Run.class) static void onward(@Next Run next, Number x) {}
  //! onward(Run, Number): it takes @Next, but a method that is before the call does not go on; remove that parameter, or declare it @Around
  @After(Run.class) static int gives(Number x) { return 0; }
  //! gives(Number): it returns int, but nobody takes what a method that is after the call gives; return void, or declare it @Around
  @Before(Run.class) void instance(Number x) {}
  //! instance(Number): it is an instance method, and a call has no instance for it; make it static
  @After(Run.class) static void outside(String x) {}
  //! outside(String): parameter 1 is String, but run(Number) takes Number there; declare it Number or narrower
  @Before(Run.class) static void two(Number x, int y) {}
  //! two(Number, int): no call of [run(Number)] has that many arguments; take as many parameters as the interface does, @Next not being one
  @Before(Run.class) static void thrown(Number x) throws Exception {}
  //! thrown(Number): it throws Exception, but run(Number) does not; catch it, or let Run declare it
  @Before(String.class) static void names(Number x) {}
  //! names(Number): @Before names String, not an interface; name an interface declared as "@Generic interface"
  @Generic interface Keep { <T extends Number> T keep(T x); }
  @Around(Keep.class) static Number lost(@Next Keep next, Number x) { return x; }
  //! lost(Keep, Number): it returns Number, but keep(Number) gives back the type of its argument 1; declare it static <N extends Number> N lost(@Next Keep next, N x)
  @Around(Keep.class) static <N extends Number> N kept(@Next Keep next, N x) { return next.keep(x); }
  @Generic interface Tell { void tell(Number x); }
  @Before(Tell.class) @Dispatch(Tell.class) static void both(Number x) {}
  //! both(Number): it is marked @Before and @Dispatch; write one method for each
  @Dispatch(Tell.class) @Before(Run.class) static void bothElsewhere(Long x) {}
  @Before(Keep.class) @After(Keep.class) static void seen(Number x) {}
  @After(Keep.class) static void again(Number x) {}
}
