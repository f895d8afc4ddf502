// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.InvalidMethodException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods for a library that a program may have or not. */
class IfPresentTest {
  private static final String WEIGH =
      """
      package core;
      @dev.kindred.dispatch.Generic public interface Weigh { String weigh(Object x, Object y); }
      """;

  private static final String PLAIN =
      """
      package core;
      import dev.kindred.dispatch.*;
      public final class Plain {
        @Dispatch(Weigh.class) static String text(String x, Object y) { return "text"; }
      }
      """;

  private static final String STONE =
      "package extra; public class Stone implements AutoCloseable { public void close() {} }";

  private static final String STONES =
      """
      package core;
      import dev.kindred.dispatch.*;
      import extra.Stone;
      @IfPresent(Stone.class)
      final class Stones {
        @Dispatch(Weigh.class) static String stone(Stone x, Object y) { return "stone"; }
        @Dispatch(Weigh.class) static String row(@Next Weigh next, Stone[] x, String y) {
          return "stones";
        }
        @Dispatch(value = Weigh.class, precedence = 1)
        static String either(@OneOf({Stone.class, Integer.class}) Object x, String y) {
          return "either";
        }
      }
      """;

  @TempDir private Path folder;
  private Library extra;
  private Library core;

  @BeforeEach
  void compile() throws Exception {
    extra = Library.of(folder.resolve("extra.jar"), List.of(), STONE);
    core = Library.of(folder.resolve("core.jar"), List.of(extra), WEIGH, PLAIN, STONES);
  }

  private Library compiled(boolean processed) throws Exception {
    return processed
        ? core
        : Library.withoutProcessor(
            folder.resolve("searched.jar"), List.of(extra), WEIGH, PLAIN, STONES);
  }

  private static GenericFunction<?> weigh(ClassLoader loader) throws ClassNotFoundException {
    return GenericFunction.of(Class.forName("core.Weigh", false, loader));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takePartWhereTheLibraryIsThere(boolean processed) throws Exception {
    try (URLClassLoader loader = Library.loader(List.of(compiled(processed), extra))) {
      GenericFunction<?> weigh = weigh(loader);
      Object stone = Class.forName("extra.Stone", true, loader).getConstructor().newInstance();
      assertThat(weigh.methods()).hasSize(4);
      assertThat(weigh.invoke(stone, 1)).isEqualTo("stone");
      assertThat(weigh.invoke(stone, "x")).isEqualTo("either");
      assertThat(weigh.invoke("x", 1)).isEqualTo("text");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void areNotThereWhereItIsNot(boolean processed) throws Exception {
    try (URLClassLoader loader = Library.loader(List.of(compiled(processed)))) {
      GenericFunction<?> weigh = weigh(loader);
      assertThat(weigh.methods()).hasSize(1);
      assertThat(weigh.invoke("x", 1)).isEqualTo("text");
      assertThat(weigh.ambiguities()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withoutTheMarkTheFunctionIsBroken(boolean processed) throws Exception {
    String unmarked = STONES.replace("@IfPresent(Stone.class)", "");
    Path jar = folder.resolve("unmarked.jar");
    List<Library> path = List.of(extra);
    Library broken =
        processed
            ? Library.of(jar, path, WEIGH, PLAIN, unmarked)
            : Library.withoutProcessor(jar, path, WEIGH, PLAIN, unmarked);
    try (URLClassLoader loader = Library.loader(List.of(broken))) {
      assertThatThrownBy(() -> weigh(loader))
          .isInstanceOf(InvalidMethodException.class)
          .hasMessageContaining("its methods cannot be read")
          .hasMessageContaining("extra/Stone");
    }
  }

  @Test
  void javacLooksAtThemWhereTheLibraryIsThere() throws Exception {
    String same =
        """
        package program;
        import dev.kindred.dispatch.*;
        final class Same {
          @Dispatch(core.Weigh.class) static String same(extra.Stone x, Object y) { return ""; }
        }
        """;
    assertThat(told(same, core, extra))
        .containsExactly(
            "4: weigh(Stone, Any): core.Stones.stone(Stone, Object) has an equivalent signature;"
                + " remove one, or change its types");
  }

  @Test
  void javacPassesThemOverWhereItIsNot() throws Exception {
    String more =
        """
        package program;
        import dev.kindred.dispatch.*;
        final class More {
          record Feather() {}
          @Dispatch(core.Weigh.class) static String feather(Feather x, Object y) { return ""; }
          @Dispatch(core.Weigh.class) static String any(Object x, Object y) { return ""; }
        }
        """;
    assertThat(told(more, core)).isEmpty();
  }

  private List<String> told(String source, Library... libraries) throws Exception {
    List<Path> path = new ArrayList<>();
    for (Library each : libraries) {
      path.add(each.jar());
    }
    Path target = Files.createDirectory(folder.resolve("program"));
    Compilation compiled = Compilation.of(target, path, source);
    assertThat(compiled.told(Diagnostic.Kind.WARNING)).isEmpty();
    assertThat(compiled.told(Diagnostic.Kind.MANDATORY_WARNING)).isEmpty();
    return compiled.told(Diagnostic.Kind.ERROR);
  }
}
