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
