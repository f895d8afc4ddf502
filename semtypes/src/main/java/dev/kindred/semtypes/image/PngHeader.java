// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.read.Source;
import java.nio.ByteBuffer;

/**
 * The header of a PNG file.
 *
 * @param depth bits per sample: 1, 2, 4, 8 or 16
 * @param kind the colour type
 */
record PngHeader(int width, int height, int depth, int kind, boolean interlaced) {
  static final int GRAY = 0;
  static final int RGB = 2;
  static final int PALETTE = 3;
  static final int GRAY_ALPHA = 4;
  static final int RGB_ALPHA = 6;

  /** What IHDR says. */
  static PngHeader of(Source source, ByteBuffer in) {
    PngHeader header =
        new PngHeader(in.getInt(0), in.getInt(4), in.get(8), in.get(9), in.get(12) == 1);
    boolean methods = in.get(10) == 0 && in.get(11) == 0 && (in.get(12) & 0xFE) == 0;
    if (header.width < 1 || header.height < 1 || !header.isKnown() || !methods) {
      throw source.error("a PNG picture with a header that no standard knows; it is damaged");
    }
    return header;
  }

  private boolean isKnown() {
    boolean low = depth == 1 || depth == 2 || depth == 4;
    return switch (kind) {
      case GRAY -> low || depth == 8 || depth == 16;
      case PALETTE -> low || depth == 8;
      case RGB, GRAY_ALPHA, RGB_ALPHA -> depth == 8 || depth == 16;
      default -> false;
    };
  }

  /** The samples of a pixel, as they are stored. */
  int samples() {
    return switch (kind) {
      case RGB -> 3;
      case GRAY_ALPHA -> 2;
      case RGB_ALPHA -> 4;
      default -> 1;
    };
  }

  /** Whether samples take two bytes. */
  boolean wide() {
    return depth == 16;
  }

  /** The bytes of so many pixels of a row. */
  int rowBytes(int pixels) {
    return Math.toIntExact(((long) pixels * samples() * depth + 7) / 8);
  }

  /** The bytes from a sample to the same one of the next pixel, at least one. */
  int step() {
    return Math.max(1, samples() * depth / 8);
  }

  /** The bytes of all pixels before they are filtered and packed, near enough. */
  long packedBytes() {
    return ((long) width * samples() * depth + 7) / 8 * height;
  }

  @Override
  public String toString() {
    return "%d×%d pixels of %d bits".formatted(height, width, samples() * depth);
  }
}
