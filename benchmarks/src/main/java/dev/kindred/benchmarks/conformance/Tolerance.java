// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How far found elements may be from expected ones.
 *
 * @param absolute an element is off beyond {@code absolute + relative·|expected|}
 * @param relative see {@code absolute}
 * @param fraction share of the elements that may be off
 * @param worst how far those may be off at most
 */
record Tolerance(double absolute, double relative, double fraction, double worst) {

  static final Tolerance EXACT = new Tolerance(0, 0, 0, 0);

  /** The tolerance of a case for one of its outputs. */
  static Tolerance of(String output, JsonNode t) {
    double share = t.path("max_mismatch_fraction").asDouble();
    return switch (t.get("kind").asText()) {
      case "exact" -> EXACT;
      case "abs" -> absolute(output, t);
      case "int" ->
          new Tolerance(0, 0, share, t.path("max_abs").asDouble(t.path("atol").asDouble()));
      case "label" -> new Tolerance(0, 0, share, Double.POSITIVE_INFINITY);
      default ->
          throw new IllegalArgumentException("tolerance kind " + t.get("kind") + ": not known");
    };
  }

  /**
   * Cases of several outputs state one number for the loosest; what the notes tighten is tightened
   * here.
   */
  private static Tolerance absolute(String output, JsonNode t) {
    double atol = t.path("atol").asDouble();
    double rtol = t.path("rtol").asDouble();
    if (output.startsWith("display_u8")) {
      atol = Math.max(atol, 1);
    } else if (output.equals("mask")) {
      return EXACT;
    }
    return new Tolerance(atol, rtol, 0, Double.POSITIVE_INFINITY);
  }

  double allowed(double expected) {
    return absolute + relative * Math.abs(expected);
  }

  boolean accepts(long off, long count, double worstFound) {
    return off == 0 || (off <= fraction * count && worstFound <= worst);
  }
}
