// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg;

import dev.kindred.semtypes.dicom.codec.BitSink;
import java.io.ByteArrayOutputStream;

/**
 * Writes lossless JPEG, for the tests of what reads it. Samples come as [component][row * columns +
 * column].
 *
 * @param interleaved whether one scan brings all components
 * @param restartLines 0 for no restarts
 */
public record LosslessEncoder(
    int columns, int precision, int predictor, int shift, boolean interleaved, int restartLines) {
  public byte[] encode(int[][] samples) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int rows = samples[0].length / columns;
    int count = samples.length;
    // All 17 sizes of an error get codes of 5 bits.
    write(out, 0xFF, 0xD8, 0xFF, 0xC4, 0, 36, 0, 0, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    for (int size = 0; size <= 16; size++) {
      out.write(size);
    }
    if (restartLines > 0) {
      int interval = restartLines * columns;
      write(out, 0xFF, 0xDD, 0, 4, interval >> 8, interval);
    }
    write(out, 0xFF, 0xC3, 0, 8 + 3 * count, precision);
    write(out, rows >> 8, rows, columns >> 8, columns, count);
    for (int i = 0; i < count; i++) {
      write(out, i, 0x11, 0);
    }
    for (int i = 0; i < (interleaved ? 1 : count); i++) {
      scan(out, samples, i, interleaved ? count : i + 1);
    }
    write(out, 0xFF, 0xD9);
    return out.toByteArray();
  }

  private void scan(ByteArrayOutputStream out, int[][] samples, int first, int last) {
    write(out, 0xFF, 0xDA, 0, 6 + 2 * (last - first), last - first);
    for (int i = first; i < last; i++) {
      write(out, i, 0);
    }
    write(out, predictor, 0, shift);
    int rows = samples[0].length / columns;
    BitSink bits = new BitSink(out, 8);
    for (int row = 0; row < rows; row++) {
      boolean restart = restartLines > 0 && row % restartLines == 0;
      if (restart && row > 0) {
        bits.flush();
        write(out, 0xFF, 0xD0 + (row / restartLines - 1) % 8);
      }
      for (int x = 0; x < columns; x++) {
        for (int i = first; i < last; i++) {
          error(bits, at(samples[i], row, x) - expected(samples[i], row, x, restart || row == 0));
        }
      }
    }
    bits.flush();
  }

  private int at(int[] plane, int row, int x) {
    return plane[row * columns + x] >> shift;
  }

  private int expected(int[] plane, int row, int x, boolean first) {
    if (x == 0) {
      return first ? 1 << (precision - shift - 1) : at(plane, row - 1, 0);
    }
    int a = at(plane, row, x - 1);
    if (first) {
      return a;
    }
    int b = at(plane, row - 1, x);
    int c = at(plane, row - 1, x - 1);
    return switch (predictor) {
      case 1 -> a;
      case 2 -> b;
      case 3 -> c;
      case 4 -> a + b - c;
      case 5 -> a + ((b - c) >> 1);
      case 6 -> b + ((a - c) >> 1);
      default -> (a + b) >> 1;
    };
  }

  /** An error modulo 2^16: its size, then its bits, those of a negative one less 1. */
  private static void error(BitSink bits, int difference) {
    int error = (short) difference;
    int size = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(error));
    bits.put(size, 5);
    if (size < 16) {
      bits.put(error < 0 ? error - 1 : error, size);
    }
  }

  private static void write(ByteArrayOutputStream out, int... bytes) {
    for (int each : bytes) {
      out.write(each);
    }
  }
}
