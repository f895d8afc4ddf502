// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.read.Limits;
import dev.kindred.semtypes.read.Source;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * What the chunks of a PNG file say (W3C PNG, third edition, section 11), their sums checked.
 *
 * @param bytes the file
 * @param palette red, green and blue of each colour, empty where there is no palette
 * @param transparency the chunk tRNS, empty where there is none
 * @param data where the packed pixels lie: offset and length of each piece
 * @param exif the chunk eXIf, empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of the file, never compared
record PngFile(
    Source source,
    byte[] bytes,
    PngHeader header,
    byte[] palette,
    byte[] transparency,
    List<int[]> data,
    byte[] exif) {
  private static final int SIGNATURE = 8;
  private static final int IHDR = 13;

  /** Length, type and sum, which are about each chunk. */
  private static final int FRAME = 12;

  static PngFile of(Source source) {
    byte[] bytes = source.bytes();
    PngHeader header = header(source, bytes);
    byte[] palette = {};
    byte[] transparency = {};
    byte[] exif = {};
    List<int[]> data = new ArrayList<>();
    int at = SIGNATURE;
    for (String type = "IHDR"; !type.equals("IEND"); ) {
      int length = chunk(source, bytes, at);
      type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
      int start = at + 8;
      switch (type) {
        case "PLTE" -> palette = slice(bytes, start, length);
        case "tRNS" -> transparency = slice(bytes, start, length);
        case "eXIf" -> exif = slice(bytes, start, length);
        case "IDAT" -> data.add(new int[] {start, length});
        default -> {}
      }
      at = start + length + 4;
    }
    PngFile file = new PngFile(source, bytes, header, palette, transparency, data, exif);
    file.check();
    return file;
  }

  private static byte[] slice(byte[] bytes, int start, int length) {
    return Arrays.copyOfRange(bytes, start, start + length);
  }

  private static PngHeader header(Source source, byte[] bytes) {
    int length = chunk(source, bytes, SIGNATURE);
    if (length != IHDR || !source.has(SIGNATURE + 4L, "IHDR")) {
      throw source.error("a PNG picture without a header IHDR of 13 bytes; it is damaged");
    }
    PngHeader header = PngHeader.of(source, ByteBuffer.wrap(bytes, SIGNATURE + 8, IHDR).slice());
    source
        .limits()
        .require(source, header.packedBytes(), source.size(), Limits.DEFLATE, header.toString());
    source.claim(header.toString(), header.height(), header.width(), 4, header.wide() ? 2 : 1);
    return header;
  }

  /** The length of the chunk at an offset, which is whole and has the right sum. */
  private static int chunk(Source source, byte[] bytes, int at) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    long left = in.capacity() - (long) at - FRAME;
    long length = left < 0 ? 0 : in.getInt(at) & 0xFFFFFFFFL;
    if (left < 0 || length > left) {
      throw source.error(
          "a PNG picture that is cut short: the chunk at byte %d ends after the file; get it again"
              .formatted(at));
    }
    CRC32 sum = new CRC32();
    sum.update(bytes, at + 4, (int) length + 4);
    if ((int) sum.getValue() != in.getInt(at + 8 + (int) length)) {
      throw source.error(
          "a PNG picture whose chunk at byte %d has another sum than it says; it is damaged"
              .formatted(at));
    }
    return (int) length;
  }

  private void check() {
    boolean fits =
        switch (header.kind()) {
          case PngHeader.PALETTE ->
              palette.length >= 3
                  && palette.length <= 3 << header.depth()
                  && palette.length % 3 == 0
                  && transparency.length <= palette.length / 3;
          case PngHeader.GRAY -> transparency.length == 0 || transparency.length == 2;
          case PngHeader.RGB -> transparency.length == 0 || transparency.length == 6;
          default -> true;
        };
    if (!fits) {
      throw source.error(
          String.format(
              Locale.ROOT,
              "a PNG picture, %s, with a palette of %d and a transparency of %d bytes; it is"
                  + " damaged",
              header,
              palette.length,
              transparency.length));
    }
  }
}
