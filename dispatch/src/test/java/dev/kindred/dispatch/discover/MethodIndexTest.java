// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.InvalidMethodException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MethodIndexTest {
  @Generic
  interface Found {
    String found(Object x);
  }

  private static final class Hidden {
    @Dispatch(Found.class)
    private static String text(String x) {
      return "text";
    }

    private Hidden() {}

    static final class Deeper {
      static {
        initialised = true;
      }

      @Dispatch(Found.class)
      static String number(Integer x) {
        return "number";
      }

      private Deeper() {}
    }
  }

  private static boolean initialised;

  @Test
  void findsMethodsInPrivateAndNestedClassesWithoutInitialisingThem() {
    GenericFunction<Found> found = GenericFunction.of(Found.class);
    assertThat(found).isSameAs(GenericFunction.of(Found.class));
    assertThat(found.methods()).extracting(DispatchMethod::name).containsExactly("number", "text");
    assertThat(initialised).isFalse();
    assertThat(found.call().found(1)).isEqualTo("number");
    assertThat(initialised).isTrue();
    assertThat(found.call().found("x")).isEqualTo("text");
  }

  @Generic
  interface Broken {
    String broken(Object x);
  }

  static final class Breaks {
    @Dispatch(Broken.class)
    String instance(String x) {
      return x;
    }
  }

  @Test
  void methodFoundThatCannotTakePartIsAnError() {
    assertThatThrownBy(() -> GenericFunction.of(Broken.class))
        .isInstanceOf(InvalidMethodException.class)
        .hasMessageContaining("instance(String) at MethodIndexTest.java:");
  }

  @Test
  void loaderOfTheInterfaceIsSearchedWhateverTheOrderOfItsPath(@TempDir Path folder)
      throws Exception {
    compile(
        folder,
        "package far; @dev.kindred.dispatch.Generic public interface Far { String far(Object x); }",
        """
        package far; class One {
          @dev.kindred.dispatch.Dispatch(Far.class) static String one(String x) { return "one"; }
          @dev.kindred.dispatch.Dispatch(Far.class) static String any(Object x) { return "any"; }
        }\
        """,
        "package far; class Bystander {}",
        """
        package far.off; class Two {
          @dev.kindred.dispatch.Dispatch(far.Far.class)
          private static String two(Integer x) { return "two"; }
        }\
        """);
    Path jar = folder.resolve("off.jar");
    moveToJar(folder.resolve("far/off/Two.class"), "far/off/Two.class", jar);
    Path moved = Files.createDirectories(folder.resolve("moved/far")).resolve("One.class");
    Files.move(folder.resolve("far/One.class"), moved);
    List<URL> path = new ArrayList<>();
    for (Path element : List.of(folder, folder.resolve("moved"), jar)) {
      path.add(element.toUri().toURL());
    }
    List<String> tables = new ArrayList<>();
    for (List<URL> order : List.of(path, path.reversed())) {
      try (Watched loader = new Watched(order)) {
        GenericFunction<?> far = GenericFunction.of(Class.forName("far.Far", false, loader));
        tables.add(far.describe());
        assertThat(loader.loaded)
            .contains("far.One", "far.off.Two")
            .doesNotContain("far.Bystander");
        assertThat(far.invoke(1)).isEqualTo("two");
        assertThat(far.invoke("x")).isEqualTo("one");
        assertThat(far.invoke(1.5)).isEqualTo("any");
      }
    }
    assertThat(tables.getFirst()).isEqualTo(tables.getLast()).contains("(Any)", "(Integer)");
  }

  private static final class Watched extends URLClassLoader {
    private final Set<String> loaded = ConcurrentHashMap.newKeySet();

    Watched(List<URL> path) {
      super(path.toArray(URL[]::new), MethodIndexTest.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      Class<?> found = super.findClass(name);
      loaded.add(name);
      return found;
    }
  }

  private static void compile(Path target, String... sources) {
    String path = System.getProperty("java.class.path");
    List<String> options = List.of("-d", target.toString(), "-cp", path, "-proc:none");
    List<? extends JavaFileObject> units = Stream.of(sources).map(Source::new).toList();
    boolean compiled =
        ToolProvider.getSystemJavaCompiler().getTask(null, null, null, options, null, units).call();
    assertThat(compiled).isTrue();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(
          URI.create(
              "string:///"
                  + text.replaceFirst("(?s).*?(class|interface) (\\w+).*", "$2")
                  + ".java"),
          Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static void moveToJar(Path file, String entry, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(entry));
      Files.copy(file, out);
    }
    Files.delete(file);
  }
}
