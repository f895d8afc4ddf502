// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files of every kind, each row filtered in a way that chance chooses. */
final class PngSample {
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private final PngHeader header;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  PngSample(PngHeader header) {
    this.header = header;
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    byte[] ihdr =
        ByteBuffer.allocate(13)
            .putInt(header.width())
            .putInt(header.height())
            .put((byte) header.depth())
            .put((byte) header.kind())
            .put(new byte[] {0, 0, (byte) (header.interlaced() ? 1 : 0)})
            .array();
    chunk("IHDR", ihdr);
  }

  PngSample chunk(String type, byte[] body) {
    byte[] named = (type + " ".repeat(body.length)).getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(body, 0, named, 4, body.length);
    CRC32 sum = new CRC32();
    sum.update(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
    out.writeBytes(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    return this;
  }

  /** The file with these samples, [row][column × samples + sample], in two chunks of data. */
  byte[] file(int[][] samples, RandomGenerator random) throws java.io.IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate =
        new DeflaterOutputStream(packed, new Deflater(random.nextInt(10)))) {
      for (int[] pass : header.interlaced() ? ADAM7 : new int[][] {{0, 0, 1, 1}}) {
        deflate.write(pass(samples, pass, random));
      }
    }
    byte[] data = packed.toByteArray();
    int half = random.nextInt(data.length);
    chunk("IDAT", java.util.Arrays.copyOf(data, half));
    chunk("IDAT", java.util.Arrays.copyOfRange(data, half, data.length));
    return chunk("IEND", new byte[0]).out.toByteArray();
  }

  private byte[] pass(int[][] samples, int[] pass, RandomGenerator random) {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    int pixels = (header.width() - pass[0] + pass[2] - 1) / pass[2];
    byte[] above = new byte[pixels <= 0 ? 0 : header.rowBytes(pixels)];
    for (int y = pass[1]; y < header.height() && pixels > 0; y += pass[3]) {
      byte[] row = new byte[above.length];
      for (int x = 0; x < pixels; x++) {
        for (int s = 0; s < header.samples(); s++) {
          int value = samples[y][(pass[0] + x * pass[2]) * header.samples() + s];
          put(row, x * header.samples() + s, value);
        }
      }
      int filter = random.nextInt(5);
      rows.write(filter);
      rows.writeBytes(filtered(row, above, filter));
      above = row;
    }
    return rows.toByteArray();
  }

  private void put(byte[] row, int index, int value) {
    if (header.wide()) {
      row[2 * index] = (byte) (value >> 8);
      row[2 * index + 1] = (byte) value;
    } else {
      int bit = index * header.depth();
      row[bit / 8] |= (byte) (value << (8 - header.depth() - bit % 8));
    }
  }

  private byte[] filtered(byte[] row, byte[] above, int filter) {
    byte[] out = new byte[row.length];
    for (int i = 0; i < row.length; i++) {
      int left = i < header.step() ? 0 : row[i - header.step()] & 0xFF;
      int corner = i < header.step() ? 0 : above[i - header.step()] & 0xFF;
      int up = above[i] & 0xFF;
      int guess =
          switch (filter) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> paeth(left, up, corner);
            default -> 0;
          };
      out[i] = (byte) (row[i] - guess);
    }
    return out;
  }

  private static int paeth(int a, int b, int c) {
    int p = a + b - c;
    int pa = Math.abs(p - a);
    int pb = Math.abs(p - b);
    int pc = Math.abs(p - c);
    return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
  }
}
