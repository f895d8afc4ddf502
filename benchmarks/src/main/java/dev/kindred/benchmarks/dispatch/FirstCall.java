// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import dev.kindred.dispatch.GenericFunction;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What does the first dispatched call cost a program that starts? Its whole time, in a process of
 * its own, beside that of the same program with a call written by hand; compiled with the
 * processor, and without.
 */
final class FirstCall {
  private static final String SHAPES =
      """
      package first;
      interface Shape {}
      record Circle(int size) implements Shape {}
      record Square(int size) implements Shape {}
      """;

  private static final String FUNCTION =
      """
      package first;
      import dev.kindred.dispatch.*;
      @Generic
      interface Overlap {
        int overlap(Shape a, Shape b);
        Overlap OVERLAP = GenericFunction.of(Overlap.class).call();
      }
      """;

  private static final String METHODS =
      """
      package first;
      import dev.kindred.dispatch.*;
      class Overlaps {
        @Dispatch(Overlap.class) static int any(Shape a, Shape b) { return 1; }
        @Dispatch(Overlap.class) static int circles(Circle a, Circle b) { return a.size() + b.size(); }
        @Dispatch(Overlap.class) static int both(Circle a, Square b) { return a.size() * b.size(); }
        @Dispatch(Overlap.class) static int squares(Square a, Square b) { return a.size() - b.size(); }
      }
      """;

  private static final String DISPATCHED = main("Overlap.OVERLAP.overlap(a, b)");
  private static final String BY_HAND = main("a.size() * b.size()");

  /** How the program is made. */
  enum Program {
    /** With the processor's classes. */
    COMPILED,
    /** All is found and made at run time. */
    PLAIN,
    /** The call written by hand. */
    DIRECT;

    private List<String> sources() {
      return this == DIRECT
          ? List.of(SHAPES, BY_HAND)
          : List.of(SHAPES, FUNCTION, METHODS, DISPATCHED);
    }

    private String option() {
      return this == COMPILED ? "-proc:full" : "-proc:none";
    }
  }

  private final String libraries =
      Stream.of(
              GenericFunction.class.getName(),
              "net.bytebuddy.ByteBuddy",
              "io.github.classgraph.ClassGraph",
              "org.jspecify.annotations.Nullable")
          .map(FirstCall::place)
          .collect(Collectors.joining(File.pathSeparator));

  private final Map<Program, Path> classes = new EnumMap<>(Program.class);

  /** Compiles the programs into folders that the JVM cannot delete before it ends. */
  FirstCall() throws IOException {
    for (Program program : Program.values()) {
      classes.put(program, compile(program));
    }
  }

  private static String main(String call) {
    return """
    package first;
    class Main {
      public static void main(String[] arguments) {
        Circle a = new Circle(6);
        Square b = new Square(7);
        if (%s != 42) throw new AssertionError();
      }
    }
    """
        .formatted(call);
  }

  private static String place(String name) {
    try {
      Class<?> type = Class.forName(name, false, FirstCall.class.getClassLoader());
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (ReflectiveOperationException | URISyntaxException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private Path compile(Program program) throws IOException {
    Path folder = Files.createTempDirectory("kindred-first-call");
    List<Path> sources = new ArrayList<>();
    for (String source : program.sources()) {
      Path file = folder.resolve("Source" + sources.size() + ".java");
      sources.add(Files.writeString(file, source));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-d", folder.toString(), "-classpath", libraries, program.option());
      var units = files.getJavaFileObjectsFromPaths(sources);
      if (!compiler.getTask(null, files, null, options, null, units).call()) {
        throw new IllegalStateException("first call: javac refuses " + program);
      }
    }
    return folder;
  }

  /**
   * Returns the median time in milliseconds that each program takes from start to end.
   *
   * @param times how often each is run, in turns
   */
  Map<Program, Double> measure(int times) throws IOException, InterruptedException {
    Map<Program, List<Double>> taken = new EnumMap<>(Program.class);
    for (int time = 0; time < times; time++) {
      for (Program program : Program.values()) {
        taken.computeIfAbsent(program, _ -> new ArrayList<>()).add(run(program));
      }
    }
    Map<Program, Double> medians = new EnumMap<>(Program.class);
    taken.forEach((program, each) -> medians.put(program, Goal.median(each)));
    return medians;
  }

  private double run(Program program) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes.get(program) + File.pathSeparator + libraries,
                "first.Main")
            .inheritIO();
    long start = System.nanoTime();
    int status = builder.start().waitFor();
    double milliseconds = (System.nanoTime() - start) / 1e6;
    if (status != 0) {
      throw new IllegalStateException("first call: %s ended with %d".formatted(program, status));
    }
    return milliseconds;
  }
}
