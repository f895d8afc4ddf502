// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What javac says of methods that clash with those compiled before. */
class NeighboursTest {
  private static final String[] LIBRARY = {
    """
    package shapes;
    @dev.kindred.dispatch.Generic public interface Area { void area(Object x, Object y); }
    """,
    "package shapes; public interface Round {}",
    """
    package shapes;
    import dev.kindred.dispatch.*;
    public final class Areas {
      public static class Nested {
        @Dispatch(Area.class) private static void round(@Is("5") int x, Round y) {}
      }
    }
    """
  };

  private static final String PROGRAM =
      """
      package program;
      import dev.kindred.dispatch.*;
      import shapes.*;
      final class Program {
        static final class Disc implements Round {}
        @Dispatch(Area.class) static void disc(Integer x, Disc y) {}
      }
      """;

  private static final String CLASH =
      "6: area(Integer, Disc): ambiguous with shapes.Areas.Nested.round(5, Round) for (5, Disc);"
          + " add a method area(5, Disc), or give one a higher precedence";

  @TempDir private Path folder;

  private Path make(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  private static List<String> errors(Compilation compiled) {
    return compiled.told(Diagnostic.Kind.ERROR);
  }

  @Test
  void foldersHoldNeighbours() throws Exception {
    Path library = make("library");
    Compilation.of(library, LIBRARY).good();
    assertThat(errors(Compilation.of(make("program"), List.of(library), PROGRAM)))
        .containsExactly(CLASH);
  }

  @Test
  void jarsHoldNeighbours() throws Exception {
    Path library = make("library");
    Compilation.of(library, LIBRARY).good();
    Path jar = folder.resolve("a library.jar");
    pack(library, jar);
    assertThat(errors(Compilation.of(make("program"), List.of(jar), PROGRAM)))
        .containsExactly(CLASH);
    String same =
        """
        package program;
        import dev.kindred.dispatch.*;
        final class Same {
          @Dispatch(shapes.Area.class) static void same(@Is("5") Integer x, shapes.Round y) {}
        }
        """;
    assertThat(errors(Compilation.of(make("same"), List.of(jar), same)))
        .containsExactly(
            "4: area(5, Round): shapes.Areas.Nested.round(int, Round) has an equivalent signature;"
                + " remove one, or change its types");
  }

  private static void pack(Path folder, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(file);
        Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        packed.putNextEntry(new ZipEntry(folder.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, packed);
      }
    }
  }

  /** As build tools do: only what changed, with what was compiled before in the same folder. */
  @Test
  void theOutputFolderHoldsNeighbours() throws Exception {
    Path target = make("target");
    Compilation.of(target, LIBRARY).good();
    assertThat(errors(Compilation.of(target, PROGRAM))).containsExactly(CLASH);
    Files.delete(target.resolve("shapes/Areas$Nested.class"));
    assertThat(errors(Compilation.of(target, PROGRAM))).isEmpty();
  }

  @Test
  void whatWasCompiledWithoutTheProcessorIsNotSeen() throws Exception {
    Path library = make("library");
    Compilation.withoutProcessor(library, List.of(), LIBRARY).good();
    Compilation.of(make("program"), List.of(library), PROGRAM).good();
  }
}
