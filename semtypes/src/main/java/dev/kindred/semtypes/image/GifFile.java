// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.read.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the blocks of a GIF file say (GIF89a specification, CompuServe 1990).
 *
 * @param width of the canvas: the logical screen, or what its frames need
 * @param frames at least one
 */
record GifFile(Source source, int width, int height, List<Frame> frames) {
  /** What happens to the canvas after a frame was shown. */
  enum Disposal {
    KEEP,
    CLEAR,
    RESTORE
  }

  /**
   * One picture on the canvas.
   *
   * @param palette red, green, blue of each colour
   * @param clear the index that shows what is below, −1 for none
   * @param delay in hundredths of a second
   * @param data the bytes of the sub-blocks in a row, after the code size
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes of the file, never compared
  record Frame(
      int x,
      int y,
      int width,
      int height,
      boolean interlaced,
      byte[] palette,
      int clear,
      int delay,
      Disposal disposal,
      int codeSize,
      byte[] data) {}

  static GifFile of(Source source) {
    return new Parser(source).file();
  }

  /** Reads a file block by block. */
  private static final class Parser {
    private static final int SCREEN = 6;
    private static final int BLOCKS = 13;

    private final Source source;
    private final byte[] bytes;
    private final List<Frame> frames = new ArrayList<>();
    private byte[] common = {};
    private int at = BLOCKS;
    private int clear = -1;
    private int delay;
    private Disposal disposal = Disposal.KEEP;

    Parser(Source source) {
      this.source = source;
      this.bytes = source.bytes();
    }

    GifFile file() {
      require(BLOCKS - SCREEN, SCREEN);
      int width = word(SCREEN);
      int height = word(SCREEN + 2);
      common = palette(bytes[SCREEN + 4]);
      for (int block = next(); block != ';'; block = next()) {
        switch (block) {
          case '!' -> extension();
          case ',' -> frame();
          default ->
              throw source.error(
                  "a GIF picture with an unknown block at byte %d; it is damaged"
                      .formatted(at - 1));
        }
      }
      if (frames.isEmpty()) {
        throw source.error("a GIF file without a picture; it is cut short or damaged");
      }
      for (Frame each : frames) {
        width = Math.max(width, each.x + each.width);
        height = Math.max(height, each.y + each.height);
      }
      return new GifFile(source, width, height, List.copyOf(frames));
    }

    private void require(int count, int from) {
      if (count > bytes.length - from) {
        throw source.error(
            "a GIF picture that is cut short at byte %d; get it again".formatted(bytes.length));
      }
    }

    private int next() {
      require(1, at);
      return bytes[at++] & 0xFF;
    }

    private int word(int from) {
      return (bytes[from] & 0xFF) | ((bytes[from + 1] & 0xFF) << 8);
    }

    /** The colours that follow, if the flags say that some do. */
    private byte[] palette(byte flags) {
      if ((flags & 0x80) == 0) {
        return new byte[0];
      }
      int length = 3 << ((flags & 7) + 1);
      require(length, at);
      at += length;
      return Arrays.copyOfRange(bytes, at - length, at);
    }

    private void extension() {
      boolean control = next() == 0xF9;
      byte[] data = blocks();
      if (control && data.length >= 4) {
        delay = (data[1] & 0xFF) | ((data[2] & 0xFF) << 8);
        clear = (data[0] & 1) != 0 ? data[3] & 0xFF : -1;
        disposal =
            switch ((data[0] >> 2) & 7) {
              case 2 -> Disposal.CLEAR;
              case 3 -> Disposal.RESTORE;
              default -> Disposal.KEEP;
            };
      }
    }

    private byte[] blocks() {
      int from = at;
      int total = 0;
      for (int length = next(); length > 0; length = next()) {
        require(length, at);
        total += length;
        at += length;
      }
      byte[] data = new byte[total];
      int to = 0;
      for (int block = from; to < total; block += (bytes[block] & 0xFF) + 1) {
        int length = bytes[block] & 0xFF;
        System.arraycopy(bytes, block + 1, data, to, length);
        to += length;
      }
      return data;
    }

    private void frame() {
      require(9, at);
      int start = at;
      at += 9;
      byte flags = bytes[start + 8];
      byte[] own = palette(flags);
      int codeSize = next();
      byte[] data = blocks();
      Frame frame =
          new Frame(
              word(start),
              word(start + 2),
              word(start + 4),
              word(start + 6),
              (flags & 0x40) != 0,
              own.length > 0 ? own : common,
              clear,
              delay,
              disposal,
              codeSize,
              data);
      if (frame.width < 1 || frame.height < 1 || codeSize < 1 || codeSize > 8) {
        throw source.error(
            "a GIF picture of %d×%d in codes of %d bits at byte %d; it is damaged"
                .formatted(frame.height, frame.width, codeSize, start));
      }
      frames.add(frame);
      clear = -1;
      delay = 0;
      disposal = Disposal.KEEP;
    }
  }
}
