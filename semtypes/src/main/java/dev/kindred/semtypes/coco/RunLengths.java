// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kindred.semtypes.Canvas;
import java.util.Arrays;

/** The run-length form of a COCO mask: lengths of runs off, on, off, … down the columns. */
final class RunLengths implements Outline {
  private final int[] runs;

  private RunLengths(int[] runs) {
    this.runs = runs;
  }

  /** The runs of {@code {"size": [h, w], "counts": [...] or "..."}}, which fill the canvas. */
  static RunLengths of(Entry entry, JsonNode outline, Canvas canvas) {
    JsonNode size = outline.path("size");
    if (size.path(0).asInt() != canvas.height() || size.path(1).asInt() != canvas.width()) {
      throw entry.error("segmentation of size " + size + " for a photo of " + canvas);
    }
    JsonNode counts = outline.path("counts");
    long[] runs =
        counts.isTextual()
            ? unpack(entry, counts.asText())
            : counts.valueStream().mapToLong(JsonNode::asLong).toArray();
    long area = (long) canvas.area();
    long sum = 0;
    for (long run : runs) {
      if (run < 0 || run > area - sum) {
        throw entry.error("segmentation runs beyond its " + area + " pixels; it is damaged");
      }
      sum += run;
    }
    if (sum != area) {
      throw entry.error("segmentation covers %d of %d pixels; it is damaged".formatted(sum, area));
    }
    return new RunLengths(Arrays.stream(runs).mapToInt(Math::toIntExact).toArray());
  }

  @Override
  public void paint(int[] labels, Canvas canvas, int label) {
    int at = 0;
    for (int i = 0; i < runs.length; i++) {
      for (int end = at + runs[i]; at < end; at++) {
        if (i % 2 == 1) {
          labels[at % canvas.height() * canvas.width() + at / canvas.height()] = label;
        }
      }
    }
  }

  /**
   * Undoes the packing of pycocotools (maskApi.c, rleFrString): five bits a character, lowest
   * first, bit 5 says that more follow; from the fourth on, a run is the difference to the one two
   * before.
   */
  private static long[] unpack(Entry entry, String text) {
    long[] runs = new long[text.length()];
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      long value = 0;
      int shift = 0;
      int bits;
      do {
        if (at == text.length() || shift > 55) {
          throw entry.error("segmentation counts end within a number; they are damaged");
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
    return Arrays.copyOf(runs, count);
  }
}
