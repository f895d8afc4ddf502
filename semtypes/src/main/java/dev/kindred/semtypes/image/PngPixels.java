// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** The pixels of a PNG file, [C, H, W]: colours, or the samples as they are stored. */
final class PngPixels {
  private static final ValueLayout.OfByte BYTE = (ValueLayout.OfByte) DType.U8.layout();
  private static final ValueLayout.OfShort SHORT = (ValueLayout.OfShort) DType.U16.layout();

  /** First column, first row, column step and row step of each pass of Adam7. */
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private static final int[][] WHOLE = {{0, 0, 1, 1}};

  private final PngHeader header;
  private final PngFile file;
  private final DType type;

  /**
   * For each channel the value of each sample; of samples up to 8 bit without alpha of their own.
   */
  private final byte[][] tables;

  private final int channels;

  private PngPixels(PngFile file, byte[][] tables, int channels) {
    this.file = file;
    this.header = file.header();
    this.type = header.wide() ? DType.U16 : DType.U8;
    this.tables = tables;
    this.channels = channels;
  }

  /** Gray or colours, an even count of channels with alpha last. */
  static Tensor colors(PngFile file) {
    PngHeader header = file.header();
    if (header.kind() == PngHeader.PALETTE) {
      byte[][] tables = palette(file);
      return new PngPixels(file, tables, tables.length).read();
    }
    boolean clear = file.transparency().length > 0 && header.kind() <= PngHeader.RGB;
    if (header.samples() == 1 && !header.wide()) {
      byte[][] tables = gray(file);
      return new PngPixels(file, tables, tables.length).read();
    }
    return new PngPixels(file, new byte[0][], header.samples() + (clear ? 1 : 0)).read();
  }

  /** The stored samples of one channel: gray values, or indices into the palette. */
  static Tensor labels(PngFile file) {
    PngHeader header = file.header();
    if (header.samples() != 1) {
      throw file.source()
          .error(
              "a mask has one channel of integers, this has "
                  + header.samples()
                  + "; read it as an Image");
    }
    byte[] same = new byte[256];
    for (int i = 0; i < 256; i++) {
      same[i] = (byte) i;
    }
    byte[][] tables = header.wide() ? new byte[0][] : new byte[][] {same};
    return new PngPixels(file, tables, 1).read().reshape(header.height(), header.width());
  }

  private static byte[][] palette(PngFile file) {
    byte[] palette = file.palette();
    boolean gray = true;
    for (int i = 0; i < palette.length; i += 3) {
      gray &= palette[i] == palette[i + 1] && palette[i] == palette[i + 2];
    }
    boolean alpha = file.transparency().length > 0;
    int colors = gray ? 1 : 3;
    byte[][] tables = new byte[colors + (alpha ? 1 : 0)][256];
    for (int c = 0; c < colors; c++) {
      for (int i = 0; i < palette.length / 3; i++) {
        tables[c][i] = palette[3 * i + c];
      }
    }
    if (alpha) {
      Arrays.fill(tables[colors], (byte) 255);
      System.arraycopy(file.transparency(), 0, tables[colors], 0, file.transparency().length);
    }
    return tables;
  }

  private static byte[][] gray(PngFile file) {
    int white = (1 << file.header().depth()) - 1;
    byte[] clear = file.transparency();
    byte[][] tables = new byte[clear.length > 0 ? 2 : 1][256];
    for (int i = 0; i <= white; i++) {
      tables[0][i] = (byte) (i * 255 / white);
    }
    if (clear.length > 0) {
      Arrays.fill(tables[1], (byte) 255);
      tables[1][clear[1] & white] = 0;
    }
    return tables;
  }

  private Tensor read() {
    return Tensor.build(
        type,
        Shape.of(channels, header.height(), header.width()),
        memory -> {
          try (PngRows rows = new PngRows(file)) {
            for (int[] pass : header.interlaced() ? ADAM7 : WHOLE) {
              read(rows, pass, memory);
            }
          }
        });
  }

  private void read(PngRows rows, int[] pass, MemorySegment memory) {
    int pixels = (header.width() - pass[0] + pass[2] - 1) / pass[2];
    if (pixels <= 0) {
      return;
    }
    rows.restart();
    int length = header.rowBytes(pixels);
    for (int y = pass[1]; y < header.height(); y += pass[3]) {
      byte[] row = rows.next(length);
      if (header.depth() < 8) {
        row = unpacked(row, pixels);
      }
      if (header.wide()) {
        placeWide(row, pixels, y, pass, memory);
      } else {
        place(row, pixels, y, pass, memory);
      }
    }
  }

  /** One byte for each sample of 1, 2 or 4 bits, of which the first is in the high bits. */
  private byte[] unpacked(byte[] row, int pixels) {
    int depth = header.depth();
    int mask = (1 << depth) - 1;
    byte[] samples = new byte[pixels];
    for (int i = 0; i < pixels; i++) {
      int bit = i * depth;
      samples[i] = (byte) ((row[bit >> 3] >> (8 - depth - (bit & 7))) & mask);
    }
    return samples;
  }

  private void place(byte[] row, int pixels, int y, int[] pass, MemorySegment memory) {
    int samples = header.samples();
    byte[] plane = new byte[pixels];
    for (int c = 0; c < channels; c++) {
      if (tables.length > 0) {
        byte[] table = tables[c];
        for (int x = 0; x < pixels; x++) {
          plane[x] = table[row[x] & 0xFF];
        }
      } else if (c < samples) {
        for (int x = 0, at = c; x < pixels; x++, at += samples) {
          plane[x] = row[at];
        }
      } else {
        for (int x = 0; x < pixels; x++) {
          plane[x] = (byte) (isClear(row, x * samples, 1) ? 0 : 255);
        }
      }
      long start = ((long) c * header.height() + y) * header.width() + pass[0];
      if (pass[2] == 1) {
        MemorySegment.copy(plane, 0, memory, BYTE, start, pixels);
      } else {
        for (int x = 0; x < pixels; x++) {
          memory.set(BYTE, start + (long) x * pass[2], plane[x]);
        }
      }
    }
  }

  private void placeWide(byte[] row, int pixels, int y, int[] pass, MemorySegment memory) {
    int samples = header.samples();
    short[] plane = new short[pixels];
    for (int c = 0; c < channels; c++) {
      for (int x = 0; x < pixels; x++) {
        int at = 2 * (x * samples + c);
        plane[x] =
            c < samples
                ? (short) (row[at] << 8 | (row[at + 1] & 0xFF))
                : (short) (isClear(row, 2 * x * samples, 2) ? 0 : 0xFFFF);
      }
      long start = ((long) c * header.height() + y) * header.width() + pass[0];
      if (pass[2] == 1) {
        MemorySegment.copy(plane, 0, memory, SHORT, 2 * start, pixels);
      } else {
        for (int x = 0; x < pixels; x++) {
          memory.set(SHORT, 2 * (start + (long) x * pass[2]), plane[x]);
        }
      }
    }
  }

  /** Whether a pixel has the one colour that the file declares transparent. */
  private boolean isClear(byte[] row, int at, int bytes) {
    byte[] clear = file.transparency();
    for (int c = 0; c < header.samples(); c++) {
      for (int i = 0; i < bytes; i++) {
        if (row[at + c * bytes + i] != clear[2 * c + 2 - bytes + i]) {
          return false;
        }
      }
    }
    return true;
  }
}
