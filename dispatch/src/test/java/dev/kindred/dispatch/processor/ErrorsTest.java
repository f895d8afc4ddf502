// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file of deliberate mistakes for each check; what javac says stands below the line. */
class ErrorsTest {
  @TempDir private Path folder;

  private void check(String source) {
    Compilation.check(folder, "import dev.kindred.dispatch.*; " + source);
  }

  @Test
  void interfacesThatAreNoGenericFunctions() {
    check(
        """
        final class Mistakes {
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
        """);
  }

  @Test
  void whatDispatchNames() {
    check(
        """
        final class Mistakes {
          interface Plain { void run(Object x); }
          @Dispatch(String.class) static void text(Object x) {}
          //! text(Object): @Dispatch names String, not an interface; name an interface declared as "@Generic interface"
          @Dispatch(Plain.class) static void plain(Object x) {}
          //! plain(Object): @Dispatch names Plain, not marked @Generic; name an interface declared as "@Generic interface"
          @Dispatch(int[].class) static void array(Object x) {}
          //! array(Object): @Dispatch names int[]; name an interface declared as "@Generic interface"
        }
        """);
  }

  @Test
  void instanceMethods() {
    check(
        """
        final class Mistakes {
          @Generic interface Run { void run(Object x); }
          @Dispatch(Run.class) void instance(String x) {}
          //! instance(String): it is an instance method, and a call has no instance for it; make it static
        }
        """);
  }

  @Test
  void wrappers() {
    check(
        """
        final class Mistakes {
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
          @Before(Keep.class) @After(Keep.class) static void seen(Number x) {}
          @After(Keep.class) static void again(Number x) {}
        }
        """);
  }

  @Test
  void arity() {
    check(
        """
        final class Mistakes {
          @Generic interface Run { void run(Object x); void run(Object x, int y, int z); }
          @Dispatch(Run.class) static void two(String x, int y) {}
          //! two(String, int): no call of [run(Object), run(Object, int, int)] has that many arguments; take as many parameters as the interface does, @Next not being one
          @Dispatch(Run.class) static void next(@Next Run next) {}
          //! next(Run): no call of [run(Object), run(Object, int, int)] has that many arguments; take as many parameters as the interface does, @Next not being one
          @Dispatch(Run.class) static void many(String x, int y, int z, int... more) {}
          @Dispatch(Run.class) static void more(String x, int y, int z, int u, int... more) {}
          //! more(String, int, int, int, int[]): no call of [run(Object), run(Object, int, int)] has that many arguments; take as many parameters as the interface does, @Next not being one
        }
        """);
  }

  @Test
  void bounds() {
    check(
        """
        final class Mistakes {
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
        """);
  }

  @Test
  void parametersThatNothingFits() {
    check(
        """
        final class Mistakes {
          @Generic interface Run { void run(Object x); }
          @Dispatch(Run.class) static void nothing(Void x) {}
          //! nothing(Void): x is Void, so nothing fits; declare it @Nullable to take null
          @Dispatch(Run.class) static <T extends Number & Comparable<T>> void both(T x) {}
          //! both(Number): T of x must be several types at once: java.lang.Number & java.lang.Comparable<T>; bound it by one type that is all of them
        }
        """);
  }

  @Test
  void unions() {
    check(
        """
        final class Mistakes {
          @Generic interface Run { void run(Object x); }
          @Dispatch(Run.class) static void empty(@OneOf({}) Number x) {}
          //! empty(Number): @OneOf of x has no members, so nothing fits; name at least one type
          @Dispatch(Run.class) static void foreign(@OneOf({Long.class, String.class}) Number x) {}
          //! foreign(Number): @OneOf of x has String, which is no Number; name subtypes of the declared type
          @Dispatch(Run.class) static void good(@OneOf({Long.class, Short.class}) Number x) {}
        }
        """);
  }

  @Test
  void constants() {
    check(
        """
        final class Mistakes {
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
        """);
  }

  @Test
  void typeArguments() {
    check(
        """
        @SuppressWarnings("rawtypes")
        final class Mistakes {
          static class Image {}
          static final class Photo extends Image {}
          record Batch<T>(TypeTag typeTag) implements Reified {}
          record Pair<A, B>(TypeTag typeTag) implements Reified {}
          static class Lossy<T> implements Tagged { public TypeTag typeTag() { return TypeTag.of(Tagged.class); } }
          interface Tagged extends Reified {}
          @Generic interface Run { void run(Object x); }
          @Dispatch(Run.class) static void raw(Batch x) {}
          //! raw(Batch): x is declared Batch, without its type arguments; write Batch<?> to take any
          @Dispatch(Run.class) static void inner(Pair<? extends Pair, ?> x) {}
          //! inner(Pair): x is declared Pair, without its type arguments; write Pair<?, ?> to take any
          @Dispatch(Run.class) static void exact(Batch<Image> x) {}
          //! exact(Batch): x is declared Batch<Image>, but would be given those of subtypes of Image as well; write ? extends Image, or a type variable with that bound
          @Dispatch(Run.class) static void arrays(Batch<Image[]> x) {}
          //! arrays(Batch): x is declared Batch<Image[]>, but would be given those of subtypes of Image[] as well; write ? extends Image[], or a type variable with that bound
          @Dispatch(Run.class) static void below(Batch<? super Image> x) {}
          //! below(Batch): x is declared Batch<? super Image>, and a bound from below tells no objects apart; bound it from above, or write ?
          @Dispatch(Run.class) static void belowClass(Class<? super Image> x) {}
          //! belowClass(Class): x is declared Class<? super Image>, and a bound from below tells no objects apart; bound it from above, or write ?
          @Dispatch(Run.class) static void untold(Lossy<? extends Image> x) {}
          //! untold(Lossy): x is declared Lossy<? extends Image>, and nothing tells: atom of Lossy with [Image]: its objects do not tell T; leave it open, or hand it up to Tagged; leave that argument open: ?
          @Dispatch(Run.class) static void good(Batch<Photo> x) {}
          @Dispatch(Run.class) static void open(Lossy<?> x) {}
        }
        """);
  }

  @Test
  void next() {
    check(
        """
        final class Mistakes {
          @Generic interface Run { void run(Object x); }
          @Generic interface Walk { void walk(Object x); }
          @Dispatch(Run.class) static void last(String x, @Next Run next) {}
          //! last(String, Run): @Next is not on its first parameter; move that parameter to the front
          @Dispatch(Run.class) static void other(@Next Walk next, String x) {}
          //! other(Walk, String): its @Next parameter is declared Walk; declare it Run
          @Dispatch(Run.class) static void many(@Next Run... next) {}
          //! many(Run[]): its @Next parameter is variadic; declare it Run
        }
        """);
  }

  @Test
  void results() {
    check(
        """
        final class Mistakes {
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
        """);
  }

  @Test
  void exceptions() {
    check(
        """
        import java.io.*;
        final class Mistakes {
          @Generic interface Run { void run(Object x) throws IOException; }
          @Dispatch(Run.class) static void wide(String x) throws Exception {}
          //! wide(String): it throws Exception, but run(Object) does not; catch it, or let Run declare it
          @Dispatch(Run.class) static void other(Long x) throws InterruptedException, EOFException {}
          //! other(Long): it throws InterruptedException, but run(Object) does not; catch it, or let Run declare it
          @Dispatch(Run.class) static void good(Short x) throws EOFException, IllegalStateException {}
          @Dispatch(Run.class) static void error(Byte x) throws Error, UncheckedIOException {}
        }
        """);
  }

  @Test
  void typesThatGetLost() {
    check(
        """
        import java.util.*;
        final class Mistakes {
          static class Image {}
          static class Batch<T> {}
          @Generic interface Rotate { <T> T rotate(T x, double degrees); }
          @Dispatch(Rotate.class) static Image image(Image x, double degrees) { return x; }
          //! image(Image, double): it returns Image, but rotate(Object, double) gives back the type of its argument 1; declare it static <I extends Image> I image(I x, double degrees)
          @Dispatch(Rotate.class) static Object any(Object x, double degrees) { return x; }
          //! any(Object, double): it returns Object, but rotate(Object, double) gives back the type of its argument 1; declare it static <T> T any(T x, double degrees)
          @Dispatch(Rotate.class) static <I extends Number> Batch<I> batch(@Next Rotate next, Batch<I> x, double degrees) { return x; }
          //! batch(Rotate, Batch, double): it returns Batch, but rotate(Object, double) gives back the type of its argument 1; declare it static <I extends Number, B extends Batch<I>> B batch(@Next Rotate next, B x, double degrees)
          @Dispatch(Rotate.class) static <I extends CharSequence> CharSequence bound(I x, double degrees) { return x; }
          //! bound(CharSequence, double): it returns CharSequence, but rotate(Object, double) gives back the type of its argument 1; declare it static <I extends CharSequence> I bound(I x, double degrees)
          @Dispatch(Rotate.class) static Long foreign(@OneOf({Short.class, Byte.class}) Number x, double degrees) { return 1L; }
          //! foreign(Number, double): it returns Long, but rotate(Object, double) gives back the type of its argument 1; declare it static <N extends Number> N foreign(@OneOf(...) N x, double degrees)
          @Dispatch(Rotate.class) static String exact(String x, double degrees) { return x; }
          @Dispatch(Rotate.class) static int box(Integer x, double degrees) { return x; }
          @Dispatch(Rotate.class) static <L extends List<?>> L kept(L x, double degrees) { return x; }
        }
        """);
  }

  @Test
  void duplicates() {
    check(
        """
        final class Mistakes {
          @Generic interface Rotate { void rotate(Object x, Object... more); }
          @Dispatch(Rotate.class) static void one(Integer x, Object y) {}
          @Dispatch(Rotate.class) static void two(int x, Object y) {}
          //! rotate(Integer, Any): Mistakes.one(Integer, Object) has an equivalent signature; remove one, or change its types
          @Dispatch(Rotate.class) static void union(@OneOf({Long.class, Number.class}) Number x) {}
          static final class More {
            @Dispatch(Rotate.class) static <N extends Number> void generic(N x) {}
            //! rotate(Number): Mistakes.union(Number) has an equivalent signature; remove one, or change its types
            @Dispatch(Rotate.class) static void variadic(Character... x) {}
          }
        }
        """);
  }

  @Test
  void duplicatesOfPatterns() {
    check(
        """
        final class Mistakes {
          enum Color { RED, GREEN }
          record Batch<T extends Number>(TypeTag typeTag) implements Reified {}
          @Generic interface Run { void run(Object x); }
          @Dispatch(Run.class) static void color(Color x) {}
          @Dispatch(Run.class) static void red(@Is("RED") Color x) {}
          @Dispatch(Run.class) static void both(@Is({"RED", "GREEN"}) Color x) {}
          @Dispatch(Run.class) static <C extends Color> void back(@Is({"GREEN", "RED"}) C x) {}
          //! run(Color.GREEN|Color.RED): Mistakes.both(Color) has an equivalent signature; remove one, or change its types
          @Dispatch(Run.class) static void numbers(Batch<?> x) {}
          @Dispatch(Run.class) static void longs(Batch<Long> x) {}
          @Dispatch(Run.class) static <N extends Number> void bounded(Batch<N> x) {}
          //! run(Batch): Mistakes.numbers(Batch) has an equivalent signature; remove one, or change its types
          @Dispatch(Run.class) static void oneClass(Class<Long> x) {}
          @Dispatch(Run.class) static void finalClass(Class<? extends Long> x) {}
          //! run(Class<Long>): Mistakes.oneClass(Class) has an equivalent signature; remove one, or change its types
        }
        """);
  }

  @Test
  void everythingAtOnce() {
    check(
        """
        final class Mistakes {
          @Generic interface Run { <T> T run(T x); }
          @Dispatch(Run.class) Number several(Number x, Void y, @Next Run next) throws Exception {}
          //! several(Number, Void, Run): it is an instance method, and a call has no instance for it; make it static
          //! several(Number, Void, Run): @Next is not on its first parameter; move that parameter to the front
          //! several(Number, Void, Run): y is Void, so nothing fits; declare it @Nullable to take null
          @Dispatch(Run.class) static Number lost(Number x) throws Exception { return x; }
          //! lost(Number): it returns Number, but run(Object) gives back the type of its argument 1; declare it static <N extends Number> N lost(N x)
          //! lost(Number): it throws Exception, but run(Object) does not; catch it, or let Run declare it
        }
        """);
  }
}
