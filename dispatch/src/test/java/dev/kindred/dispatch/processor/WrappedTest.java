// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.declare.CompiledOwner;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods that run with others, from a library of their own, with and without the processor. */
class WrappedTest {
  private static final String DOUBLED =
      """
      package doubled;
      import dev.kindred.dispatch.*;
      @Generic public interface Doubled {
        int doubled(Object x, int... more);
        static int call(int times) {
          Doubled doubled = GenericFunction.of(Doubled.class).call();
          int result = 0;
          for (int i = 0; i < times; i++) {
            result = doubled.doubled(20, 1);
          }
          return result;
        }
        final class Doubles {
          @Dispatch(Doubled.class) static int integer(Integer x, int... more) { return 2 * (x + more[0]); }
        }
      }
      """;

  private static final String WRAPPED =
      """
      package wrapped;
      import dev.kindred.dispatch.*;
      final class Wraps {
        static int seen;
        @Before(doubled.Doubled.class) static void one(Integer x, int... more) { seen++; }
        @After(doubled.Doubled.class) static void other(Object x, int... more) { seen += 10; }
        @Around(value = doubled.Doubled.class, precedence = 3)
        static int hundreds(@Next doubled.Doubled next, Number x, int... more) {
          return next.doubled(x, more) + 100 * seen;
        }
      }
      """;

  @TempDir private Path folder;

  private List<Path> compiled(boolean processed) throws Exception {
    Path doubled = Files.createDirectory(folder.resolve("doubled" + processed));
    Path wrapped = Files.createDirectory(folder.resolve("wrapped" + processed));
    if (processed) {
      Compilation.of(doubled, DOUBLED).good();
      Compilation.of(wrapped, List.of(doubled), WRAPPED).good();
    } else {
      Compilation.withoutProcessor(doubled, List.of(), DOUBLED).good();
      Compilation.withoutProcessor(wrapped, List.of(doubled), WRAPPED).good();
    }
    return List.of(doubled, wrapped);
  }

  @Test
  void runFromTheFirstCallOn() throws Exception {
    for (boolean processed : new boolean[] {true, false}) {
      List<Path> path = compiled(processed);
      try (URLClassLoader loader = GenerationTest.loader(path.toArray(Path[]::new))) {
        Class<?> doubled = Class.forName("doubled.Doubled", true, loader);
        Method call = doubled.getMethod("call", int.class);
        assertThat(call.invoke(null, 1)).isEqualTo(42 + 100 * 11);
        assertThat(call.invoke(null, 300)).isEqualTo(42 + 100 * 11 * 301);
        assertThat(CompiledOwner.find("wrapped.Wraps", loader) != null).isEqualTo(processed);
        assertThat(GenericFunction.of(doubled).wrappers())
            .extracting(DispatchMethod::toString)
            .map(text -> text.replaceAll("\\d+$", ""))
            .containsExactly(
                "hundreds(Number, Integer...) at Wraps.java:",
                "one(Integer, Integer...) at Wraps.java:",
                "other(Any, Integer...) at Wraps.java:");
        assertThat(GenericFunction.of(doubled).wrappers().getFirst())
            .returns(3, DispatchMethod::precedence)
            .returns(true, DispatchMethod::takesNext);
      }
    }
  }
}
