// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Device;
import dev.kindred.ops.cuda.CudaOrCpu;
import dev.kindred.transforms.CurrentDevice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The command line of the conformance runner. */
public final class Conformance {

  private static final String USAGE =
      """
      usage: conformance dispatch FILE.json
             conformance golden FOLDER [--exact] [--device cuda] [OPERATION ...]
      Prints a line per case that failed or was skipped, and last "N passed, N failed, N skipped".
      With --exact, arrays of integers must be equal, whatever their tolerance.
      With --device cuda, the first card runs what it has kernels for; what it has none for is named.
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
    List<String> operations = new ArrayList<>(words);
    GoldenSuite asked = operations.remove("--exact") ? suite.exactly() : suite;
    int option = operations.indexOf("--device");
    if (option < 0) {
      on(Cpu.single(), asked, tally, operations);
      return;
    }
    List<String> device = operations.subList(option, Math.min(option + 2, operations.size()));
    if (!device.equals(List.of("--device", "cuda"))) {
      throw new IOException(String.join(" ", device) + ": no such device; write --device cuda");
    }
    device.clear();
    try (CudaOrCpu card = CudaOrCpu.find(Cpu.single(), Conformance::say)) {
      if (card.card().isEmpty()) {
        throw new IOException("--device cuda: there is no card that can be used");
      }
      on(card, asked, tally, operations);
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }

  private static void on(Device device, GoldenSuite suite, Tally tally, List<String> operations)
      throws IOException {
    try {
      CurrentDevice.during(
          device,
          () -> {
            try {
              suite.run(tally, Set.copyOf(operations));
              return tally;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
