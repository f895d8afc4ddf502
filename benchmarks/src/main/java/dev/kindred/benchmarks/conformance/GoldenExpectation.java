// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kindred.semtypes.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What one output of a golden case must be: an array within a tolerance, or the digest of its
 * bytes.
 */
sealed interface GoldenExpectation {

  /** Why the found array is not the expected one; empty where it is. */
  Optional<String> mismatch(Tensor found);

  static GoldenExpectation of(Path folder, JsonNode output, Tolerance tolerance)
      throws IOException {
    if (output.has("file")) {
      return new Near(GoldenArrays.read(folder, output), tolerance);
    }
    JsonNode value = output.get("value");
    if (value.path("checksum_only").asBoolean()) {
      return new Digest(value.get("sha256_le_c_order").asText(), value.get("dtype").asText());
    }
    return new Near(numbers(value), Tolerance.EXACT);
  }

  private static Tensor numbers(JsonNode list) {
    double[] all = new double[list.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = list.get(i).asDouble();
    }
    return Tensor.of(all, all.length);
  }

  /**
   * An array, compared element by element in double.
   *
   * @param expected the array of the case
   * @param tolerance how far an element may be off, and how many may
   */
  record Near(Tensor expected, Tolerance tolerance) implements GoldenExpectation {

    @Override
    public Optional<String> mismatch(Tensor found) {
      if (found.shape().count() != expected.shape().count()
          || !sizesWithoutOnes(found).equals(sizesWithoutOnes(expected))) {
        return Optional.of("shape %s for %s".formatted(found.shape(), expected.shape()));
      }
      long count = expected.shape().count();
      long off = 0;
      double worst = 0;
      for (long i = 0; i < count; i++) {
        double e = expected.getDouble(i);
        double f = found.getDouble(i);
        double difference = Double.compare(e, f) == 0 ? 0 : Math.abs(e - f);
        if (!(difference <= tolerance.allowed(e))) {
          off++;
        }
        worst = Double.isNaN(difference) ? Double.NaN : Math.max(worst, difference);
      }
      return tolerance.accepts(off, count, worst)
          ? Optional.empty()
          : Optional.of("%d of %d elements off, worst by %s".formatted(off, count, worst));
    }

    private static String sizesWithoutOnes(Tensor t) {
      StringBuilder sizes = new StringBuilder();
      for (int axis = 0; axis < t.shape().rank(); axis++) {
        if (t.shape().size(axis) != 1) {
          sizes.append(t.shape().size(axis)).append('×');
        }
      }
      return sizes.toString();
    }
  }

  /**
   * The SHA-256 of the little-endian bytes of an array.
   *
   * @param sha256 in hexadecimal
   * @param dtype the type whose bytes are hashed
   */
  record Digest(String sha256, String dtype) implements GoldenExpectation {

    @Override
    public Optional<String> mismatch(Tensor found) {
      if (found.dtype() != GoldenArrays.dtype(dtype)) {
        return Optional.of("dtype %s for %s".formatted(found.dtype(), dtype));
      }
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(found.toByteArray());
        String hex = HexFormat.of().formatHex(digest);
        return hex.equals(sha256)
            ? Optional.empty()
            : Optional.of("digest %s for %s".formatted(hex, sha256));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }
}
