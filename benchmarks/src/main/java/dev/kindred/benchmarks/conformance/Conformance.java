// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The command line of the conformance runner. */
public final class Conformance {

  private static final String USAGE =
      """
      usage: conformance dispatch FILE.json
             conformance golden FOLDER [--exact] [OPERATION ...]
      Prints a line per case that failed or was skipped, and last "N passed, N failed, N skipped".
      With --exact, arrays of integers must be equal, whatever their tolerance.
      The exit status is 0 only where nothing failed.\
      """;

  private Conformance() {}

  /**
   * Runs the cases named by the arguments and exits with 0 where nothing failed, 1 where something
   * did, 2 where the arguments or the files cannot be used.
   */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    if (arguments.size() < 2) {
      System.err.println(USAGE);
      return 2;
    }
    Tally tally = new Tally(System.out);
    Path where = Path.of(arguments.get(1));
    try {
      switch (arguments.getFirst()) {
        case "dispatch" -> DispatchSuite.read(where).run(tally);
        case "golden" ->
            golden(GoldenSuite.read(where), tally, arguments.subList(2, arguments.size()));
        default -> {
          System.err.println(USAGE);
          return 2;
        }
      }
    } catch (IOException e) {
      System.err.printf("%s: %s%n", where, e);
      return 2;
    }
    return tally.close();
  }

  private static void golden(GoldenSuite suite, Tally tally, List<String> words)
      throws IOException {
    Set<String> operations = new HashSet<>(words);
    boolean exact = operations.remove("--exact");
    (exact ? suite.exactly() : suite).run(tally, operations);
  }
}
