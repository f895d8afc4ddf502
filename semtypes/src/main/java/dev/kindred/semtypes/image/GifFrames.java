// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** Draws the frames of a GIF file onto its canvas, one after the other, as a browser does. */
final class GifFrames {
  /** What viewers take for frames that say nothing, or nothing that a screen could follow. */
  private static final int USUAL_DELAY = 10;

  private static final int LEAST_DELAY = 2;

  /** LZW of 12 bits packs at most 4096 pixels into one code. */
  private static final int MOST_PIXELS_PER_BYTE = 2731;

  private static final int[] GRAY = {16};
  private static final int[] GRAY_ALPHA = {16, 24};
  private static final int[] RGB = {16, 8, 0};
  private static final int[] RGBA = {16, 8, 0, 24};

  private final GifFile file;
  private final int[] canvas;

  private GifFrames(GifFile file) {
    this.file = file;
    this.canvas = new int[file.width() * file.height()];
  }

  /**
   * All frames [T, C, H, W] u8: gray where all palettes are, alpha last where something is clear.
   */
  static Tensor of(GifFile file) {
    long area = (long) file.width() * file.height();
    int[] shifts = channels(file);
    file.source().claim("frames", file.frames().size(), area, shifts.length);
    file.source().claim("the canvas", area, Integer.BYTES);
    if (area > PictureFile.UNSUSPICIOUS_PIXELS
        && area > file.source().size() * MOST_PIXELS_PER_BYTE) {
      throw file.source()
          .error(
              "claims %d×%d pixels in %d bytes; it is damaged"
                  .formatted(file.height(), file.width(), file.source().size()));
    }
    Shape shape = Shape.of(file.frames().size(), shifts.length, file.height(), file.width());
    return Tensor.build(DType.U8, shape, memory -> new GifFrames(file).draw(shifts, memory));
  }

  /** Frames per second, on average. */
  static double rate(GifFile file) {
    long hundredths =
        file.frames().stream()
            .mapToLong(each -> each.delay() < LEAST_DELAY ? USUAL_DELAY : each.delay())
            .sum();
    return 100.0 * file.frames().size() / hundredths;
  }

  private static int[] channels(GifFile file) {
    GifFile.Frame first = file.frames().getFirst();
    boolean covered = first.width() == file.width() && first.height() == file.height();
    boolean alpha = !covered || file.frames().stream().anyMatch(each -> each.clear() >= 0);
    boolean gray = file.frames().stream().allMatch(each -> isGray(each.palette()));
    if (gray) {
      return alpha ? GRAY_ALPHA : GRAY;
    }
    return alpha ? RGBA : RGB;
  }

  private static boolean isGray(byte[] palette) {
    for (int i = 0; i < palette.length; i += 3) {
      if (palette[i] != palette[i + 1] || palette[i] != palette[i + 2]) {
        return false;
      }
    }
    return true;
  }

  private void draw(int[] shifts, MemorySegment memory) {
    long at = 0;
    byte[] plane = new byte[canvas.length];
    for (GifFile.Frame frame : file.frames()) {
      int[] before = frame.disposal() == GifFile.Disposal.RESTORE ? canvas.clone() : new int[0];
      draw(frame);
      for (int shift : shifts) {
        for (int i = 0; i < plane.length; i++) {
          plane[i] = (byte) (canvas[i] >>> shift);
        }
        MemorySegment.copy(plane, 0, memory, Pixels.BYTE, at, plane.length);
        at += plane.length;
      }
      switch (frame.disposal()) {
        case KEEP -> {}
        case RESTORE -> System.arraycopy(before, 0, canvas, 0, canvas.length);
        case CLEAR -> {
          for (int y = frame.y(); y < frame.y() + frame.height(); y++) {
            int from = y * file.width() + frame.x();
            Arrays.fill(canvas, from, from + frame.width(), 0);
          }
        }
      }
    }
  }

  private void draw(GifFile.Frame frame) {
    byte[] indices = GifPixels.of(file.source(), frame);
    int[] colors = new int[256];
    byte[] palette = frame.palette();
    Arrays.fill(colors, 0xFF << 24); // black beyond the palette
    for (int i = 0; i < palette.length / 3; i++) {
      int red = palette[3 * i] & 0xFF;
      int green = palette[3 * i + 1] & 0xFF;
      int blue = palette[3 * i + 2] & 0xFF;
      colors[i] |= (red << 16) | (green << 8) | blue;
    }
    for (int y = 0; y < frame.height(); y++) {
      int to = (frame.y() + y) * file.width() + frame.x();
      for (int x = 0; x < frame.width(); x++) {
        int index = indices[y * frame.width() + x] & 0xFF;
        if (index != frame.clear()) {
          canvas[to + x] = colors[index];
        }
      }
    }
  }
}
