// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.UnreadableFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Undoes RLE (PS3.5 annex G): a frame is up to 15 streams, one for each byte of a cell, the most
 * significant first, each packed in runs.
 */
final class RleFrame {
  private static final int HEADER = 64;

  /** A run of two bytes stands for at most 128. */
  private static final int MAX_GAIN = 64;

  private final String file;
  private final ByteBuffer frame;

  RleFrame(String file, ByteBuffer frame) {
    this.file = file;
    this.frame = frame.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The cells of the frame, little-endian. */
  ByteBuffer decode(long cells, int bytesPerCell) {
    int length = frame.remaining();
    if (length < HEADER || frame.getInt(0) != bytesPerCell) {
      throw damaged(
          "%d bytes, %s streams where %d are needed"
              .formatted(length, length < 4 ? "no" : frame.getInt(0) & 0xFFFF_FFFFL, bytesPerCell));
    }
    long size = cells * bytesPerCell;
    if (size > (long) length * MAX_GAIN || size > Integer.MAX_VALUE - HEADER * MAX_GAIN) {
      throw damaged("%d bytes cannot hold %d cells".formatted(length, cells));
    }
    byte[] out = new byte[(int) size];
    for (int stream = 0; stream < bytesPerCell; stream++) {
      long start = offset(stream);
      long end = stream + 1 < bytesPerCell ? offset(stream + 1) : length;
      if (start < HEADER || end > length || start > end) {
        throw damaged("stream %d runs from byte %d to %d".formatted(stream, start, end));
      }
      ByteBuffer packed = frame.slice((int) start, (int) (end - start));
      unpack(packed, out, bytesPerCell - 1 - stream, bytesPerCell);
    }
    return ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN);
  }

  private long offset(int stream) {
    return frame.getInt(4 + 4 * stream) & 0xFFFF_FFFFL;
  }

  private void unpack(ByteBuffer packed, byte[] out, int first, int step) {
    int at = first;
    while (at < out.length) {
      if (!packed.hasRemaining()) {
        throw damaged(
            "a stream ends %d cells early".formatted((out.length - at + step - 1) / step));
      }
      int control = packed.get();
      if (control == Byte.MIN_VALUE) {
        continue;
      }
      int count = control >= 0 ? control + 1 : 1 - control;
      if (packed.remaining() < (control >= 0 ? count : 1)) {
        throw damaged("a run of %d bytes ends early".formatted(count));
      }
      byte repeated = control < 0 ? packed.get() : 0;
      for (int i = 0; i < count; i++) {
        byte next = control < 0 ? repeated : packed.get();
        // A run may pad the stream past its last cell.
        if (at < out.length) {
          out[at] = next;
        }
        at += step;
      }
    }
  }

  private UnreadableFileException damaged(String found) {
    return new UnreadableFileException(
        file,
        "%s is not an RLE frame: %s; the file is cut short or damaged, get it again"
            .formatted(Attribute.PIXEL_DATA.tag(), found));
  }
}
