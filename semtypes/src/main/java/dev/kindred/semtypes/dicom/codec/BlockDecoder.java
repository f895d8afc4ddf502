// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

import java.util.Arrays;

/**
 * Decodes code blocks of JPEG 2000 (T.800 annex D): bit planes of coefficients, the most
 * significant first, each in up to three passes over stripes of four rows. Not for several threads
 * at once.
 */
final class BlockDecoder {
  static final int BYPASS = 1;
  static final int RESET = 2;
  static final int TERMINATE_ALL = 4;
  static final int CAUSAL = 8;
  static final int SEGMENTATION = 32;

  private static final int STRIPE = 4;

  /** Flags of a coefficient: which neighbours are significant, and which of them are negative. */
  private static final int NORTH_EAST = 1;

  private static final int SOUTH_EAST = 2;
  private static final int SOUTH_WEST = 4;
  private static final int NORTH_WEST = 8;
  private static final int NORTH = 0x10;
  private static final int EAST = 0x20;
  private static final int SOUTH = 0x40;
  private static final int WEST = 0x80;
  private static final int NEIGHBOURS = 0xFF;

  /** A neighbour is negative: its flag, moved up. */
  private static final int SIGN = 4;

  private static final int SIGNIFICANT = 0x1000;
  private static final int REFINED = 0x2000;
  private static final int VISITED = 0x4000;
  private static final int BELOW = SOUTH_EAST | SOUTH_WEST | SOUTH | SOUTH << SIGN;

  private static final byte[][] ZERO_CONTEXTS = zeroContexts();
  private static final byte[] SIGN_CONTEXTS = signContexts();

  private final MqDecoder coder = new MqDecoder();
  private int[] values = {};
  private int[] flags = {};
  private byte[] data = {};
  private int width;
  private int height;
  private int row;
  private byte[] zeroContexts = {};
  private boolean causal;

  /** Bits that are not coded: the byte before, the next one, and what is left of it. */
  private int rawByte;

  private int rawAt;
  private int rawLeft;

  /**
   * Coefficients times 2, row by row from index 0, good until the next call. Where bit planes are
   * missing they are in the middle of what is possible.
   *
   * @param orientation 0 for LL, 1 for HL, 2 for LH, 3 for HH
   */
  int[] decode(byte[] bytes, CodeBlock block, int orientation, int style) {
    width = block.width;
    height = block.height;
    row = width + 2;
    zeroContexts = ZERO_CONTEXTS[orientation];
    causal = (style & CAUSAL) != 0;
    clear();
    int[] starts = block.collect(bytes, dataFor(block));
    coder.resetContexts();
    int plane = block.planes;
    int pass = 2;
    for (int segment = 0; segment < starts.length; segment++) {
      boolean raw = (style & BYPASS) != 0 && plane <= block.planes - 4 && pass < 2;
      if (raw) {
        startRaw(starts[segment]);
      } else {
        coder.start(data, starts[segment]);
      }
      for (int i = 0; i < block.passesOf(segment) && plane >= 1; i++) {
        pass(pass, plane, raw, style);
        pass = (pass + 1) % 3;
        plane -= pass == 0 ? 1 : 0;
      }
    }
    return values;
  }

  private void clear() {
    int area = width * height;
    if (values.length < area) {
      values = new int[area];
    }
    Arrays.fill(values, 0, area, 0);
    int bordered = row * (height + 2);
    if (flags.length < bordered) {
      flags = new int[bordered];
    }
    Arrays.fill(flags, 0, bordered, 0);
  }

  private byte[] dataFor(CodeBlock block) {
    int needed = block.room();
    if (data.length < needed) {
      data = new byte[needed];
    }
    return data;
  }

  private void pass(int pass, int plane, boolean raw, int style) {
    for (int y = 0; y < height; y += STRIPE) {
      int end = Math.min(y + STRIPE, height);
      switch (pass) {
        case 0 -> significance(y, end, plane, raw);
        case 1 -> refinement(y, end, plane, raw);
        default -> cleanup(y, end, plane);
      }
    }
    if (pass == 2 && (style & SEGMENTATION) != 0) {
      for (int i = 0; i < 4; i++) {
        coder.decode(MqDecoder.UNIFORM);
      }
    }
    if ((style & RESET) != 0) {
      coder.resetContexts();
    }
  }

  /** The flags at an index, where the stripe below may not be looked at without it. */
  private int seen(int at, int y, int end) {
    int flag = flags[at];
    return causal && y == end - 1 && (end & 3) == 0 ? flag & ~BELOW : flag;
  }

  private void significance(int from, int end, int plane, boolean raw) {
    for (int x = 0; x < width; x++) {
      int at = (from + 1) * row + x + 1;
      for (int y = from; y < end; y++, at += row) {
        int flag = seen(at, y, end);
        if ((flag & NEIGHBOURS) != 0 && (flag & (SIGNIFICANT | VISITED)) == 0) {
          if (raw) {
            if (rawBit() == 1) {
              become(at, y * width + x, plane, rawBit());
            }
          } else if (coder.decode(zeroContexts[flag & NEIGHBOURS]) == 1) {
            become(at, y * width + x, plane, sign(flag));
          }
          flags[at] |= VISITED;
        }
      }
    }
  }

  private void refinement(int from, int end, int plane, boolean raw) {
    int half = 1 << (plane - 1);
    for (int x = 0; x < width; x++) {
      int at = (from + 1) * row + x + 1;
      for (int y = from; y < end; y++, at += row) {
        int flag = seen(at, y, end);
        if ((flag & (SIGNIFICANT | VISITED)) == SIGNIFICANT) {
          int context = (flag & REFINED) != 0 ? 16 : (flag & NEIGHBOURS) != 0 ? 15 : 14;
          int bit = raw ? rawBit() : coder.decode(context);
          int i = y * width + x;
          int grown = bit == 1 ? half : -half;
          values[i] += values[i] < 0 ? -grown : grown;
          flags[at] |= REFINED;
        }
      }
    }
  }

  private void cleanup(int from, int end, int plane) {
    for (int x = 0; x < width; x++) {
      int y = from;
      int at = (from + 1) * row + x + 1;
      boolean found = false;
      if (end - from == STRIPE && isQuiet(at, end)) {
        if (coder.decode(MqDecoder.RUN) == 0) {
          continue;
        }
        int skipped = coder.decode(MqDecoder.UNIFORM) << 1 | coder.decode(MqDecoder.UNIFORM);
        y += skipped;
        at += skipped * row;
        found = true;
      }
      for (; y < end; y++, at += row) {
        int flag = seen(at, y, end);
        if (found
            || ((flag & (SIGNIFICANT | VISITED)) == 0
                && coder.decode(zeroContexts[flag & NEIGHBOURS]) == 1)) {
          become(at, y * width + x, plane, sign(flag));
          found = false;
        }
        flags[at] &= ~VISITED;
      }
    }
  }

  /** Whether nothing is known of four coefficients below each other, nor around them. */
  private boolean isQuiet(int at, int end) {
    int all = flags[at] | flags[at + row] | flags[at + 2 * row] | seen(at + 3 * row, end - 1, end);
    return (all & (SIGNIFICANT | VISITED | NEIGHBOURS)) == 0;
  }

  private int sign(int flag) {
    int entry = SIGN_CONTEXTS[flag >> SIGN & 0xFF];
    return coder.decode(entry & 0x1F) ^ (entry >> 5);
  }

  private void become(int at, int index, int plane, int negative) {
    int value = 3 << (plane - 1);
    values[index] = negative == 1 ? -value : value;
    flags[at] |= SIGNIFICANT;
    int signs = negative << SIGN;
    int up = at - row;
    int down = at + row;
    flags[up - 1] |= SOUTH_EAST;
    flags[up] |= SOUTH | SOUTH * signs;
    flags[up + 1] |= SOUTH_WEST;
    flags[at - 1] |= EAST | EAST * signs;
    flags[at + 1] |= WEST | WEST * signs;
    flags[down - 1] |= NORTH_EAST;
    flags[down] |= NORTH | NORTH * signs;
    flags[down + 1] |= NORTH_WEST;
  }

  private void startRaw(int from) {
    rawAt = from;
    rawByte = 0;
    rawLeft = 0;
  }

  private int rawBit() {
    if (rawLeft == 0) {
      rawLeft = rawByte == 0xFF ? 7 : 8;
      int next = data[rawAt] & 0xFF;
      if (rawByte == 0xFF && next > 0x8F) {
        // The end: from here on ones come.
        next = 0xFF;
        rawLeft = 8;
      } else {
        rawAt++;
      }
      rawByte = next;
    }
    rawLeft--;
    return rawByte >> rawLeft & 1;
  }

  /** Table D.1 of T.800, by orientation and flags of neighbours. */
  private static byte[][] zeroContexts() {
    byte[][] tables = new byte[4][256];
    for (int flag = 0; flag < 256; flag++) {
      int across = Integer.bitCount(flag & (EAST | WEST));
      int down = Integer.bitCount(flag & (NORTH | SOUTH));
      int corners = Integer.bitCount(flag & 15);
      tables[0][flag] = smooth(across, down, corners);
      tables[1][flag] = smooth(down, across, corners);
      tables[2][flag] = tables[0][flag];
      tables[3][flag] = diagonal(across + down, corners);
    }
    return tables;
  }

  private static byte smooth(int across, int down, int corners) {
    if (across == 2) {
      return 8;
    }
    if (across == 1) {
      return (byte) (down >= 1 ? 7 : corners >= 1 ? 6 : 5);
    }
    return (byte) (down > 0 ? 2 + down : Math.min(corners, 2));
  }

  private static byte diagonal(int sides, int corners) {
    return switch (corners) {
      case 0 -> (byte) Math.min(sides, 2);
      case 1 -> (byte) (3 + Math.min(sides, 2));
      case 2 -> (byte) (sides >= 1 ? 7 : 6);
      default -> 8;
    };
  }

  /** Tables D.2 and D.3 of T.800: the context, plus 32 where the sign is the other way round. */
  private static byte[] signContexts() {
    byte[] table = new byte[256];
    for (int flag = 0; flag < 256; flag++) {
      // Bits 0 to 3: north, east, south, west are significant; bits 4 to 7: they are negative.
      int across = contribution(flag, 1) + contribution(flag, 3);
      int down = contribution(flag, 0) + contribution(flag, 2);
      int h = Integer.signum(across);
      int v = Integer.signum(down);
      int context = 9 + Math.abs(3 * h + v);
      table[flag] = (byte) (3 * h + v < 0 ? context | 32 : context);
    }
    return table;
  }

  private static int contribution(int flag, int side) {
    return (flag >> side & 1) * (1 - 2 * (flag >> (side + 4) & 1));
  }
}
