// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What javac cannot find is told by javac alone. */
class UnresolvedTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Dispatch(Rendr.class) static void f(String x) {}",
        "@Dispatch(gone.Render.class) static void f(String x) {}",
        "@Dispatch(Other.Hidden.class) static void f(String x) {}",
        "@Dispatch static void f(String x) {}",
        "@Dispatch(\"Render\") static void f(String x) {}",
        "@Before(Rendr.class) static void f(String x) {}",
        "@After(Rendr.class) static void f(String x) {}",
        "@Around(Rendr.class) static void f(@Next Render next, String x) {}",
        "@Dispatch(value = Render.class, precedence = NOPE) static void f(String x) {}",
        "@Dispatch(value = Render.class, precedence = \"1\") static void f(String x) {}",
        "@Dispatch(Render.class) static void f(@OneOf({Lettr.class}) Object x) {}",
        "@Dispatch(Render.class) static void f(@OneOf({Long.class, Lettr.class}) Number x) {}",
        "@Dispatch(Render.class) static void f(@OneOf({String.class, Lettr.class}) Number x) {}",
        "@Dispatch(Render.class) static void f(@Is(NOPE) Colour x) {}",
        "@Dispatch(Render.class) static void f(@Is({\"RED\", NOPE}) Colour x) {}",
        "@Dispatch(Render.class) static void f(@Is(1) int x) {}",
        "@Dispatch(Render.class) static void f(Batch<Lettr> x) {}",
        "@Dispatch(Render.class) static void f(Batch<? extends Lettr> x) {}",
        "@Dispatch(Render.class) static void f(Class<Lettr> x) {}",
        "@Dispatch(Render.class) static void f(Lettr x) {}",
        "@Dispatch(Render.class) static void f(Lettr[] x) {}",
        "@Dispatch(Render.class) static void f(Lettr... x) {}",
        "@Dispatch(Render.class) static <T extends Lettr> void f(T x) {}",
        "@Dispatch(Render.class) static void f(String x) throws Lettr {}",
        "@Dispatch(Render.class) static Lettr f(String x) { return null; }",
        "@Generic interface Odd { Lettr odd(Lettr x); }",
        "@Generic interface Odd { void odd(Lettr x); }"
            + " @Dispatch(Odd.class) static void f(String x) {}",
        "@Generic interface Odd extends Lettr { void odd(String x); }"
            + " @Dispatch(Odd.class) static void f(String x) {}",
      })
  void isToldByJavacAlone(String method) {
    String source =
        """
        import dev.kindred.dispatch.*;
        final class Page {
          enum Colour { RED }
          static final class Text {}
          record Batch<T>() implements Reified {
            public TypeTag typeTag() { return TypeTag.of(Batch.class, TypeTag.of(Text.class)); }
          }
          @Generic interface Render { void render(Object x); }
          %s
        }
        class Other { private interface Hidden {} }
        """
            .formatted(method);
    Compilation compiled = Compilation.of(folder, source);
    Compilation plain = Compilation.withoutProcessor(folder, List.of(), source);
    assertThat(plain.told(Diagnostic.Kind.ERROR)).isNotEmpty();
    assertThat(compiled.told(Diagnostic.Kind.ERROR))
        .isSubsetOf(plain.told(Diagnostic.Kind.ERROR))
        .isNotEmpty();
  }
}
