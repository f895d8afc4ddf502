// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What javac says of methods that are sound one by one, but not beside each other. */
class SourceTableTest {
  @TempDir private Path folder;

  private void check(String source) {
    Compilation.check(folder, "import dev.kindred.dispatch.*; " + source);
  }

  @Test
  void methodsThatTieForKnownClasses() {
    check(
        """
        final class Mistakes {
          interface Round {}
          static class Shape {}
          static class Disc extends Shape implements Round {}
          static final class Square extends Shape {}
          @Generic interface Area { void area(Object x); void area(Object x, Object y); }
          @Dispatch(Area.class) static void round(Round x) {}
          @Dispatch(Area.class) static void shape(Shape x) {}
          //! area(Shape): ambiguous with Mistakes.round(Round) for (Disc); add a method area(Disc), or give one a higher precedence
          @Dispatch(Area.class) static void left(Square x, Object y) {}
          @Dispatch(Area.class) static void right(Object x, Square y) {}
          //! area(Any, Square): ambiguous with Mistakes.left(Square, Any) for (Square, Square); add a method area(Square, Square), or give one a higher precedence
        }
        """);
  }

  @Test
  void methodsThatTieForConstantsClassObjectsAndTypeArguments() {
    check(
        """
        final class Mistakes {
          enum Color { RED, GREEN, BLUE { @Override public String toString() { return ""; } } }
          interface Picture {}
          interface Lossy {}
          static class Photo implements Picture {}
          static final class Jpeg extends Photo implements Lossy {}
          record Batch<T>(TypeTag typeTag) implements Reified {}
          @Generic interface Run { void run(Object x); void run(Object x, int y); }
          @Dispatch(Run.class) static void warm(@Is({"RED", "BLUE"}) Color x) {}
          @Dispatch(Run.class) static void cold(@Is({"GREEN", "BLUE"}) Color x) {}
          //! run(Color.GREEN|Color.BLUE): ambiguous with Mistakes.warm(Color.RED|Color.BLUE) for (Color.BLUE); add a method run(Color.BLUE), or give one a higher precedence
          @Dispatch(Run.class) static void one(Color x, @Is("1") int y) {}
          @Dispatch(Run.class) static void red(@Is("RED") Color x, int y) {}
          //! run(Color.RED, Integer): ambiguous with Mistakes.one(Color, 1) for (Color.RED, 1); add a method run(Color.RED, 1), or give one a higher precedence
          @Dispatch(Run.class) static void photos(Class<? extends Photo> x) {}
          @Dispatch(Run.class) static void lossy(Class<? extends Lossy> x) {}
          //! run(Class<? extends Lossy>): ambiguous with Mistakes.photos(Class<? extends Photo>) for (Class<Jpeg>); add a method run(Class<Jpeg>), or give one a higher precedence
          @Dispatch(Run.class) static void photoBatch(Batch<? extends Photo> x) {}
          @Dispatch(Run.class) static void lossyBatch(Batch<? extends Lossy> x) {}
          //! run(Batch<Lossy>): ambiguous with Mistakes.photoBatch(Batch<Photo>) for (Batch<Jpeg>); add a method run(Batch<Jpeg>), or give one a higher precedence
        }
        """);
  }

  @Test
  void methodsThatTieForNull() {
    check(
        """
        import org.jspecify.annotations.Nullable;
        final class Mistakes {
          @Generic interface Run { void run(@Nullable Object x); }
          @Dispatch(Run.class) static void text(@Nullable String x) {}
          @Dispatch(Run.class) static void number(@Nullable Integer x) {}
          //! run(Integer|Null): ambiguous with Mistakes.text(String|Null) for (null); add a method run(Null), or give one a higher precedence
        }
        """);
  }

  @Test
  void whatTiesForNoKnownClassIsLeftToTheRunTime() {
    Compilation.of(
            folder,
            """
            import dev.kindred.dispatch.*;
            final class Fine {
              interface Round {}
              interface Flat {}
              static abstract class Disc implements Round, Flat {}
              static class Shape {}
              enum Color { RED, GREEN }
              @Generic interface Area { void area(Object x); void area(Object x, Object y); }
              @Dispatch(Area.class) static void round(Round x) {}
              @Dispatch(Area.class) static void flat(Flat x) {}
              @Dispatch(Area.class) static void shape(Shape x) {}
              @Dispatch(value = Area.class, precedence = 1) static void red(@Is("RED") Color x, Object y) {}
              @Dispatch(Area.class) static void green(Object x, @Is("GREEN") Color y) {}
            }
            """)
        .good();
  }

  @Test
  void methodsThatNoCallGetsTo() {
    Compilation compiled =
        Compilation.of(
            folder,
            """
            import dev.kindred.dispatch.*;
            final class Hidden {
              sealed interface Shape permits Disc, Square {}
              static final class Disc implements Shape {}
              record Square() implements Shape {}
              enum Color { RED, GREEN }
              @Generic interface Area { void area(Object x); void area(Object x, Object y); }
              @Dispatch(Area.class) static void shape(Shape x) {}
              @Dispatch(Area.class) static void disc(Disc x) {}
              @Dispatch(Area.class) static void square(Square x) {}
              @Dispatch(Area.class) static void color(Color x) {}
              @Dispatch(Area.class) static void colors(@Is({"GREEN", "RED"}) Color x) {}
              @Dispatch(Area.class) static void any(Object x, Object y) {}
              @Dispatch(Area.class) static void booleans(boolean x) {}
              @SuppressWarnings("unreachable") @Dispatch(Area.class) static void silent(boolean x, Object y) {}
              @Dispatch(Area.class) static void yes(@Is("true") boolean x, Object y) {}
              @Dispatch(Area.class) static void no(@Is("false") boolean x, Object y) {}
              @Dispatch(Area.class) static void many(String x, String... y) {}
              @Dispatch(Area.class) static void one(String x) {}
              @Dispatch(Area.class) static void two(String x, String y) {}
              static final class Nexts {
                @Generic interface Tell { void tell(Shape x); }
                @Dispatch(Tell.class) static void shape(Shape x) {}
                @Dispatch(Tell.class) static void disc(@Next Tell next, Disc x) {}
                @Dispatch(Tell.class) static void square(Square x) {}
              }
            }
            """);
    assertThat(compiled.told(Diagnostic.Kind.ERROR)).isEmpty();
    String remedy = "; remove it, or let one of them hand on to it by @Next";
    assertThat(compiled.told(Diagnostic.Kind.WARNING))
        .containsExactly(
            "11: area(Color): no call gets to it, because Hidden.colors(Color.GREEN|Color.RED)"
                + " takes whatever it takes"
                + remedy,
            "18: area(String, String...): no call gets to it, because Hidden.one(String) and"
                + " Hidden.two(String, String) take whatever it takes"
                + remedy,
            "8: area(Shape): no call gets to it, because Hidden.disc(Disc) and"
                + " Hidden.square(Square) take whatever it takes"
                + remedy);
  }

  @Test
  void whatNoClassCanBeIsLeftToJavac() {
    Compilation compiled =
        Compilation.of(
            folder,
            """
            import dev.kindred.dispatch.*;
            final class Broken {
              static final class Closed {}
              static class Opened extends Closed {}
              static class Round extends Trip {}
              static class Trip extends Round {}
              interface Face {}
              static class Twice implements Face, Face {}
              sealed interface Shape permits Disc {}
              static final class Disc {}
              static class Tagged<T> extends Missing<T> implements Reified { public TypeTag typeTag() { return null; } }
              @Generic interface Run { void run(Object x); }
              @Dispatch(Run.class) static void opened(Opened x) {}
              @Dispatch(Run.class) static void round(Round x) {}
              @Dispatch(Run.class) static void twice(Twice x) {}
              @Dispatch(Run.class) static void disc(Disc x) {}
              @Dispatch(Run.class) static void shape(Shape x) {}
              @Dispatch(Run.class) static void tagged(Tagged<?> x) {}
              @Dispatch(Run.class) static void face(Face x) {}
            }
            """);
    assertThat(compiled.told(Diagnostic.Kind.ERROR))
        .isNotEmpty()
        .allSatisfy(told -> assertThat(told).doesNotContain("; "));
  }
}
