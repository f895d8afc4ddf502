// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;

/** Small objects with pixels, made by hand. */
final class Synthetic {
  private Synthetic() {}

  static DataSet pixels(String photometric, int rows, int columns, int bits) {
    return DataSet.empty()
        .with(Attribute.SOP_CLASS, SopClass.SECONDARY_CAPTURE)
        .with(Attribute.PHOTOMETRIC, photometric)
        .with(Attribute.ROWS, rows)
        .with(Attribute.COLUMNS, columns)
        .with(Attribute.BITS_ALLOCATED, bits)
        .with(Attribute.BITS_STORED, bits)
        .with(Attribute.HIGH_BIT, bits - 1)
        .with(Attribute.PIXEL_REPRESENTATION, 0);
  }

  static DicomFile file(DataSet dataSet, byte... pixels) {
    DataSet whole = dataSet.with(Element.of(Attribute.PIXEL_DATA, Vr.OB, pixels));
    return DicomFile.parse("made.dcm", DicomFile.of(whole).toBytes());
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static DataSet palette(DataSet dataSet, int entries, int bits, byte[]... tables) {
    List<Tag> descriptors =
        List.of(Attribute.RED_DESCRIPTOR, Attribute.GREEN_DESCRIPTOR, Attribute.BLUE_DESCRIPTOR);
    List<Tag> data = List.of(Attribute.RED_DATA, Attribute.GREEN_DATA, Attribute.BLUE_DATA);
    DataSet coloured = dataSet;
    for (int i = 0; i < 3; i++) {
      coloured =
          coloured
              .with(descriptors.get(i), entries, 1, bits)
              .with(Element.of(data.get(i), Vr.OW, tables[i]));
    }
    return coloured;
  }

  static byte[] words(int... values) {
    ByteBuffer words = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      words.putShort((short) value);
    }
    return words.array();
  }

  static DataSet group(Tag sequence, DataSet item) {
    return DataSet.empty().with(sequence, List.of(item));
  }

  static DicomFile enhanced(double... places) {
    DataSet shared =
        group(
                Attribute.PLANE_ORIENTATION,
                DataSet.empty().with(Attribute.ORIENTATION, "1\\0\\0\\0\\1\\0"))
            .with(
                Attribute.PIXEL_MEASURES,
                List.of(DataSet.empty().with(Attribute.PIXEL_SPACING, "2\\3")));
    List<DataSet> own =
        IntStream.range(0, places.length)
            .mapToObj(i ->
                group(
                        Attribute.PLANE_POSITION,
                        DataSet.empty().with(Attribute.POSITION, "0\\0\\" + places[i]))
                    .with(
                        Attribute.PIXEL_VALUE_TRANSFORM,
                        List.of(
                            DataSet.empty()
                                .with(Attribute.RESCALE_SLOPE, "0.5")
                                .with(Attribute.RESCALE_INTERCEPT, "10")))
                    .with(
                        Attribute.FRAME_VOI,
                        List.of(
                            DataSet.empty()
                                .with(Attribute.WINDOW_CENTER, Integer.toString(i))
                                .with(Attribute.WINDOW_WIDTH, "7"))))
            .toList();
    byte[] values = new byte[2 * places.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) i;
    }
    return file(
        pixels("MONOCHROME2", 1, 2, 8)
            .with(Attribute.MODALITY, "MR")
            .with(Attribute.FRAMES, Integer.toString(places.length))
            .with(Attribute.SHARED_GROUPS, List.of(shared))
            .with(Attribute.FRAME_GROUPS, own),
        values);
  }

  static DicomFile overlays() {
    DataSet described =
        pixels("MONOCHROME2", 2, 3, 16)
            .with(Attribute.BITS_STORED, 12)
            .with(Attribute.HIGH_BIT, 11)
            .with(new Tag(0x6000, 0x0010), 2)
            .with(new Tag(0x6000, 0x0011), 2)
            .with(new Tag(0x6000, 0x0040), "R")
            .with(new Tag(0x6000, 0x0050), 1, 2)
            .with(Element.of(new Tag(0x6000, 0x3000), Vr.OW, bytes(0b0110, 0)))
            .with(new Tag(0x6002, 0x0010), 2)
            .with(new Tag(0x6002, 0x0011), 3)
            .with(new Tag(0x6002, 0x0102), 15);
    return file(described, bytes(1, 0x80, 2, 0, 3, 0x40, 4, 0x8F, 5, 0, 6, 0xF0));
  }

  static DicomFile palette() {
    return file(
        palette(pixels("PALETTE COLOR", 1, 4, 8), 2, 8, bytes(9, 200), bytes(8, 100), bytes(7, 50)),
        bytes(0, 1, 2, 3));
  }
}
