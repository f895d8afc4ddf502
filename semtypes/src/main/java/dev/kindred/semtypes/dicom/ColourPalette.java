// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The colours that the numbers in a frame stand for (PS3.3 C.7.6.3.1.5), plain or in segments
 * (C.7.9.2).
 *
 * @param red the table of reds, in u16
 * @param green the table of greens
 * @param blue the table of blues
 */
record ColourPalette(LookupTable red, LookupTable green, LookupTable blue) {
  private record Source(Tag descriptor, Tag data, Tag segments) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source(Attribute.RED_DESCRIPTOR, Attribute.RED_DATA, Attribute.RED_SEGMENTS),
          new Source(Attribute.GREEN_DESCRIPTOR, Attribute.GREEN_DATA, Attribute.GREEN_SEGMENTS),
          new Source(Attribute.BLUE_DESCRIPTOR, Attribute.BLUE_DATA, Attribute.BLUE_SEGMENTS));

  static ColourPalette read(DataSet dataSet, boolean signed) {
    List<LookupTable> tables =
        SOURCES.stream().map(source -> table(dataSet, source, signed)).toList();
    return new ColourPalette(tables.get(0), tables.get(1), tables.get(2));
  }

  private static LookupTable table(DataSet dataSet, Source source, boolean signed) {
    LookupTable.Descriptor descriptor =
        LookupTable.Descriptor.read(dataSet, source.descriptor, signed);
    boolean segmented =
        dataSet.value(source.data).isEmpty() && dataSet.value(source.segments).isPresent();
    return segmented
        ? new LookupTable(
            descriptor.first(),
            new PaletteSegments(dataSet, source.segments, descriptor).entries(),
            descriptor.bits(),
            null)
        : LookupTable.read(dataSet, source.data, descriptor, null);
  }

  /** Colours [3, H, W] of the numbers in a frame [H, W]: u8 for tables of 8 bits, else u16. */
  Tensor rgb(Tensor numbers) {
    int pixels = Math.toIntExact(numbers.shape().count());
    long[] indices = numbers.toLongArray();
    short[] colours = new short[3 * pixels];
    int plane = 0;
    for (LookupTable table : List.of(red, green, blue)) {
      for (int p = 0; p < pixels; p++) {
        colours[plane + p] = (short) table.lookup((double) indices[p]);
      }
      plane += pixels;
    }
    Tensor rgb = Tensor.of(DType.U16, colours, 3, numbers.shape().size(0), numbers.shape().size(1));
    int bits = red.bits();
    return bits == 8 ? rgb.castTo(DType.U8) : spread(rgb, bits);
  }

  /** Tables of 9 to 15 bits, which the standard does not have but files do. */
  private static Tensor spread(Tensor rgb, int bits) {
    if (bits == 16) {
      return rgb;
    }
    double[] values = rgb.toDoubleArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.rint(values[i] * 65535 / ((1 << bits) - 1));
    }
    return Tensor.of(values, rgb.shape().toArray()).castTo(DType.U16);
  }

  static ByteBuffer bytes(DataSet dataSet, Tag data) {
    return dataSet.value(data).orElseThrow(() -> dataSet.missing(data)).bytes();
  }
}
