// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** A data set whose pixels were compressed, with the same samples in the open. */
final class Unpacked {
  private Unpacked() {}

  static DataSet of(DataSet dataSet, Frames frames) {
    PixelLayout layout = frames.layout();
    List<FrameSamples> decoded = frames.all();
    int cell = layout.bits().allocated() / Byte.SIZE;
    DataSet open =
        dataSet
            .without(Attribute.EXTENDED_OFFSETS)
            .without(Attribute.EXTENDED_LENGTHS)
            .with(Attribute.PHOTOMETRIC, decoded.getFirst().photometric().toString())
            .with(Attribute.HIGH_BIT, layout.bits().stored() - 1);
    if (layout.samples() > 1) {
      open = open.with(Attribute.PLANAR_CONFIGURATION, 0);
    }
    return open.with(
        Element.of(Attribute.PIXEL_DATA, cell == 1 ? Vr.OB : Vr.OW, bytes(decoded, layout, cell)));
  }

  /** Pixel by pixel, little endian. */
  private static byte[] bytes(List<FrameSamples> decoded, PixelLayout layout, int cell) {
    int samples = layout.samples();
    int pixels = Math.toIntExact(layout.pixels());
    int length = Math.toIntExact((long) decoded.size() * pixels * samples * cell);
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    for (FrameSamples frame : decoded) {
      long[] planes = frame.values().toLongArray();
      for (int p = 0; p < pixels; p++) {
        for (int s = 0; s < samples; s++) {
          long value = planes[s * pixels + p];
          switch (cell) {
            case 1 -> bytes.put((byte) value);
            case 2 -> bytes.putShort((short) value);
            default -> bytes.putInt((int) value);
          }
        }
      }
    }
    return bytes.array();
  }
}
