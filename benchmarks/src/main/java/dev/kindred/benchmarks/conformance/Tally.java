// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import java.io.PrintStream;

/** Counts verdicts and prints a line for each case that did not pass. Confined to one thread. */
final class Tally {

  private final PrintStream out;
  private int passed;
  private int failed;
  private int skipped;

  Tally(PrintStream out) {
    this.out = out;
  }

  void add(String id, Verdict verdict) {
    switch (verdict) {
      case Verdict.Passed p -> passed++;
      case Verdict.Failed f -> {
        failed++;
        out.printf("FAILED  %s: expected %s, found %s%n", id, f.expected(), f.found());
      }
      case Verdict.Skipped s -> {
        skipped++;
        out.printf("skipped %s: %s%n", id, s.reason());
      }
    }
  }

  /** Prints the closing line and returns the exit status: 0 only where nothing failed. */
  int close() {
    out.printf("%d passed, %d failed, %d skipped%n", passed, failed, skipped);
    return failed == 0 ? 0 : 1;
  }
}
