// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Undoes RLE (PS3.5 annex G): a frame is up to 15 streams, one for each byte of a pixel, sample by
 * sample, of each the most significant byte first, and each stream is packed in runs.
 */
final class RunLengthFrame {
  private static final int HEADER = 64;

  /** A run of two bytes stands for at most 128. */
  private static final int MAX_GAIN = 64;

  private final Codestream code;
  private final FrameLayout layout;

  RunLengthFrame(Codestream code, FrameLayout layout) {
    this.code = code;
    this.layout = layout;
  }

  DecodedFrame decode() {
    int cell = layout.bytesPerCell();
    int streams = layout.samples() * cell;
    if (code.length() < HEADER || header(0) != streams) {
      throw code.damaged(
          "%s streams where %d are needed"
              .formatted(
                  code.length() < HEADER ? "no header of 64 bytes, no" : header(0), streams));
    }
    if (layout.bytes() > (long) code.length() * MAX_GAIN) {
      throw code.damaged("%d bytes cannot hold %s".formatted(code.length(), layout));
    }
    byte[] out = new byte[(int) layout.bytes()];
    byte[] plane = new byte[(int) layout.pixels()];
    for (int stream = 0; stream < streams; stream++) {
      unpack(stream, stream + 1 < streams ? header(stream + 2) : code.length(), plane);
      int to = stream / cell * cell + (cell - 1 - stream % cell);
      for (byte value : plane) {
        out[to] = value;
        to += streams;
      }
    }
    return new DecodedFrame(ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN), Colours.AS_STORED);
  }

  /** An entry of the header: the number of streams, then where each begins. */
  private long header(int index) {
    return ByteBuffer.wrap(code.bytes()).order(ByteOrder.LITTLE_ENDIAN).getInt(4 * index)
        & 0xFFFF_FFFFL;
  }

  private void unpack(int stream, long end, byte[] plane) {
    long start = header(stream + 1);
    code.moveTo(4 * (stream + 1));
    if (start < HEADER || end > code.length() || start > end) {
      throw code.damaged("stream %d runs from byte %d to %d".formatted(stream, start, end));
    }
    byte[] packed = code.bytes();
    int from = (int) start;
    int at = 0;
    while (at < plane.length) {
      int control = from < end ? packed[from++] : 0;
      int taken = control >= 0 ? control + 1 : 1;
      if (control != Byte.MIN_VALUE && from + taken > end) {
        code.moveTo(from);
        throw code.damaged(
            "stream %d ends %d of %d pixels early"
                .formatted(stream, plane.length - at, plane.length));
      }
      if (control >= 0) {
        // A run may pad the stream past its last pixel.
        System.arraycopy(packed, from, plane, at, Math.min(taken, plane.length - at));
        at += taken;
        from += taken;
      } else if (control != Byte.MIN_VALUE) {
        int stop = Math.min(at + 1 - control, plane.length);
        Arrays.fill(plane, at, stop, packed[from++]);
        at = stop;
      }
    }
  }
}
