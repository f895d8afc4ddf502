// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.read.Source;

/** Unpacks the colour indices of one frame (LZW of variable code length, appendix F). */
final class GifPixels {
  private static final int MOST_CODES = 4096;

  private final Source source;
  private final GifFile.Frame frame;
  private final byte[] indices;
  private final short[] prefixes = new short[MOST_CODES];
  private final byte[] suffixes = new byte[MOST_CODES];
  private final byte[] stack = new byte[MOST_CODES + 1];
  private int count;
  private int at;
  private int bits;
  private int held;

  private GifPixels(Source source, GifFile.Frame frame) {
    this.source = source;
    this.frame = frame;
    this.indices = new byte[frame.width() * frame.height()];
  }

  /** The indices row by row, interlacing undone. */
  static byte[] of(Source source, GifFile.Frame frame) {
    GifPixels pixels = new GifPixels(source, frame);
    pixels.unpack();
    return frame.interlaced() ? pixels.woven() : pixels.indices;
  }

  private void unpack() {
    int clear = 1 << frame.codeSize();
    int length = frame.codeSize() + 1;
    int next = clear + 2;
    int last = -1;
    int first = 0;
    while (count < indices.length) {
      int code = code(length);
      if (code == clear) {
        length = frame.codeSize() + 1;
        next = clear + 2;
        last = -1;
        continue;
      }
      if (code == clear + 1 || code > next || (last < 0 && code >= clear)) {
        throw damaged();
      }
      if (last >= 0 && code == next && next >= MOST_CODES) {
        throw damaged();
      }
      int depth = 0;
      int walk = code;
      if (code == next) { // not there yet: the last string and its own first letter
        stack[depth++] = (byte) first;
        walk = last;
      }
      while (walk >= clear) {
        stack[depth++] = suffixes[walk];
        walk = prefixes[walk];
      }
      first = walk;
      stack[depth++] = (byte) walk;
      while (depth > 0 && count < indices.length) {
        indices[count++] = stack[--depth];
      }
      if (last >= 0 && next < MOST_CODES) {
        prefixes[next] = (short) last;
        suffixes[next] = (byte) first;
        next++;
        length += next == 1 << length && length < 12 ? 1 : 0;
      }
      last = code;
    }
  }

  private int code(int length) {
    while (bits < length) {
      if (at == frame.data().length) {
        throw damaged();
      }
      held |= (frame.data()[at++] & 0xFF) << bits;
      bits += 8;
    }
    int code = held & ((1 << length) - 1);
    held >>>= length;
    bits -= length;
    return code;
  }

  private RuntimeException damaged() {
    return source.error(
        "a GIF picture whose pixels end or go wrong after %d of %d; it is cut short or damaged"
            .formatted(count, indices.length));
  }

  private byte[] woven() {
    int[][] passes = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};
    byte[] rows = new byte[indices.length];
    int from = 0;
    for (int[] pass : passes) {
      for (int y = pass[0]; y < frame.height(); y += pass[1]) {
        System.arraycopy(indices, from, rows, y * frame.width(), frame.width());
        from += frame.width();
      }
    }
    return rows;
  }
}
