// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

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

  /**
   * The flags of a column of four coefficients, in one int. Bits 0 to 17 tell which ones are
   * significant in three columns of six rows, the four and those around them: bit 3 · row + column.
   * Above them stand signs, and for each of the four whether it has been refined, and visited in
   * this plane. Shifted down by 3 for each row, those of any coefficient come to stand here.
   */
  private static final int NORTH_WEST = 1;

  private static final int NORTH = 1 << 1;
  private static final int NORTH_EAST = 1 << 2;
  private static final int WEST = 1 << 3;
  private static final int SIGNIFICANT = 1 << 4;
  private static final int EAST = 1 << 5;
  private static final int SOUTH_WEST = 1 << 6;
  private static final int SOUTH = 1 << 7;
  private static final int SOUTH_EAST = 1 << 8;
  private static final int AROUND = 0x1EF;

  /** Where the coefficient above the first of the four is negative. */
  private static final int SIGN_ABOVE = 18;

  private static final int SIGN = 19;
  private static final int REFINED = 1 << 20;
  private static final int VISITED = 1 << 21;
  private static final int SIGN_NEXT = 22;

  /** Where the coefficient below the last of the four is negative. */
  private static final int SIGN_BELOW = 31;

  private static final int ALL_VISITED = VISITED | VISITED << 3 | VISITED << 6 | VISITED << 9;
  private static final int ALL_SIGNIFICANT = ALL_VISITED / VISITED * SIGNIFICANT;

  /** How far visits stand above what is significant. */
  private static final int TO_VISITED = 17;

  /** The rows around the four: the last one above, the first one below. */
  private static final int BELOW = 15;

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
    int bordered = row * ((height + STRIPE - 1) / STRIPE + 2);
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

  private void significance(int from, int end, int plane, boolean raw) {
    int start = (from / STRIPE + 1) * row + 1;
    for (int x = 0; x < width; x++) {
      int at = start + x;
      int four = flags[at];
      if (four == 0 || (four & ALL_SIGNIFICANT) == ALL_SIGNIFICANT) {
        continue;
      }
      for (int y = from; y < end; y++) {
        int shift = 3 * (y - from);
        int flag = flags[at] >> shift;
        if ((flag & AROUND) != 0 && (flag & (SIGNIFICANT | VISITED)) == 0) {
          if (raw) {
            if (rawBit() == 1) {
              become(at, shift, y * width + x, plane, rawBit());
            }
          } else if (coder.decode(zeroContexts[flag & AROUND]) == 1) {
            become(at, shift, y * width + x, plane, sign(at, shift));
          }
          flags[at] |= VISITED << shift;
        }
      }
    }
  }

  private void refinement(int from, int end, int plane, boolean raw) {
    int half = 1 << (plane - 1);
    int start = (from / STRIPE + 1) * row + 1;
    for (int x = 0; x < width; x++) {
      int at = start + x;
      int four = flags[at];
      if ((four & ~(four >> TO_VISITED) & ALL_SIGNIFICANT) == 0) {
        continue;
      }
      for (int y = from; y < end; y++) {
        int shift = 3 * (y - from);
        int flag = four >> shift;
        if ((flag & (SIGNIFICANT | VISITED)) == SIGNIFICANT) {
          int context = (flag & REFINED) != 0 ? 16 : (flag & AROUND) != 0 ? 15 : 14;
          int bit = raw ? rawBit() : coder.decode(context);
          int i = y * width + x;
          int grown = bit == 1 ? half : -half;
          values[i] += values[i] < 0 ? -grown : grown;
          flags[at] |= REFINED << shift;
        }
      }
    }
  }

  private void cleanup(int from, int end, int plane) {
    int start = (from / STRIPE + 1) * row + 1;
    for (int x = 0; x < width; x++) {
      int at = start + x;
      int four = flags[at];
      if (((four | four >> TO_VISITED) & ALL_SIGNIFICANT) == ALL_SIGNIFICANT) {
        flags[at] = four & ~ALL_VISITED;
        continue;
      }
      int y = from;
      boolean found = false;
      if (four == 0 && end - from == STRIPE) {
        // Nothing is known of the four nor around them.
        if (coder.decode(MqDecoder.RUN) == 0) {
          continue;
        }
        y += coder.decode(MqDecoder.UNIFORM) << 1 | coder.decode(MqDecoder.UNIFORM);
        found = true;
      }
      for (; y < end; y++) {
        int shift = 3 * (y - from);
        int flag = flags[at] >> shift;
        if (found
            || ((flag & (SIGNIFICANT | VISITED)) == 0
                && coder.decode(zeroContexts[flag & AROUND]) == 1)) {
          become(at, shift, y * width + x, plane, sign(at, shift));
          found = false;
        }
      }
      flags[at] &= ~ALL_VISITED;
    }
  }

  private int sign(int at, int shift) {
    int flag = flags[at];
    int own = flag >> shift;
    int above = shift == 0 ? flag >> SIGN_ABOVE : flag >> (SIGN + shift - 3);
    int index =
        (own & (NORTH | WEST | EAST | SOUTH))
            | (flags[at - 1] >> (SIGN + shift) & 1)
            | (flags[at + 1] >> (SIGN + shift) & 1) << 2
            | (above & 1) << 4
            | (flag >> (SIGN_NEXT + shift) & 1) << 6;
    int entry = SIGN_CONTEXTS[index];
    return coder.decode(entry & 0x1F) ^ (entry >> 5);
  }

  private void become(int at, int shift, int index, int plane, int negative) {
    int value = 3 << (plane - 1);
    values[index] = negative == 1 ? -value : value;
    flags[at - 1] |= EAST << shift;
    flags[at] |= (negative << SIGN | SIGNIFICANT) << shift;
    flags[at + 1] |= WEST << shift;
    if (shift == 0 && !causal) {
      int up = at - row;
      flags[up - 1] |= NORTH_EAST << BELOW;
      flags[up] |= negative << SIGN_BELOW | NORTH << BELOW;
      flags[up + 1] |= NORTH_WEST << BELOW;
    } else if (shift == 9) {
      int down = at + row;
      flags[down - 1] |= NORTH_EAST;
      flags[down] |= negative << SIGN_ABOVE | NORTH;
      flags[down + 1] |= NORTH_WEST;
    }
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
    byte[][] tables = new byte[4][AROUND + 1];
    for (int flag = 0; flag <= AROUND; flag++) {
      int across = Integer.bitCount(flag & (EAST | WEST));
      int down = Integer.bitCount(flag & (NORTH | SOUTH));
      int corners = Integer.bitCount(flag & (NORTH_WEST | NORTH_EAST | SOUTH_WEST | SOUTH_EAST));
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

  /**
   * Tables D.2 and D.3 of T.800: the context, plus 32 where the sign is the other way round. By the
   * flags of the four sides, and between them whether west, east, north and south are negative.
   */
  private static byte[] signContexts() {
    byte[] table = new byte[256];
    for (int index = 0; index < table.length; index++) {
      int h = Integer.signum(contribution(index, WEST, 1) + contribution(index, EAST, 1 << 2));
      int v =
          Integer.signum(contribution(index, NORTH, 1 << 4) + contribution(index, SOUTH, 1 << 6));
      int context = 9 + Math.abs(3 * h + v);
      table[index] = (byte) (3 * h + v < 0 ? context | 32 : context);
    }
    return table;
  }

  private static int contribution(int index, int side, int negative) {
    return (index & side) == 0 ? 0 : (index & negative) == 0 ? 1 : -1;
  }
}
