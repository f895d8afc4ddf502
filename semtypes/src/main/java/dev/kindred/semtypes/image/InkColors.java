// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.awt.image.Raster;
import java.lang.foreign.MemorySegment;

/**
 * The colours of a JPEG picture of four inks (CMYK, or YCCK, where a luminance form of CMY stands
 * beside K). Each light is what its ink and black let through, (255 − C)·(255 − K)/255 rounded, as
 * most viewers without colour profiles have it. Adobe's files hold what is let through, not the
 * ink.
 */
final class InkColors {
  private final Raster raster;
  private final boolean luminance;
  private final boolean inverted;

  InkColors(Raster raster, JpegFile file) {
    this.raster = raster;
    this.luminance = file.adobe() == 2;
    this.inverted = file.adobe() >= 0;
  }

  /** Pixels [3, H, W] of u8: red, green, blue. */
  Tensor rgb() {
    int width = raster.getWidth();
    int height = raster.getHeight();
    return Tensor.build(
        DType.U8,
        Shape.of(3, height, width),
        memory -> {
          byte[][] planes = new byte[3][width];
          for (int y = 0; y < height; y++) {
            row((byte[]) raster.getDataElements(0, y, width, 1, null), planes);
            for (int c = 0; c < 3; c++) {
              long at = ((long) c * height + y) * width;
              MemorySegment.copy(planes[c], 0, memory, Pixels.BYTE, at, width);
            }
          }
        });
  }

  private void row(byte[] row, byte[][] planes) {
    for (int x = 0; x < planes[0].length; x++) {
      int a = row[4 * x] & 0xFF;
      int b = row[4 * x + 1] & 0xFF;
      int c = row[4 * x + 2] & 0xFF;
      int k = row[4 * x + 3] & 0xFF;
      if (luminance) {
        // libjpeg's YCCK to CMYK: what YCC gives as a light is 255 − ink (jdcolor.c).
        int red = clamp(a + 1.402 * (c - 128));
        int green = clamp(a - 0.344136 * (b - 128) - 0.714136 * (c - 128));
        int blue = clamp(a + 1.772 * (b - 128));
        a = 255 - red;
        b = 255 - green;
        c = 255 - blue;
      }
      planes[0][x] = light(a, k);
      planes[1][x] = light(b, k);
      planes[2][x] = light(c, k);
    }
  }

  private static int clamp(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }

  private byte light(int ink, int black) {
    int product = inverted ? ink * black : (255 - ink) * (255 - black);
    return (byte) ((product + 127) / 255);
  }
}
