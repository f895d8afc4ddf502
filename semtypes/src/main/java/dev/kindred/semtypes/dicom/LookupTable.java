// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table from integer values to others (PS3.3 C.11.1.1.1 and C.11.2.1.1). Values before the first
 * entry take the first, those past the last take the last.
 *
 * @param firstMapped the value of the first entry
 * @param entries u16, one axis, not empty
 * @param bits how many bits an entry uses, 8 to 16: the output runs from 0 to 2^bits − 1
 * @param explanation what the file says it is for
 */
public record LookupTable(int firstMapped, Tensor entries, int bits, @Nullable String explanation)
    implements DisplayMap {
  /**
   * @throws IllegalArgumentException where the entries are no u16 row or the bits out of range
   */
  public LookupTable {
    boolean row = entries.dtype() == DType.U16 && entries.shape().rank() == 1;
    if (!row || entries.shape().count() == 0 || bits < 8 || bits > 16) {
      throw new IllegalArgumentException(
          "lookup table of %s with %d bits: give one axis of u16, not empty, and 8 to 16 bits"
              .formatted(entries, bits));
    }
  }

  /** The entry of a value; a fraction is cut downwards. */
  public int lookup(double x) {
    double index = Math.floor(x) - firstMapped;
    double last = entries.shape().count() - 1;
    return (int) entries.getLong((long) Math.clamp(index, 0, last));
  }

  @Override
  public double apply(double x, double ymin, double ymax) {
    return lookup(x) * ((ymax - ymin) / top()) + ymin;
  }

  /** The largest value an entry can have. */
  public int top() {
    return (1 << bits) - 1;
  }

  /**
   * The three numbers before a table.
   *
   * @param count of entries, 1 to 65536
   * @param first the value of the first entry
   * @param bits of an entry, 8 to 16
   */
  record Descriptor(int count, int first, int bits) {
    /** {@code signed} as the pixels are. */
    static Descriptor read(DataSet item, Tag tag, boolean signed) {
      int[] numbers = item.shorts(tag);
      if (numbers.length != 3) {
        throw item.bad(
            tag,
            "has %d numbers where 3 are needed; the file is damaged".formatted(numbers.length));
      }
      int bits = numbers[2];
      if (bits < 8 || bits > 16) {
        throw item.bad(
            tag,
            "says entries of %d bits where 8 to 16 are allowed; the file is damaged"
                .formatted(bits));
      }
      boolean signedFirst = signed || item.value(tag).map(Element.Value::vr).orElse(Vr.US) == Vr.SS;
      int first = signedFirst ? (short) numbers[1] : numbers[1];
      return new Descriptor(numbers[0] == 0 ? 1 << 16 : numbers[0], first, bits);
    }
  }

  /** The table in an item of a sequence; {@code signed} as the pixels are. */
  static LookupTable read(DataSet item, boolean signed) {
    return read(
        item,
        Attribute.LUT_DATA,
        Descriptor.read(item, Attribute.LUT_DESCRIPTOR, signed),
        item.text(Attribute.LUT_EXPLANATION).orElse(null));
  }

  static LookupTable read(
      DataSet item, Tag data, Descriptor descriptor, @Nullable String explanation) {
    Tensor entries = entries(item, data, descriptor.count(), descriptor.bits());
    return new LookupTable(descriptor.first(), entries, descriptor.bits(), explanation);
  }

  static List<LookupTable> readAll(DataSet dataSet, Tag sequence, boolean signed) {
    return dataSet.items(sequence).stream().map(item -> read(item, signed)).toList();
  }

  private static Tensor entries(DataSet item, Tag data, int count, int bits) {
    ByteBuffer bytes = item.value(data).orElseThrow(() -> item.missing(data)).bytes();
    // Entries of 8 bits lie one to a byte or, from older writers, one to a word: the length tells.
    boolean packed = bits == 8 && bytes.remaining() < 2 * count;
    if (bytes.remaining() < (packed ? count : 2 * count)) {
      throw item.bad(
          data,
          "has %d bytes where %d entries of %d bits need more; the file is cut short or damaged"
              .formatted(bytes.remaining(), count, bits));
    }
    boolean swapped = packed && bytes.order() == ByteOrder.BIG_ENDIAN && isWords(item, data);
    short[] entries = new short[count];
    for (int i = 0; i < count; i++) {
      entries[i] =
          packed
              ? (short) (bytes.get(swapped && (i ^ 1) < bytes.limit() ? i ^ 1 : i) & 0xFF)
              : bytes.getShort(2 * i);
    }
    return Tensor.of(DType.U16, entries);
  }

  private static boolean isWords(DataSet item, Tag data) {
    return item.value(data).map(Element.Value::vr).orElse(Vr.OB) == Vr.OW;
  }

  /** For example {@code table of 4096 entries (STANDARD)}. */
  @Override
  public String toString() {
    return "table of %d entries%s"
        .formatted(
            entries.shape().count(),
            explanation == null || explanation.isEmpty() ? "" : " (" + explanation + ")");
  }
}
