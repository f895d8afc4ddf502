// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.las;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes LAS files of two points by the tables of the standard. */
final class LasSample {
  private static final int[] RECORDS = {20, 28, 26, 34, 57, 63, 30, 36, 38, 59, 67};

  private LasSample() {}

  /** A file of this version and point format with so many bytes more in each record. */
  static byte[] file(int minor, int format, int extra) {
    int header = minor == 4 ? 375 : minor == 3 ? 235 : 227;
    int record = RECORDS[format] + extra;
    ByteBuffer out = ByteBuffer.allocate(header + 2 * record).order(ByteOrder.LITTLE_ENDIAN);
    out.put(0, new byte[] {'L', 'A', 'S', 'F'});
    out.put(24, (byte) 1).put(25, (byte) minor);
    out.putShort(94, (short) header).putInt(96, header);
    out.put(104, (byte) format).putShort(105, (short) record);
    out.putInt(107, minor == 4 ? 0 : 2);
    if (minor == 4) {
      out.putLong(247, 2);
    }
    for (int i = 0; i < 3; i++) {
      out.putDouble(131 + 8 * i, 0.01);
    }
    out.putDouble(155, 500000).putDouble(163, 4e6).putDouble(171, 0.1);
    point(out, header, format);
    int next = header + record;
    out.putInt(next, Integer.MAX_VALUE).putInt(next + 4, Integer.MIN_VALUE);
    out.put(next + 14, (byte) (format >= 6 ? 0x11 : 0b001_001));
    out.put(next + (format >= 6 ? 16 : 15), (byte) 31);
    return out.array();
  }

  private static void point(ByteBuffer out, int at, int format) {
    out.putInt(at, 1).putInt(at + 4, -2).putInt(at + 8, 3).putShort(at + 12, (short) 40000);
    int time;
    int color;
    if (format < 6) {
      out.put(at + 14, (byte) 0b11_011_010)
          .put(at + 15, (byte) 0b100_00010)
          .put(at + 16, (byte) -30);
      out.put(at + 17, (byte) 200).putShort(at + 18, (short) 50000);
      time = format == 0 || format == 2 ? -1 : 20;
      color = format == 2 ? 20 : format == 3 || format == 5 ? 28 : -1;
    } else {
      out.put(at + 14, (byte) 0xC9).put(at + 15, (byte) 0b1100_1100).put(at + 16, (byte) 64);
      out.put(at + 17, (byte) 200)
          .putShort(at + 18, (short) -5000)
          .putShort(at + 20, (short) 50000);
      time = 22;
      color = format == 6 || format == 9 ? -1 : 30;
    }
    if (time > 0) {
      out.putDouble(at + time, 1234.5);
    }
    if (color > 0) {
      out.putShort(at + color, (short) -1).putShort(at + color + 2, (short) 256);
      out.putShort(at + color + 4, (short) 7);
    }
  }
}
