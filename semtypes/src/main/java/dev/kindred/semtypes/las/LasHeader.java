// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.las;

import dev.kindred.semtypes.read.Source;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * The public header block.
 *
 * @param format of the point records, 0 to 10
 * @param record the bytes of one
 * @param count of points
 * @param points where they begin
 * @param scale of the stored x, y and z
 * @param offset added to them after scaling
 */
@SuppressWarnings("ArrayRecordComponent") // three numbers each, never compared
record LasHeader(int format, int record, long count, long points, double[] scale, double[] offset) {
  static final ValueLayout.OfShort SHORT = little(ValueLayout.JAVA_SHORT_UNALIGNED);
  static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  static final int MINOR = 25;
  static final int SIZE = 94;
  static final int POINTS = 96;
  static final int FORMAT = 104;
  static final int RECORD = 105;
  static final int COUNT = 107;
  static final int SCALE = 131;
  static final int OFFSET = 155;
  private static final int LONG_COUNT = 247;

  /** The size of a header up to version 1.2. */
  static final int LEAST = 227;

  private static final int LEAST_OF_1_4 = 375;

  /** The bytes of a record of each format without extra ones. */
  private static final int[] RECORDS = {20, 28, 26, 34, 57, 63, 30, 36, 38, 59, 67};

  private static ValueLayout.OfShort little(ValueLayout.OfShort layout) {
    return layout.withOrder(ByteOrder.LITTLE_ENDIAN);
  }

  static LasHeader of(Source source) {
    MemorySegment in = source.slice(0, LEAST, "the LAS header");
    int major = in.get(ValueLayout.JAVA_BYTE, MINOR - 1);
    int minor = in.get(ValueLayout.JAVA_BYTE, MINOR);
    if (!source.has(0, "LASF") || major != 1 || minor < 0 || minor > 4) {
      throw source.error("LAS version " + major + "." + minor + "; known are 1.0 to 1.4");
    }
    int format = in.get(ValueLayout.JAVA_BYTE, FORMAT) & 0xFF;
    if ((format & 0xC0) != 0) {
      throw source.error("its points are compressed (LAZ), which is not read; unpack it to LAS");
    }
    int record = in.get(SHORT, RECORD) & 0xFFFF;
    if (format >= RECORDS.length || record < RECORDS[format]) {
      throw source.error(
          "point format %d in records of %d bytes; known are 0 to 10 in their sizes"
              .formatted(format, record));
    }
    long count = in.get(INT, COUNT) & 0xFFFFFFFFL;
    if (minor == 4) {
      MemorySegment all = source.slice(0, LEAST_OF_1_4, "the header of LAS 1.4");
      count = all.get(LONG, LONG_COUNT);
    }
    long points = in.get(INT, POINTS) & 0xFFFFFFFFL;
    return new LasHeader(
            format, record, count, points, three(source, in, SCALE), three(source, in, OFFSET))
        .checked(source);
  }

  private LasHeader checked(Source source) {
    source.claim(count + " points", count, 8, Las.MOST_COLUMNS);
    if (count > Integer.MAX_VALUE - 8) {
      throw source.error("claims " + count + " points, more than a cloud holds; cut it in parts");
    }
    return this;
  }

  private static double[] three(Source source, MemorySegment in, int at) {
    double[] all = new double[3];
    for (int i = 0; i < 3; i++) {
      all[i] = in.get(DOUBLE, at + 8L * i);
      if (!Double.isFinite(all[i]) || (at == SCALE && all[i] == 0)) {
        throw source.error(
            "%s %d is %s; the header is damaged"
                .formatted(at == SCALE ? "scale" : "offset", i, all[i]));
      }
    }
    return all;
  }

  /** Whether records are those of LAS 1.4, which begin with 30 bytes. */
  boolean isNew() {
    return format >= 6;
  }

  /** Where the time stands in a record, −1 where there is none. */
  int time() {
    return switch (format) {
      case 0, 2 -> -1;
      case 1, 3, 4, 5 -> 20;
      default -> 22;
    };
  }

  /** Where red, green and blue stand in a record, −1 where there are none. */
  int color() {
    return switch (format) {
      case 2 -> 20;
      case 3, 5 -> 28;
      case 7, 8, 10 -> 30;
      default -> -1;
    };
  }

  /** Where the near infrared stands in a record, −1 where there is none. */
  int infrared() {
    return format == 8 || format == 10 ? 36 : -1;
  }

  /** Whether records hold wave packets. */
  boolean hasWaves() {
    return format == 4 || format == 5 || format == 9 || format == 10;
  }
}
