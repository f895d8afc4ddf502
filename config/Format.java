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
 * <p>The root pom runs it as a source file, on a JDK that the formatter knows. Arguments: {@code
 * check} or {@code fix}; the file to write what was found into, in words for the person who builds
 * (empty where all is well); the folders to look into.
 */
final class Format {
  /** Where lines are long because messages are, each below the line it is about. */
  private static final Path MISTAKES = Path.of("samples", "errors");

  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean fix = args[0].equals("fix");
    Path report = Path.of(args[1]);
    List<String> files = new ArrayList<>();
    for (String folder : List.of(args).subList(2, args.length)) {
      files.addAll(sources(Path.of(folder)));
    }
    Files.writeString(report, format(fix ? "--replace" : "--dry-run", files));
  }

  private static List<String> sources(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(p -> p.toString().endsWith(".java"))
          .filter(p -> !p.getParent().endsWith(MISTAKES))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  /**
   * Runs the formatter, which prints what it would change to one side and what it cannot read to
   * the other.
   */
  private static String format(String mode, List<String> files) {
    ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    List<String> arguments = new ArrayList<>(files);
    arguments.addFirst(mode);
    StringWriter changes = new StringWriter();
    StringWriter errors = new StringWriter();
    int exit =
        formatter.run(
            new PrintWriter(changes, true),
            new PrintWriter(errors, true),
            arguments.toArray(String[]::new));
    String findings = "";
    if (exit != 0 || !errors.toString().isBlank()) {
      findings += "\nformat: google-java-format cannot read these:\n" + errors.toString().indent(2);
    }
    if (!changes.toString().isBlank()) {
      findings +=
          "\nformat: not laid out as google-java-format does it; to repair, run"
              + " 'mvn -N -Pformat process-sources':\n"
              + changes.toString().indent(2);
    }
    return findings;
  }
}
