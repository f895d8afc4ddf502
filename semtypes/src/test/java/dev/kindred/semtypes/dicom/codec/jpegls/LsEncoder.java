// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpegls;

import dev.kindred.semtypes.dicom.codec.BitSink;
import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;

/**
 * Writes JPEG-LS, for the tests of what reads it. Samples come as [component][row * columns +
 * column].
 */
public record LsEncoder(
    int columns, int precision, int interleave, int restartLines, LsParameters presets) {
  private static final int[] RUN_BITS = {
    0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13,
    14, 15
  };

  /** With the thresholds that the standard gives where none are set. */
  public LsEncoder(int columns, int precision, int interleave, int restartLines) {
    this(
        columns,
        precision,
        interleave,
        restartLines,
        new LsParameters((1 << precision) - 1, 0, 0, 0, 0, 0));
  }

  public byte[] encode(int[][] samples) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int rows = samples[0].length / columns;
    int count = samples.length;
    write(out, 0xFF, 0xD8, 0xFF, 0xF7, 0, 8 + 3 * count, precision);
    write(out, rows >> 8, rows, columns >> 8, columns, count);
    for (int i = 0; i < count; i++) {
      write(out, i + 1, 0x11, 0);
    }
    int[] values = {presets.maxval(), presets.t1(), presets.t2(), presets.t3(), presets.reset()};
    write(out, 0xFF, 0xF8, 0, 13, 1);
    for (int value : values) {
      write(out, value >> 8, value);
    }
    if (restartLines > 0) {
      write(out, 0xFF, 0xDD, 0, 4, restartLines >> 8, restartLines);
    }
    if (interleave == 0) {
      for (int i = 0; i < count; i++) {
        scan(out, new int[] {i}, samples);
      }
    } else {
      scan(out, IntStream.range(0, count).toArray(), samples);
    }
    write(out, 0xFF, 0xD9);
    return out.toByteArray();
  }

  private void scan(ByteArrayOutputStream out, int[] chosen, int[][] samples) {
    write(out, 0xFF, 0xDA, 0, 6 + 2 * chosen.length, chosen.length);
    for (int each : chosen) {
      write(out, each + 1, 0);
    }
    write(out, presets.near(), interleave, 0);
    int rows = samples[0].length / columns;
    int[][] kept = new int[chosen.length][];
    for (int i = 0; i < chosen.length; i++) {
      kept[i] = samples[chosen[i]];
    }
    int step = restartLines > 0 ? restartLines : rows;
    for (int from = 0; from < rows; from += step) {
      if (from > 0) {
        write(out, 0xFF, 0xD0 + (from / step - 1) % 8);
      }
      BitSink bits = new BitSink(out, 1);
      new Stripe(bits, kept, from, Math.min(rows, from + step)).encode();
      bits.flush();
    }
  }

  private static void write(ByteArrayOutputStream out, int... bytes) {
    for (int each : bytes) {
      out.write(each);
    }
  }

  /** The lines between two restarts. */
  private final class Stripe {
    private final LsParameters p = presets.withDefaults();
    private final LsContexts contexts = new LsContexts(p);
    private final LsGradients gradients = new LsGradients(p);
    private final BitSink bits;
    private final int[][] samples;
    private final int from;
    private final int to;
    private final int[] runIndex;

    /** What the decoder will have, with one more line above and one more sample on either side. */
    private final int[][][] seen;

    Stripe(BitSink bits, int[][] samples, int from, int to) {
      this.bits = bits;
      this.samples = samples;
      this.from = from;
      this.to = to;
      runIndex = new int[samples.length];
      seen = new int[samples.length][to - from + 1][columns + 2];
    }

    void encode() {
      for (int row = 1; row <= to - from; row++) {
        for (int i = 0; i < samples.length; i++) {
          seen[i][row][0] = seen[i][row - 1][1];
          seen[i][row - 1][columns + 1] = seen[i][row - 1][columns];
        }
        if (interleave == 2) {
          line(row, 0, samples.length);
        } else {
          for (int i = 0; i < samples.length; i++) {
            line(row, i, i + 1);
          }
        }
      }
    }

    private int sample(int i, int row, int x) {
      return samples[i][(from + row - 1) * columns + x - 1];
    }

    private void line(int row, int first, int last) {
      int x = 1;
      while (x <= columns) {
        boolean flat = true;
        for (int i = first; i < last; i++) {
          flat &= context(i, row, x) == 0;
        }
        if (flat) {
          x = run(row, x, first, last);
        } else {
          for (int i = first; i < last; i++) {
            regular(i, row, x);
          }
          x++;
        }
      }
    }

    private int context(int i, int row, int x) {
      int[] up = seen[i][row - 1];
      return gradients.context(
          up[x + 1] - up[x], up[x] - up[x - 1], up[x - 1] - seen[i][row][x - 1]);
    }

    private void regular(int i, int row, int x) {
      int a = seen[i][row][x - 1];
      int b = seen[i][row - 1][x];
      int c = seen[i][row - 1][x - 1];
      int q = context(i, row, x);
      int sign = q < 0 ? -1 : 1;
      int context = Math.abs(q);
      int px =
          c >= Math.max(a, b) ? Math.min(a, b) : c <= Math.min(a, b) ? Math.max(a, b) : a + b - c;
      px = Math.clamp(px + sign * contexts.correction(context), 0, p.maxval());
      int error = error(sign * (sample(i, row, x) - px));
      int k = contexts.k(context);
      boolean turned = k == 0 && p.near() == 0 && contexts.leansDown(context);
      int shown = turned ? ~error : error;
      golomb(shown >= 0 ? 2 * shown : -2 * shown - 1, k, p.limit());
      contexts.update(context, error);
      seen[i][row][x] = decoded(px + sign * error * (2 * p.near() + 1));
    }

    /** Quantised, and brought into the range around 0. */
    private int error(int difference) {
      int step = 2 * p.near() + 1;
      int error =
          difference > 0 ? (difference + p.near()) / step : -((p.near() - difference) / step);
      if (error < 0) {
        error += p.range();
      }
      return error >= (p.range() + 1) / 2 ? error - p.range() : error;
    }

    private int decoded(int value) {
      int wrap = p.range() * (2 * p.near() + 1);
      int in =
          value < -p.near() ? value + wrap : value > p.maxval() + p.near() ? value - wrap : value;
      return Math.clamp(in, 0, p.maxval());
    }

    private int run(int row, int start, int first, int last) {
      int end = start;
      while (end <= columns && continues(row, end, start, first, last)) {
        for (int i = first; i < last; i++) {
          seen[i][row][end] = seen[i][row][start - 1];
        }
        end++;
      }
      int left = end - start;
      while (left >= 1 << RUN_BITS[runIndex[first]]) {
        bits.put(1, 1);
        left -= 1 << RUN_BITS[runIndex[first]];
        runIndex[first] = Math.min(31, runIndex[first] + 1);
      }
      if (end > columns) {
        if (left > 0) {
          bits.put(1, 1);
        }
        return end;
      }
      bits.put(0, 1);
      bits.put(left, RUN_BITS[runIndex[first]]);
      for (int i = first; i < last; i++) {
        runEnd(i, row, end, first, last);
      }
      runIndex[first] = Math.max(0, runIndex[first] - 1);
      return end + 1;
    }

    private boolean continues(int row, int x, int start, int first, int last) {
      boolean all = true;
      for (int i = first; i < last; i++) {
        all &= Math.abs(sample(i, row, x) - seen[i][row][start - 1]) <= p.near();
      }
      return all;
    }

    private void runEnd(int i, int row, int x, int first, int last) {
      int a = seen[i][row][x - 1];
      int b = seen[i][row - 1][x];
      int kind = interleave != 2 && Math.abs(a - b) <= p.near() ? 1 : 0;
      int sign = kind == 0 && a > b ? -1 : 1;
      int px = kind == 1 ? a : b;
      int error = error(sign * (sample(i, row, x) - px));
      int k = contexts.runK(kind);
      boolean map =
          error != 0
              && (error > 0
                  ? k == 0 && !contexts.runLeansDown(kind)
                  : k != 0 || contexts.runLeansDown(kind));
      int coded = 2 * Math.abs(error) - kind - (map ? 1 : 0);
      golomb(coded, k, p.limit() - RUN_BITS[runIndex[first]] - 1);
      contexts.updateRun(kind, error, coded);
      seen[i][row][x] = decoded(px + sign * error * (2 * p.near() + 1));
    }

    private void golomb(int value, int k, int limit) {
      int most = limit - p.errorBits() - 1;
      if (value >> k < most) {
        bits.put(1, (value >> k) + 1);
        bits.put(value, k);
      } else {
        bits.put(1, most + 1);
        bits.put(value - 1, p.errorBits());
      }
    }
  }
}
