// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.read.Limits;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * All samples of a file in the order of the oracle, pixel by pixel: stored values where it is
 * monochrome, else RGB.
 *
 * @param shape frames, rows, columns and samples, joined by ×
 */
record StoredSamples(String shape, long[] values) {
  static StoredSamples of(DicomFile file) {
    Frames frames = new Frames(file.transferSyntax(), file.dataSet(), Limits.DEFAULT);
    PixelLayout layout = frames.layout();
    int samples = layout.samples();
    int pixels = Math.toIntExact(layout.pixels());
    long[] values = new long[layout.frames() * pixels * samples];
    for (int f = 0; f < layout.frames(); f++) {
      FrameSamples frame = frames.read(f);
      boolean asStored = samples == 1 || frame.photometric() == Photometric.RGB;
      Tensor planes = asStored ? frame.values() : file.image(f).pixels();
      for (int i = 0; i < pixels * samples; i++) {
        values[f * pixels * samples + i % pixels * samples + i / pixels] = planes.getLong(i);
      }
    }
    return new StoredSamples(
        "%d×%d×%d×%d".formatted(layout.frames(), layout.rows(), layout.columns(), samples), values);
  }

  long sum() {
    long sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum;
  }

  /** Of the values in little-endian cells of a type of the oracle. */
  String sha256(String dtype) {
    int size = dtype.charAt(1) - '0';
    ByteArrayOutputStream cells = new ByteArrayOutputStream(values.length * size);
    for (long value : values) {
      for (int i = 0; i < size; i++) {
        cells.write((int) (value >> 8 * i));
      }
    }
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(cells.toByteArray());
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The greatest difference from the oracle's values, at the places it names. */
  long difference(long[] probes) {
    long greatest = 0;
    for (int i = 0; i < probes.length; i++) {
      long value = values[(int) ((long) i * Oracle.STEP % values.length)];
      greatest = Math.max(greatest, Math.abs(value - probes[i]));
    }
    return greatest;
  }
}
