// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The cells of a frame while it is decoded, filled line by line and sample by sample. For the
 * decoders only.
 */
public final class Cells {
  private final FrameLayout layout;
  private final byte[] bytes;

  /** All zeros; the layout fits in an array. */
  public Cells(FrameLayout layout) {
    this.layout = layout;
    this.bytes = new byte[(int) layout.bytes()];
  }

  /** One sample of each pixel of a row: the low bits of {@code values}, from an index on. */
  public void line(int row, int sample, int[] values, int from) {
    part(row, 0, layout.columns(), sample, values, from);
  }

  /** The same for some columns of a row. */
  public void part(int row, int column, int count, int sample, int[] values, int from) {
    int size = layout.bytesPerCell();
    int step = layout.samples() * size;
    int at = (row * layout.columns() + column) * step + sample * size;
    int to = from + count;
    if (size == 1) {
      for (int i = from; i < to; i++, at += step) {
        bytes[at] = (byte) values[i];
      }
    } else if (size == 2) {
      for (int i = from; i < to; i++, at += step) {
        bytes[at] = (byte) values[i];
        bytes[at + 1] = (byte) (values[i] >> 8);
      }
    } else {
      for (int i = from; i < to; i++, at += step) {
        bytes[at] = (byte) values[i];
        bytes[at + 1] = (byte) (values[i] >> 8);
        bytes[at + 2] = (byte) (values[i] >> 16);
        bytes[at + 3] = (byte) (values[i] >> 24);
      }
    }
  }

  /** What has been decoded; nothing may be filled in afterwards. */
  public DecodedFrame frame(Colours colours) {
    return new DecodedFrame(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), colours);
  }
}
