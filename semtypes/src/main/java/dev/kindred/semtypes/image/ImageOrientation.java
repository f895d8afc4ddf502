// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.read.Source;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/**
 * How a camera says that its pixels must be turned to be seen upright (Exif 3.0, tag Orientation).
 * Named for what has to be done; the codes of the standard are 1 to 8 in this order.
 */
public enum ImageOrientation {
  /** As it is stored. */
  UPRIGHT(1, false, false, false),
  /** Mirrored left to right. */
  MIRRORED(2, false, true, false),
  /** Turned by half. */
  HALF_TURN(3, false, true, true),
  /** Mirrored top to bottom. */
  FLIPPED(4, false, false, true),
  /** Rows become columns. */
  TRANSPOSED(5, true, false, false),
  /** Turned clockwise by a quarter. */
  QUARTER_TURN(6, true, true, false),
  /** Mirrored along the other diagonal. */
  TRANSVERSED(7, true, true, true),
  /** Turned counter-clockwise by a quarter. */
  QUARTER_TURN_BACK(8, true, false, true);

  private final int code;
  private final boolean swaps;
  private final boolean mirrorsX;
  private final boolean mirrorsY;

  ImageOrientation(int code, boolean swaps, boolean mirrorsX, boolean mirrorsY) {
    this.code = code;
    this.swaps = swaps;
    this.mirrorsX = mirrorsX;
    this.mirrorsY = mirrorsY;
  }

  /**
   * What a picture file says, {@link #UPRIGHT} where it says nothing.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException where it cannot be read
   */
  public static ImageOrientation of(Path file) {
    return Exif.orientation(Source.of(file));
  }

  /** What the standard calls so; {@link #UPRIGHT} for what it does not know. */
  static ImageOrientation ofCode(int code) {
    for (ImageOrientation each : values()) {
      if (each.code == code) {
        return each;
      }
    }
    return UPRIGHT;
  }

  /** The code of the standard, 1 to 8. */
  public int code() {
    return code;
  }

  /**
   * Pixels [C, H, W] as they are to be seen, without loss.
   *
   * @throws IllegalArgumentException where there are not three axes
   */
  public Tensor upright(Tensor chw) {
    if (chw.shape().rank() != 3) {
      throw new IllegalArgumentException(
          "upright " + chw + ": pixels are [channels, height, width]; reshape them");
    }
    if (this == UPRIGHT) {
      return chw;
    }
    long height = chw.shape().size(1);
    long width = chw.shape().size(2);
    Shape turned = Shape.of(chw.shape().size(0), swaps ? width : height, swaps ? height : width);
    MemorySegment from = chw.memory();
    return Tensor.build(chw.dtype(), turned, to -> copy(from, to, turned, chw.dtype().bytes()));
  }

  private void copy(MemorySegment from, MemorySegment to, Shape turned, int bytes) {
    long height = turned.size(1);
    long width = turned.size(2);
    long stepX = (swaps ? height : 1) * (mirrorsX ? -1 : 1);
    long stepY = (swaps ? 1 : width) * (mirrorsY ? -1 : 1);
    long first = (mirrorsX ? -stepX * (width - 1) : 0) + (mirrorsY ? -stepY * (height - 1) : 0);
    long at = 0;
    for (long c = 0; c < turned.size(0); c++) {
      for (long y = 0; y < height; y++) {
        long source = c * height * width + first + y * stepY;
        for (long x = 0; x < width; x++, at++, source += stepX) {
          move(from, source * bytes, to, at * bytes, bytes);
        }
      }
    }
  }

  private static void move(MemorySegment from, long source, MemorySegment to, long at, int bytes) {
    switch (bytes) {
      case 1 -> to.set(Pixels.BYTE, at, from.get(Pixels.BYTE, source));
      case 2 -> to.set(Pixels.SHORT, at, from.get(Pixels.SHORT, source));
      case 4 -> to.set(Pixels.INT, at, from.get(Pixels.INT, source));
      default -> MemorySegment.copy(from, source, to, at, bytes);
    }
  }
}
