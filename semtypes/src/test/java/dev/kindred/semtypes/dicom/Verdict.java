// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.UnreadableFileException;
import java.nio.file.Path;

/**
 * What reading a real file came to.
 *
 * @param good whether that is as it should be
 * @param words for the table of the guide
 */
record Verdict(boolean good, String words) {
  /** How far a decoder may be off GDCM's where the standards leave the rounding open. */
  private static final long MOST_OFF = 1;

  /** Reads a file and compares it with the oracle. */
  static Verdict on(Oracle oracle, Path path) {
    try {
      return on(oracle, StoredSamples.of(DicomFile.read(path)));
    } catch (UnreadableFileException refusal) {
      String reason = refusal.getMessage().replace(path.toString(), "").replaceFirst("^: ", "");
      return new Verdict(!oracle.expect().equals("pixels"), "refused: " + reason);
    }
  }

  private static Verdict on(Oracle oracle, StoredSamples samples) {
    if (oracle.expect().equals("refused")) {
      return new Verdict(false, "read, though it has " + oracle.why());
    }
    if (!oracle.hasPixels()) {
      return new Verdict(true, "read as far as it goes");
    }
    if (!samples.shape().equals(oracle.shape())) {
      return new Verdict(
          false, "%s where %s has %s".formatted(samples.shape(), oracle.by(), oracle.shape()));
    }
    if (samples.sha256(oracle.dtype()).equals(oracle.sha256())) {
      return new Verdict(true, "equal");
    }
    if (oracle.lossless()) {
      return new Verdict(
          false,
          "other values than %s: the sum is %d, not %s"
              .formatted(oracle.by(), samples.sum(), oracle.sum()));
    }
    long off = samples.difference(oracle.probes());
    double mean =
        Math.abs(samples.sum() - Long.parseLong(oracle.sum())) / (double) samples.values().length;
    return new Verdict(
        off <= MOST_OFF && mean < 0.5,
        off <= MOST_OFF
            ? "within " + MOST_OFF
            : "off by up to %d, %.3f in the mean".formatted(off, mean));
  }
}
