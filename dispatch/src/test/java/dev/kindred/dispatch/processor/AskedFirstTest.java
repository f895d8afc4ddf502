// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.DuplicateMethodException;
import dev.kindred.dispatch.GenericFunction;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function that is asked for before its interface, which keeps it in a constant, is in use. */
class AskedFirstTest {
  private static final String WEIGH =
      """
      package asked;
      import dev.kindred.dispatch.*;
      @Generic public interface Weigh {
        GenericFunction<Weigh> FUNCTION = GenericFunction.of(Weigh.class);
        Weigh WEIGH = FUNCTION.call();
        String weigh(Object x, int times);
        default String weigh(Object x) { return weigh(x, 1); }
      }
      """;

  private static final String WEIGHTS =
      """
      package asked;
      import dev.kindred.dispatch.*;
      final class Weights {
        @Dispatch(Weigh.class) static String text(String x, int times) { return "text"; }
      }
      """;

  @TempDir private Path folder;

  @Test
  void isTheOneInTheConstant() throws Exception {
    Library library = Library.of(folder.resolve("asked.jar"), List.of(), WEIGH, WEIGHTS);
    try (URLClassLoader loader = Library.loader(List.of(library))) {
      Class<?> type = Class.forName("asked.Weigh", false, loader);
      GenericFunction<?> weigh = GenericFunction.of(type);
      assertThat(weigh.invoke("x", 2)).isEqualTo("text");
      assertThat(weigh).isSameAs(type.getField("FUNCTION").get(null));
      assertThat(weigh.call()).isSameAs(type.getField("WEIGH").get(null));
    }
  }

  @Test
  void failsWithTheErrorOfTheFunction() throws Exception {
    String same = WEIGHTS.replace("Weights", "Others");
    Library library = Library.of(folder.resolve("asked.jar"), List.of(), WEIGH, WEIGHTS);
    Library other = Library.withoutProcessor(folder.resolve("again.jar"), List.of(library), same);
    try (URLClassLoader loader = Library.loader(List.of(library, other))) {
      Class<?> type = Class.forName("asked.Weigh", false, loader);
      assertThatThrownBy(() -> GenericFunction.of(type))
          .isInstanceOf(DuplicateMethodException.class);
    }
  }
}
