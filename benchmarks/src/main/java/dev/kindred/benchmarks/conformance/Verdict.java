// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

/** What came of one conformance case. */
sealed interface Verdict {

  /** Everything the case expects came. */
  record Passed() implements Verdict {}

  /**
   * Something else came, or an error.
   *
   * @param expected what the case asks for, in words
   * @param found what came instead
   */
  record Failed(String expected, String found) implements Verdict {}

  /**
   * The operation, or one of its targets, does not exist yet.
   *
   * @param reason what is missing
   */
  record Skipped(String reason) implements Verdict {}

  Verdict PASSED = new Passed();
}
