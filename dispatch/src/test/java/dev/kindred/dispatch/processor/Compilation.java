// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Sources compiled with the annotation processor, and what javac said. */
record Compilation(Path target, List<Diagnostic<? extends JavaFileObject>> said) {
  private static final Pattern NAME =
      Pattern.compile("(?s)(?:package ([\\w.]+);)?.*?(?:class|enum|interface|record) (\\w+)");
  private static final Pattern MODULE = Pattern.compile("(?:open )?module ");

  /** Compiles as a build with every warning on would; each text is one file. */
  static Compilation of(Path target, String... sources) {
    return of(target, List.of(), sources);
  }

  static Compilation of(Path target, List<Path> libraries, String... sources) {
    return run(target, libraries, task -> task, sources);
  }

  /** Compiles with another processor as well. */
  static Compilation beside(Processor other, Path target, String... sources) {
    return run(
        target,
        List.of(),
        task -> {
          task.setProcessors(List.of(new DispatchProcessor(), other));
          return task;
        },
        sources);
  }

  static Compilation withoutProcessor(Path target, List<Path> libraries, String... sources) {
    return run(
        target,
        libraries,
        task -> {
          task.setProcessors(List.of());
          return task;
        },
        sources);
  }

  /** Compiles for the run time alone, which is then not told the names of parameters. */
  static Compilation withoutNames(Path target, String... sources) {
    String path = target + File.pathSeparator + System.getProperty("java.class.path");
    return runWith(
        target,
        List.of("-cp", path),
        task -> {
          task.setProcessors(List.of());
          return task;
        },
        sources);
  }

  /** Compiles a module that may read this library and these modules. */
  static Compilation ofModule(
      boolean processed, Path target, List<Path> modules, String... sources) {
    return runWith(
        target,
        List.of("-p", Program.path(modules), "-parameters"),
        task -> {
          task.setProcessors(processed ? List.of(new DispatchProcessor()) : List.of());
          return task;
        },
        sources);
  }

  private static Compilation run(
      Path target,
      List<Path> libraries,
      Function<JavaCompiler.CompilationTask, JavaCompiler.CompilationTask> set,
      String... sources) {
    String path =
        Stream.concat(
                Stream.of(target.toString(), System.getProperty("java.class.path")),
                libraries.stream().map(Path::toString))
            .collect(Collectors.joining(File.pathSeparator));
    return runWith(target, List.of("-cp", path, "-parameters"), set, sources);
  }

  private static Compilation runWith(
      Path target,
      List<String> folders,
      Function<JavaCompiler.CompilationTask, JavaCompiler.CompilationTask> set,
      String... sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> options = new ArrayList<>(folders);
    options.addAll(List.of("-d", target.toString(), "-Xlint:all,-processing"));
    List<Source> units = Stream.of(sources).map(Source::new).toList();
    JavaCompiler.CompilationTask task = javac.getTask(null, null, said, options, null, units);
    task.setProcessors(List.of(new DispatchProcessor()));
    task.setLocale(Locale.ROOT);
    set.apply(task).call();
    return new Compilation(target, said.getDiagnostics());
  }

  /** Line and text of all that is of a kind, in the order of the lines. */
  List<String> told(Diagnostic.Kind kind) {
    return said.stream()
        .filter(each -> each.getKind() == kind)
        .map(each -> each.getLineNumber() + ": " + each.getMessage(Locale.ROOT))
        .sorted()
        .toList();
  }

  /** Checks that javac found nothing to say, about what was written either. */
  Compilation good() {
    assertThat(said.stream().filter(each -> each.getKind() != Diagnostic.Kind.NOTE)).isEmpty();
    return this;
  }

  /**
   * Compiles one file in which each line {@code //! message} says what error is to be told of the
   * line before, and {@code //? message} what warning, and checks that just this is said.
   */
  static void check(Path target, String source) {
    Compilation compiled = of(target, source);
    assertThat(compiled.told(Diagnostic.Kind.ERROR)).isEqualTo(expected(source, "//! "));
    assertThat(compiled.told(Diagnostic.Kind.WARNING)).isEqualTo(expected(source, "//? "));
    if (source.contains("//! ")) {
      assertThat(compiled.files()).noneMatch(file -> file.endsWith(".class"));
    }
  }

  private static List<String> expected(String source, String mark) {
    List<String> expected = new ArrayList<>();
    List<String> lines = source.lines().map(String::strip).toList();
    int line = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(mark)) {
        expected.add(line + ": " + lines.get(i).substring(mark.length()));
      } else if (!lines.get(i).matches("//[!?] .*")) {
        line = i + 1;
      }
    }
    return expected.stream().sorted().toList();
  }

  /** The files written, by their paths in the target. */
  List<String> files() {
    try (Stream<Path> all = Files.walk(target)) {
      return all.filter(Files::isRegularFile)
          .map(file -> target.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///" + path(text) + ".java"), Kind.SOURCE);
      this.text = text;
    }

    private static String path(String text) {
      Matcher name = NAME.matcher(text);
      if (MODULE.matcher(text).lookingAt()) {
        return "module-info";
      }
      assertThat(name.find()).isTrue();
      String home = name.group(1);
      return (home == null ? "" : home.replace('.', '/') + "/") + name.group(2);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
