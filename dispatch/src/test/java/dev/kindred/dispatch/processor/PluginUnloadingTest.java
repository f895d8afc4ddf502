// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.Registration;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Plug-ins go although a function that the annotation processor prepared has seen, called and held
 * what is theirs, whether it has been linked by then or not.
 */
class PluginUnloadingTest {
  private static final String[] APP = {
    """
    package app;
    @dev.kindred.dispatch.Generic
    public interface Show {
      <T> T show(T x, Object rest);
      Show SHOW = dev.kindred.dispatch.GenericFunction.of(Show.class).call();
    }
    """,
    """
    package app;
    import dev.kindred.dispatch.*;
    class Shows {
      @Dispatch(Show.class) static <T> T any(T x, Object rest) { return x; }
      @Dispatch(Show.class) static <T> T checked(@Next Show next, T x, CharSequence rest) {
        return next.show(x, rest);
      }
    }
    """
  };

  private static final String[] PLUGIN = {
    "package plugin; public final class Thing {}",
    """
    package plugin;
    import app.Show;
    import dev.kindred.dispatch.*;
    public class Things {
      @Dispatch(Show.class) static Thing thing(@Next Show next, Thing x, String rest) {
        seen++;
        return next.show(x, rest);
      }
      @Dispatch(Show.class) static <T extends Number> T number(T x, Object rest) { seen++; return x; }
      public static int seen;
      @Generic
      public interface Own {
        String own(Object x);
        Own OWN = GenericFunction.of(Own.class).call();
      }
      @Dispatch(Own.class) static String own(Thing x) { return "own"; }
      public static void use(int times) {
        for (int i = 0; i < times; i++) {
          Thing thing = new Thing();
          if (Show.SHOW.show(thing, i) != thing
              || Show.SHOW.show(thing, "text") != thing
              || Show.SHOW.show("text", thing) != "text"
              || Show.SHOW.show(7, thing) != 7
              || !Own.OWN.own(thing).equals("own")) {
            throw new AssertionError("at call " + i);
          }
        }
      }
    }
    """
  };

  @TempDir private static Path folder;
  private static Library app;
  private static Library processed;
  private static Library plain;

  @BeforeAll
  static void compile() throws IOException {
    app = Library.of(folder.resolve("app.jar"), List.of(), APP);
    processed = Library.of(folder.resolve("processed.jar"), List.of(app), PLUGIN);
    plain = Library.withoutProcessor(folder.resolve("plain.jar"), List.of(app), PLUGIN);
  }

  @AfterEach
  void clear() {
    System.clearProperty("kindred.dispatch.compile");
  }

  @ParameterizedTest
  @CsvSource({
    "never, true, 20",
    "never, true, 500",
    "now, true, 20",
    "now, false, 500",
    "soon, true, 500",
    "soon, false, 20"
  })
  void loaderGoes(String compile, boolean compiled, int calls) throws Exception {
    System.setProperty("kindred.dispatch.compile", compile);
    Library plugin = compiled ? processed : plain;
    try (URLClassLoader loader = Library.loader(List.of(app))) {
      GenericFunction<?> show = GenericFunction.of(loader.loadClass("app.Show"));
      WeakReference<ClassLoader> gone = used(plugin, loader, show, calls);
      for (int time = 0; time < 150 && gone.get() != null; time++) {
        System.gc();
        Thread.sleep(20);
      }
      assertThat(gone.get()).as("class loader of the plug-in").isNull();
      assertThat(show.methods()).hasSize(2);
      assertThat(show.invoke("still", "there")).isEqualTo("still");
    }
  }

  private static WeakReference<ClassLoader> used(
      Library plugin, ClassLoader app, GenericFunction<?> show, int calls) throws Exception {
    try (URLClassLoader loader = Library.loader(List.of(plugin), app)) {
      Class<?> things = loader.loadClass("plugin.Things");
      Method use = things.getMethod("use", int.class);
      use.invoke(null, calls);
      assertThat(things.getField("seen").getInt(null)).isZero();
      try (Registration registration = show.register(things)) {
        assertThat(registration).isNotNull();
        use.invoke(null, calls);
      }
      assertThat(things.getField("seen").getInt(null)).isEqualTo(2 * calls);
      use.invoke(null, calls);
      assertThat(things.getField("seen").getInt(null)).isEqualTo(2 * calls);
      return new WeakReference<>(loader);
    }
  }
}
