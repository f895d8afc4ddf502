// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.awt.image.Raster;
import java.lang.foreign.MemorySegment;

/**
 * The colours of a JPEG picture of luminance and two chromas (JFIF), from its samples straight to
 * planes: the same numbers as libjpeg's (jdcolor.c), without a picture in between.
 */
final class YccColors {
  private static final int BITS = 16;
  private static final int HALF = 1 << (BITS - 1);
  private static final int CENTER = 128;

  /** Sums reach from −227 to 481: a table cuts them to a byte quicker than two comparisons do. */
  private static final int BELOW = 256;

  private static final byte[] LIMITED = new byte[BELOW + 512];

  static {
    for (int i = 0; i < LIMITED.length; i++) {
      LIMITED[i] = (byte) Math.clamp(i - BELOW, 0, 255);
    }
  }

  private static final int[] RED_OF_CR = table(1.402, HALF, BITS);
  private static final int[] BLUE_OF_CB = table(1.772, HALF, BITS);
  private static final int[] GREEN_OF_CR = table(-0.71414, 0, 0);
  private static final int[] GREEN_OF_CB = table(-0.34414, HALF, 0);

  private YccColors() {}

  private static int[] table(double factor, int offset, int shift) {
    int fixed = (int) Math.round(factor * (1 << BITS));
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = (fixed * (i - CENTER) + offset) >> shift;
    }
    return table;
  }

  /** Pixels [3, H, W] of u8: red, green, blue. */
  static Tensor rgb(Raster raster) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    return Tensor.build(
        DType.U8,
        Shape.of(3, height, width),
        memory -> {
          byte[] row = new byte[3 * width];
          byte[][] planes = new byte[3][width];
          for (int y = 0; y < height; y++) {
            raster.getDataElements(0, y, width, 1, row);
            row(row, planes);
            for (int c = 0; c < 3; c++) {
              long at = ((long) c * height + y) * width;
              MemorySegment.copy(planes[c], 0, memory, Pixels.BYTE, at, width);
            }
          }
        });
  }

  private static void row(byte[] row, byte[][] planes) {
    byte[] red = planes[0];
    byte[] green = planes[1];
    byte[] blue = planes[2];
    for (int x = 0, at = 0; x < red.length; x++, at += 3) {
      int y = row[at] & 0xFF;
      int cb = row[at + 1] & 0xFF;
      int cr = row[at + 2] & 0xFF;
      red[x] = LIMITED[BELOW + y + RED_OF_CR[cr]];
      green[x] = LIMITED[BELOW + y + ((GREEN_OF_CB[cb] + GREEN_OF_CR[cr]) >> BITS)];
      blue[x] = LIMITED[BELOW + y + BLUE_OF_CB[cb]];
    }
  }
}
