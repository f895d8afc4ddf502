// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpegls;

import dev.kindred.semtypes.dicom.codec.Codestream;
import java.util.Arrays;

/**
 * The samples of one JPEG-LS scan (T.87 annexes A and B). Each sample is predicted from its
 * neighbours to the left (a), above (b), above left (c) and above right (d); the error is coded in
 * a way that depends on the gradients between them. Where there are none, a whole run is coded at
 * once.
 */
final class LsScan {
  private static final int[] RUN_BITS = {
    0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13,
    14, 15
  };

  private final LsBits bits;
  private final LsContexts contexts;
  private final LsGradients gradients;
  private final int near;
  private final int maxval;
  private final int limit;

  /** From an error to the difference of samples; and the distance at which samples wrap. */
  private final int step;

  private final int wrap;
  private final int range;
  private final int width;
  private final int[][] above;
  private final int[][] current;
  private final int[] runIndex;
  private final int[] surroundings;

  /** A scan of some components of a frame; its bits begin where {@code code} stands. */
  LsScan(Codestream code, LsParameters parameters, int width, int components) {
    bits = new LsBits(code, parameters.errorBits());
    contexts = new LsContexts(parameters);
    gradients = new LsGradients(parameters);
    near = parameters.near();
    maxval = parameters.maxval();
    limit = parameters.limit();
    step = 2 * near + 1;
    range = parameters.range();
    wrap = range * step;
    this.width = width;
    // One more on either side of a line, for the neighbours of its ends.
    above = new int[components][width + 2];
    current = new int[components][width + 2];
    runIndex = new int[components];
    surroundings = new int[components];
  }

  /** Starts afresh behind the restart marker of this number. */
  void restart(int number) {
    bits.restart(number);
    contexts.restart();
    Arrays.fill(runIndex, 0);
    for (int[] line : current) {
      Arrays.fill(line, 0);
    }
  }

  /** Moves the codestream to the marker behind the bits. */
  void finish() {
    bits.finish();
  }

  /**
   * The next line of one component, from index 1; it is overwritten when the next but one comes.
   */
  int[] line(int component) {
    turn(component);
    int[] up = above[component];
    int[] line = current[component];
    int b = up[0];
    int d = up[1];
    int x = 1;
    while (x <= width) {
      int a = line[x - 1];
      int c = b;
      b = d;
      d = up[x + 1];
      int q = gradients.context(d - b, b - c, c - a);
      if (q != 0) {
        line[x++] = regular(q, predicted(a, b, c));
      } else {
        int end = x + run(component, width + 1 - x);
        Arrays.fill(line, x, end, a);
        if (end <= width) {
          line[end] = runEnd(component, a, up[end]);
          shorten(component);
          end++;
        }
        x = end;
        b = up[x - 1];
        d = up[x];
      }
    }
    return line;
  }

  /** The next line of all components, coded sample by sample. */
  int[][] interleavedLine() {
    for (int i = 0; i < current.length; i++) {
      turn(i);
    }
    int x = 1;
    while (x <= width) {
      if (isRegular(x)) {
        for (int i = 0; i < current.length; i++) {
          current[i][x] =
              regular(surroundings[i], predicted(current[i][x - 1], above[i][x], above[i][x - 1]));
        }
        x++;
      } else {
        x = interleavedRun(x);
      }
    }
    return current;
  }

  private boolean isRegular(int x) {
    int any = 0;
    for (int i = 0; i < current.length; i++) {
      int[] up = above[i];
      int q =
          gradients.context(up[x + 1] - up[x], up[x] - up[x - 1], up[x - 1] - current[i][x - 1]);
      surroundings[i] = q;
      any |= q;
    }
    return any != 0;
  }

  private int interleavedRun(int x) {
    int end = x + run(0, width + 1 - x);
    for (int i = 0; i < current.length; i++) {
      int a = current[i][x - 1];
      Arrays.fill(current[i], x, end, a);
      if (end <= width) {
        current[i][end] = runEnd(0, 0, a, above[i][end]);
      }
    }
    if (end <= width) {
      shorten(0);
      end++;
    }
    return end;
  }

  /** The line becomes the one above, and gets the neighbours beyond its ends. */
  private void turn(int component) {
    int[] line = above[component];
    int[] up = current[component];
    above[component] = up;
    current[component] = line;
    line[0] = up[1];
    up[width + 1] = up[width];
  }

  private static int predicted(int a, int b, int c) {
    int low = Math.min(a, b);
    int high = Math.max(a, b);
    return c >= high ? low : c <= low ? high : a + b - c;
  }

  /** A sample with gradients around it; {@code q} is negative where they are mirrored. */
  private int regular(int q, int prediction) {
    int sign = q >> 31;
    int context = (q ^ sign) - sign;
    int correction = contexts.correction(context);
    int expected = Math.clamp(prediction + ((correction ^ sign) - sign), 0, maxval);
    int k = contexts.k(context);
    int coded = bits.golomb(k, limit);
    int error = coded >>> 1 ^ -(coded & 1);
    if ((k | near) == 0 && contexts.leansDown(context)) {
      error = ~error;
    }
    check(error);
    contexts.update(context, error);
    return reconstructed(expected, (error ^ sign) - sign);
  }

  private void check(int error) {
    if (error > range || error < -range) {
      throw bits.damaged("an error of %d where %d is the most".formatted(error, range / 2));
    }
  }

  private int reconstructed(int expected, int error) {
    int value = expected + error * step;
    if (value < -near) {
      value += wrap;
    } else if (value > maxval + near) {
      value -= wrap;
    }
    return Math.clamp(value, 0, maxval);
  }

  /** The length of a run, of which {@code most} samples are left in the line. */
  private int run(int component, int most) {
    int length = 0;
    while (length < most) {
      int order = RUN_BITS[runIndex[component]];
      if (bits.bits(1) == 0) {
        length += bits.bits(order);
        if (length >= most) {
          throw bits.damaged("a run of %d samples where %d are left".formatted(length, most));
        }
        return length;
      }
      length += 1 << order;
      if (length <= most && runIndex[component] < RUN_BITS.length - 1) {
        runIndex[component]++;
      }
    }
    return most;
  }

  private void shorten(int component) {
    runIndex[component] = Math.max(0, runIndex[component] - 1);
  }

  private int runEnd(int component, int a, int b) {
    return runEnd(component, Math.abs(a - b) <= near ? 1 : 0, a, b);
  }

  /** The sample that ends a run: of kind 1 where its neighbours are alike, else of kind 0. */
  private int runEnd(int component, int kind, int a, int b) {
    int k = contexts.runK(kind);
    int coded = bits.golomb(k, limit - RUN_BITS[runIndex[component]] - 1);
    int folded = coded + kind;
    int magnitude = (folded + 1) >>> 1;
    boolean odd = (folded & 1) != 0;
    boolean oddIsNegative = k != 0 || contexts.runLeansDown(kind);
    int error = odd == oddIsNegative ? -magnitude : magnitude;
    check(error);
    contexts.updateRun(kind, error, coded);
    return kind == 1 ? reconstructed(a, error) : reconstructed(b, a > b ? -error : error);
  }
}
