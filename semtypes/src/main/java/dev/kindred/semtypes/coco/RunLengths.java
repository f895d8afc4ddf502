// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Mask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The run-length form of a COCO mask: lengths of runs off, on, off, … down the columns, and the
 * same packed as text, as pycocotools has them. Immutable.
 */
public final class RunLengths implements CocoOutline {
  private final Canvas canvas;
  private final int[] runs;

  private RunLengths(Canvas canvas, int[] runs) {
    this.canvas = canvas;
    this.runs = runs;
  }

  /**
   * Runs that fill a canvas.
   *
   * @throws IllegalArgumentException where one is negative, or they do not fill it exactly
   */
  public static RunLengths of(Canvas canvas, long... runs) {
    long area = (long) canvas.area();
    long sum = 0;
    for (long run : runs) {
      if (run < 0 || run > area - sum) {
        throw new IllegalArgumentException("runs beyond its " + area + " pixels; it is damaged");
      }
      sum += run;
    }
    if (sum != area) {
      throw new IllegalArgumentException(
          "covers %d of %d pixels; it is damaged".formatted(sum, area));
    }
    return new RunLengths(canvas, Arrays.stream(runs).mapToInt(Math::toIntExact).toArray());
  }

  /**
   * Undoes the packing of pycocotools (maskApi.c, rleFrString): five bits a character, lowest
   * first, bit 5 says that more follow; from the fourth on, a run is the difference to the one two
   * before.
   *
   * @throws IllegalArgumentException where a number is cut off, or the runs do not fill the canvas
   */
  public static RunLengths unpacked(Canvas canvas, String text) {
    long[] runs = new long[text.length()];
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      long value = 0;
      int shift = 0;
      int bits;
      do {
        if (at == text.length() || shift > 55) {
          throw new IllegalArgumentException("counts end within a number; they are damaged");
        }
        bits = text.charAt(at++) - '0';
        value |= (long) (bits & 0x1F) << shift;
        shift += 5;
      } while ((bits & 0x20) != 0);
      if ((bits & 0x10) != 0) {
        value |= -1L << shift;
      }
      runs[count] = count > 2 ? value + runs[count - 2] : value;
      count++;
    }
    return of(canvas, Arrays.copyOf(runs, count));
  }

  /** The runs of the pixels of a mask that are not background. */
  public static RunLengths of(Mask mask) {
    Canvas canvas = mask.canvas();
    long[] labels = mask.labels().toLongArray();
    List<Integer> runs = new ArrayList<>();
    boolean on = false;
    int length = 0;
    for (int column = 0; column < canvas.width(); column++) {
      for (int row = 0; row < canvas.height(); row++) {
        if (labels[row * canvas.width() + column] != 0 != on) {
          runs.add(length);
          length = 0;
          on = !on;
        }
        length++;
      }
    }
    runs.add(length);
    return new RunLengths(canvas, runs.stream().mapToInt(Integer::intValue).toArray());
  }

  static Mask painted(CocoOutline outline, Canvas canvas) {
    int[] labels = new int[canvas.height() * canvas.width()];
    outline.paint(labels, 1);
    return Mask.of(Tensor.of(labels, canvas.height(), canvas.width()).castTo(DType.U8));
  }

  /** The canvas that the runs fill. */
  public Canvas canvas() {
    return canvas;
  }

  /** The lengths; a copy. */
  public int[] runs() {
    return runs.clone();
  }

  /** The lengths as text; the inverse of {@link #unpacked}. */
  public String packed() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < runs.length; i++) {
      long value = i > 2 ? (long) runs[i] - runs[i - 2] : runs[i];
      boolean more;
      do {
        int bits = (int) (value & 0x1F);
        value >>= 5;
        more = value != ((bits & 0x10) != 0 ? -1 : 0);
        text.append((char) ('0' + (more ? bits | 0x20 : bits)));
      } while (more);
    }
    return text.toString();
  }

  @Override
  public Mask mask() {
    return painted(this, canvas);
  }

  @Override
  public void paint(int[] labels, int label) {
    int at = 0;
    for (int i = 0; i < runs.length; i++) {
      for (int end = at + runs[i]; at < end; at++) {
        if (i % 2 == 1) {
          labels[at % canvas.height() * canvas.width() + at / canvas.height()] = label;
        }
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RunLengths that
        && canvas.equals(that.canvas)
        && Arrays.equals(runs, that.runs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(runs);
  }

  @Override
  public String toString() {
    return "RunLengths on " + canvas + ": " + runs.length + " runs";
  }
}
