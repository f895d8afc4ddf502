// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.declare.CompiledOwner;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {
  private static final String SHAPES =
      """
      package shapes;
      import dev.kindred.dispatch.*;
      import org.jspecify.annotations.Nullable;
      final class Shapes {
        @Generic interface Area { double area(Object x, int digits, @Nullable Object... more) throws Exception; }
        static class Round {}
        static final class Disc extends Round {}
        static final class Square { static { System.setProperty("shapes.square", "initialised"); } }

        @Dispatch(Area.class) static double round(Round x, int digits) { return 1; }
        @Dispatch(value = Area.class, precedence = 3)
        static double disc(@Next Area next, Disc x, int digits) throws Exception { return 10 + next.area(x, digits); }
        @Dispatch(Area.class) static Double square(@Nullable Square x, Integer digits) { return 2.0; }
        @Dispatch(Area.class) static double union(@OneOf({String.class, Long.class}) Object x, int digits) { return 3; }
        @Dispatch(Area.class) static double many(String x, int digits, @Nullable Object... more) { return more.length; }
        @Dispatch(Area.class) static double nothing(@Nullable Void x, int digits, String one) { return 4; }
        @Dispatch(Area.class) static double fails(Short x, int digits) throws Exception { throw new Exception("no area"); }

        /** Overloads that javac would prefer if the companion named its arguments loosely. */
        static double round(Disc x, int digits) { return -1; }
        static double round(Round x, Integer digits) { return -1; }
        static double round(Object x, Object digits) { return -1; }

        @Generic interface Keep { <T> T keep(T x); }
        @Dispatch(Keep.class) static <R extends Round> R keep(R x) { return x; }
        @Dispatch(Keep.class) static int[] keep(int[] x) { return x; }
        @Dispatch(Keep.class) static <R extends Round> R[] keep(R[] x) { return x; }

        @Generic interface Note { void note(Object x); }
        @Dispatch(Note.class) static void note(Object x) { System.setProperty("shapes.note", "" + x); }
      }
      """;

  @TempDir private Path folder;

  static URLClassLoader loader(Path... path) throws IOException {
    URL[] urls = new URL[path.length];
    for (int i = 0; i < path.length; i++) {
      urls[i] = path[i].toUri().toURL();
    }
    return new URLClassLoader(urls, GenerationTest.class.getClassLoader());
  }

  private static GenericFunction<?> function(ClassLoader loader, String name) throws Exception {
    return GenericFunction.of(Class.forName(name, false, loader));
  }

  private static Object make(ClassLoader loader, String name) throws Exception {
    var constructor = Class.forName(name, false, loader).getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  @Test
  void isFoundByJavac() {
    assertThat(ServiceLoader.load(Processor.class))
        .hasAtLeastOneElementOfType(DispatchProcessor.class);
  }

  @Test
  void writesCompanionFacadesMarkersAndStamp() {
    assertThat(Compilation.of(folder, SHAPES).good().files())
        .filteredOn(file -> file.contains("$$") || file.startsWith("META-INF"))
        .contains(
            "META-INF/kindred/dispatch/compiled",
            "META-INF/kindred/dispatch/shapes.Shapes$Area/shapes.Shapes",
            "META-INF/kindred/dispatch/shapes.Shapes$Keep/shapes.Shapes",
            "META-INF/kindred/dispatch/shapes.Shapes$Note/shapes.Shapes",
            "shapes/Shapes$$Dispatch.class",
            "shapes/Shapes$Area$$Facade.class",
            "shapes/Shapes$Keep$$Facade.class",
            "shapes/Shapes$Note$$Facade.class");
  }

  @Test
  void callsWhatTheDeclarationsSay() throws Exception {
    Compilation.of(folder, SHAPES).good();
    try (URLClassLoader loader = loader(folder)) {
      CompiledOwner companion = CompiledOwner.find("shapes.Shapes", loader);
      assertThat(companion).isNotNull();
      GenericFunction<?> area = function(loader, "shapes.Shapes$Area");
      assertThat(System.getProperty("shapes.square")).isNull();
      Object disc = make(loader, "shapes.Shapes$Disc");
      Object round = make(loader, "shapes.Shapes$Round");
      assertThat(area.invoke(round, 1)).isEqualTo(1.0);
      assertThat(area.invoke(disc, 1)).isEqualTo(11.0);
      assertThat(area.invoke(null, 1)).isEqualTo(2.0);
      assertThat(area.invoke(5L, 1)).isEqualTo(3.0);
      assertThat(area.invoke("x", 1)).isEqualTo(0.0);
      assertThat(area.invoke("x", 1, 2, null)).isEqualTo(2.0);
      assertThat(area.invoke(null, 1, "x")).isEqualTo(4.0);
      assertThatThrownBy(() -> area.invoke((short) 1, 1))
          .isExactlyInstanceOf(Exception.class)
          .hasMessage("no area");
      GenericFunction<?> keep = function(loader, "shapes.Shapes$Keep");
      assertThat(keep.invoke(disc)).isSameAs(disc);
      int[] ints = {1};
      assertThat(keep.invoke((Object) ints)).isSameAs(ints);
      function(loader, "shapes.Shapes$Note").invoke("written");
      assertThat(System.getProperty("shapes.note")).isEqualTo("written");
    }
  }

  @Test
  void givesTheSameTableAsReflection() throws Exception {
    Path without = Files.createDirectory(folder.resolve("without"));
    Path with = Files.createDirectory(folder.resolve("with"));
    Compilation.withoutProcessor(without, List.of(), SHAPES).good();
    Compilation.of(with, SHAPES).good();
    try (URLClassLoader searched = loader(without);
        URLClassLoader marked = loader(with)) {
      for (String name : List.of("Area", "Keep", "Note")) {
        GenericFunction<?> one = function(searched, "shapes.Shapes$" + name);
        GenericFunction<?> other = function(marked, "shapes.Shapes$" + name);
        assertThat(other.describe()).isEqualTo(one.describe()).contains("Shapes.java:");
        for (int i = 0; i < one.methods().size(); i++) {
          DispatchMethod read = one.methods().get(i);
          assertThat(other.methods().get(i))
              .returns(read.name(), DispatchMethod::name)
              .returns(read.precedence(), DispatchMethod::precedence)
              .returns(read.takesNext(), DispatchMethod::takesNext)
              .returns(read.kept(), DispatchMethod::kept);
        }
      }
    }
  }

  @Test
  void privateMethodsAreReachedByReflection() throws Exception {
    Compilation compiled =
        Compilation.of(
                folder,
                """
                package hidden;
                import dev.kindred.dispatch.*;
                final class Hidden {
                  private static final class Secret {}
                  @Generic interface Tell { String tell(Object x); }
                  @Dispatch(Tell.class) private static String text(String x) { return "text"; }
                  private static final class Deeper {
                    @Dispatch(Tell.class) static String number(Integer x) { return "number"; }
                  }
                  static final class Names {
                    @Dispatch(Tell.class) static String secret(Secret x) { return "secret"; }
                  }
                }
                """)
            .good();
    String found =
        "%s: it or a type that it names is private, so reflection finds the methods of its class"
            + " at start-up; make it package-private to have them called directly";
    assertThat(compiled.told(Diagnostic.Kind.NOTE))
        .containsExactly(
            "11: " + found.formatted("secret(Secret)"),
            "6: " + found.formatted("text(String)"),
            "8: " + found.formatted("number(Integer)"));
    assertThat(compiled.files()).noneMatch(file -> file.contains("$$Dispatch"));
    try (URLClassLoader loader = loader(folder)) {
      GenericFunction<?> tell = function(loader, "hidden.Hidden$Tell");
      assertThat(tell.methods()).hasSize(3);
      assertThat(tell.invoke("x")).isEqualTo("text");
      assertThat(tell.invoke(1)).isEqualTo("number");
    }
  }

  private static final String[] TELL = {
    "package tell; @dev.kindred.dispatch.Generic public interface Tell { String tell(Object x); }",
    """
    package tell; class One {
      @dev.kindred.dispatch.Dispatch(Tell.class) static String one(String x) { return "one"; }
    }
    """,
    """
    package tell; class Two {
      @dev.kindred.dispatch.Dispatch(Tell.class) static String two(Long x) { return "two"; }
    }
    """
  };

  @Test
  void compilingOneFileAgainKeepsTheMarkersOfTheOthers() throws Exception {
    Compilation.of(folder, TELL).good();
    String changed = TELL[2].replace("Long", "Short").replace("\"two\"", "\"changed\"");
    List<String> files = Compilation.of(folder, changed).good().files();
    assertThat(files)
        .contains(
            "META-INF/kindred/dispatch/tell.Tell/tell.One",
            "META-INF/kindred/dispatch/tell.Tell/tell.Two");
    try (URLClassLoader loader = loader(folder)) {
      GenericFunction<?> tell = function(loader, "tell.Tell");
      assertThat(tell.methods()).hasSize(2);
      assertThat(tell.invoke((short) 1)).isEqualTo("changed");
      assertThat(tell.invoke("x")).isEqualTo("one");
    }
  }

  @Test
  void markersOutliveTheirClassesWithoutHarm() throws Exception {
    Compilation.of(folder, TELL).good();
    Compilation.of(folder, "package tell; class Two {}").good();
    try (Stream<Path> files = Files.list(folder.resolve("tell"))) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().matches("One.*|Two\\$.*")) {
          Files.delete(file);
        }
      }
    }
    try (URLClassLoader loader = loader(folder)) {
      assertThat(function(loader, "tell.Tell").methods()).isEmpty();
    }
  }
}
