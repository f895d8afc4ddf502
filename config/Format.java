// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Checks or repairs the layout of every Java file of this tree with google-java-format.
 *
 * <p>The root pom runs it as a source file on JDK 25, because the formatter needs a newer Java than
 * the one Maven may run on. The first argument is {@code check} or {@code fix}, the others are the
 * folders to look into.
 */
final class Format {
  private static final ToolProvider FORMATTER =
      ToolProvider.findFirst("google-java-format").orElseThrow();

  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean fix = args[0].equals("fix");
    List<String> files = new ArrayList<>();
    for (String folder : List.of(args).subList(1, args.length)) {
      files.addAll(sources(Path.of(folder)));
    }
    if (files.isEmpty()) {
      System.err.println("format: no Java file found; run it from the root of the project");
      System.exit(1);
    }
    System.exit(fix ? fix(files) : check(files));
  }

  private static List<String> sources(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(p -> p.toString().endsWith(".java")).map(Path::toString).sorted().toList();
    }
  }

  private static int fix(List<String> files) {
    List<String> arguments = new ArrayList<>(List.of("--replace"));
    arguments.addAll(files);
    return FORMATTER.run(System.out, System.err, arguments.toArray(String[]::new));
  }

  private static int check(List<String> files) {
    List<String> arguments = new ArrayList<>(List.of("--dry-run", "--set-exit-if-changed"));
    arguments.addAll(files);
    StringWriter changed = new StringWriter();
    StringWriter unreadable = new StringWriter();
    int exit =
        FORMATTER.run(
            new PrintWriter(changed, true),
            new PrintWriter(unreadable, true),
            arguments.toArray(String[]::new));
    if (!unreadable.toString().isBlank()) {
      System.err.println("format: the formatter cannot read\n" + unreadable.toString().indent(2));
    }
    if (!changed.toString().isBlank()) {
      System.err.println(
          "format: not laid out as google-java-format does it\n"
              + changed.toString().indent(2)
              + "to repair them: mvn -N -Pformat process-sources");
    }
    return exit;
  }
}
