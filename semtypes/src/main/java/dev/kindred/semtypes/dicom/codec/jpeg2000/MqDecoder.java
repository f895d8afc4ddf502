// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import java.util.Arrays;

/** The arithmetic decoder of JPEG 2000 (T.800 annex C), for the 19 contexts of code blocks. */
final class MqDecoder {
  static final int RUN = 17;
  static final int UNIFORM = 18;

  private static final int CONTEXTS = 19;
  private static final int STATES = 47;

  /** Of each state the probability of the less likely symbol, and the states that follow. */
  private static final int[] PROBABILITY = {
    0x5601, 0x3401, 0x1801, 0x0AC1, 0x0521, 0x0221, 0x5601, 0x5401, 0x4801, 0x3801, 0x3001, 0x2401,
    0x1C01, 0x1601, 0x5601, 0x5401, 0x5101, 0x4801, 0x3801, 0x3401, 0x3001, 0x2801, 0x2401, 0x2201,
    0x1C01, 0x1801, 0x1601, 0x1401, 0x1201, 0x1101, 0x0AC1, 0x09C1, 0x08A1, 0x0521, 0x0441, 0x02A1,
    0x0221, 0x0141, 0x0111, 0x0085, 0x0049, 0x0025, 0x0015, 0x0009, 0x0005, 0x0001, 0x5601
  };

  private static final int[] AFTER_LIKELY = {
    1, 2, 3, 4, 5, 38, 7, 8, 9, 10, 11, 12, 13, 29, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
    27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 45, 46
  };

  private static final int[] AFTER_UNLIKELY = {
    1, 6, 9, 12, 29, 33, 6, 14, 14, 14, 17, 18, 20, 21, 14, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22,
    23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 46
  };

  /**
   * By twice the state plus the likely symbol, all that decoding needs: the probability, above it
   * {@link #LIKELY} with the likely symbol, above that 7 bits with the index that follows the
   * likely symbol, and 7 bits with the one that follows the other. Its size lets indices be masked.
   */
  private static final int[] TABLE = new int[128];

  private static final int LIKELY = 16;
  private static final int THEN = 17;
  private static final int ELSE = 24;
  private static final int INDEX = 0x7F;

  static {
    for (int state = 0; state < STATES; state++) {
      boolean switches = state == 0 || state == 6 || state == 14;
      for (int likely = 0; likely < 2; likely++) {
        int unlikely = 2 * AFTER_UNLIKELY[state] + (switches ? 1 - likely : likely);
        TABLE[2 * state + likely] =
            PROBABILITY[state]
                | likely << LIKELY
                | (2 * AFTER_LIKELY[state] + likely) << THEN
                | unlikely << ELSE;
      }
    }
  }

  /** Each context's entry of the table. */
  private final int[] contexts = new int[CONTEXTS];

  private byte[] bytes = {};
  private int at;
  private int interval;
  private int chunk;
  private int left;

  /** Every context as it is at the beginning of a code block. */
  void resetContexts() {
    Arrays.fill(contexts, TABLE[0]);
    contexts[0] = TABLE[2 * 4];
    contexts[RUN] = TABLE[2 * 3];
    contexts[UNIFORM] = TABLE[2 * 46];
  }

  /** Starts at an index. The bytes to decode have to be followed by two bytes 0xFF. */
  void start(byte[] data, int from) {
    bytes = data;
    at = from;
    chunk = (bytes[at] & 0xFF) << 16;
    takeByte();
    chunk <<= 7;
    left -= 7;
    interval = 0x8000;
  }

  private void takeByte() {
    int next = bytes[at + 1] & 0xFF;
    if (bytes[at] != -1) {
      at++;
      chunk += next << 8;
      left = 8;
    } else if (next > 0x8F) {
      // The end: from here on ones come.
      chunk += 0xFF00;
      left = 8;
    } else {
      at++;
      chunk += next << 9;
      left = 7;
    }
  }

  /** The next symbol, 0 or 1. */
  int decode(int context) {
    int entry = contexts[context];
    int probability = entry & 0xFFFF;
    int rest = interval - probability;
    int symbol = entry >> LIKELY & 1;
    boolean likely;
    if (chunk >>> 16 < probability) {
      // The lower part of the interval, which the unlikely symbol has unless it is the larger one.
      likely = rest < probability;
      interval = probability;
    } else {
      chunk -= probability << 16;
      interval = rest;
      if ((rest & 0x8000) != 0) {
        return symbol;
      }
      likely = rest >= probability;
    }
    contexts[context] = TABLE[(likely ? entry >> THEN : entry >> ELSE) & INDEX];
    renormalise();
    return likely ? symbol : 1 - symbol;
  }

  private void renormalise() {
    int shift = Integer.numberOfLeadingZeros(interval) - Short.SIZE;
    interval <<= shift;
    while (shift > left) {
      chunk <<= left;
      shift -= left;
      takeByte();
    }
    chunk <<= shift;
    left -= shift;
  }
}
