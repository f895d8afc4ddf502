// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside a processor that writes classes which methods need. */
class DispatchProcessorTest {
  private static final String OWNER =
      """
      package made;
      import dev.kindred.dispatch.*;
      public final class Owner {
        public interface Face {}
        public interface Back {}
        static class Above extends Base {}
        static class Below extends Above {}
        @Generic interface Run { void run(Face x); }
        @Dispatch(Run.class) static void late(Late x) {}
        @Dispatch(Run.class) static void below(Below x) {}
      }
      """;

  private static final Map<String, String> WRITTEN =
      Map.of(
          "made.Base", "package made; class Base implements Owner.Face {}",
          "made.Late", "package made; class Late extends Base implements Owner.Back {}",
          "made.Shown",
              "package made; @dev.kindred.dispatch.Generic interface Shown { void show(Object x);"
                  + " }");

  @TempDir private Path folder;

  private static final class Other extends AbstractProcessor {
    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (processingEnv.getElementUtils().getTypeElement("made.Base") == null) {
        WRITTEN.forEach(this::write);
      }
      return false;
    }

    private void write(String name, String source) {
      try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
        writer.write(source);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void waitsForClassesOfOthers() {
    assertThat(Compilation.beside(new Other(), folder, OWNER).good().files())
        .contains("made/Owner$$Dispatch.class", "made/Owner$Run$$Facade.class");
  }

  @Test
  void waitsForGenericInterfacesAndUnionsOfOthers() {
    String shown =
        """
        package made;
        import dev.kindred.dispatch.*;
        public final class Show {
          public interface Face {}
          public interface Back {}
          @Dispatch(Shown.class) static void late(@OneOf(Late.class) Object x) {}
          @Before(Shown.class) static void before(Object x) {}
        }
        """;
    assertThat(
            Compilation.beside(new Other(), folder, shown, OWNER.replace("Late x", "Base x"))
                .good()
                .files())
        .contains("made/Show$$Dispatch.class");
  }

  @Test
  void waitsForWhatGenericInterfacesName() {
    String waiting = OWNER.replace("run(Face x)", "run(Base x)");
    assertThat(Compilation.beside(new Other(), folder, waiting).good().files())
        .contains("made/Owner$$Dispatch.class", "made/Owner$Run$$Facade.class");
  }

  @Test
  void knowsClassesOfOthers() {
    String clashing =
        OWNER
            .replace("Late x", "Base x")
            .replace("Below x", "Back x")
            .replace("Face x); }", "Object x); }");
    assertThat(Compilation.beside(new Other(), folder, clashing).told(Diagnostic.Kind.ERROR))
        .containsExactly(
            "10: run(Back): ambiguous with made.Owner.late(Base) for (Late); add a method"
                + " run(Late), or give one a higher precedence");
  }
}
