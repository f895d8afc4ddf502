// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.nio.ByteBuffer;
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

  /** The table in an item of a sequence; {@code signed} as the pixels are. */
  static LookupTable read(DataSet item, boolean signed) {
    int[] descriptor = item.shorts(Attribute.LUT_DESCRIPTOR);
    if (descriptor.length != 3) {
      throw item.bad(
          Attribute.LUT_DESCRIPTOR,
          "has %d numbers where 3 are needed; the file is damaged".formatted(descriptor.length));
    }
    int count = descriptor[0] == 0 ? 1 << 16 : descriptor[0];
    int bits = descriptor[2];
    if (bits < 8 || bits > 16) {
      throw item.bad(
          Attribute.LUT_DESCRIPTOR,
          "says entries of %d bits where 8 to 16 are allowed; the file is damaged".formatted(bits));
    }
    boolean signedFirst =
        signed
            || item.value(Attribute.LUT_DESCRIPTOR.tag()).map(Element.Value::vr).orElse(Vr.US)
                == Vr.SS;
    int first = signedFirst ? (short) descriptor[1] : descriptor[1];
    return new LookupTable(
        first, entries(item, count, bits), bits, item.text(Attribute.LUT_EXPLANATION).orElse(null));
  }

  static List<LookupTable> readAll(DataSet dataSet, Attribute sequence, boolean signed) {
    return dataSet.items(sequence).stream().map(item -> read(item, signed)).toList();
  }

  private static Tensor entries(DataSet item, int count, int bits) {
    ByteBuffer bytes =
        item.value(Attribute.LUT_DATA.tag())
            .orElseThrow(() -> item.missing(Attribute.LUT_DATA))
            .bytes();
    // Entries of 8 bits lie one to a byte or, from older writers, one to a word: the length tells.
    boolean packed = bits == 8 && bytes.remaining() < 2 * count;
    if (bytes.remaining() < (packed ? count : 2 * count)) {
      throw item.bad(
          Attribute.LUT_DATA,
          "has %d bytes where %d entries of %d bits need more; the file is cut short or damaged"
              .formatted(bytes.remaining(), count, bits));
    }
    short[] entries = new short[count];
    for (int i = 0; i < count; i++) {
      entries[i] = packed ? (short) (bytes.get(i) & 0xFF) : bytes.getShort(2 * i);
    }
    return Tensor.of(DType.U16, entries);
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
