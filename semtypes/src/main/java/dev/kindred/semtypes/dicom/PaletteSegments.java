// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import java.nio.ByteBuffer;

/**
 * A table of colours in segments (PS3.3 C.7.9.2): runs of entries, straight lines between two, and
 * segments that repeat earlier ones. Never longer than its descriptor says.
 */
final class PaletteSegments {
  private static final int DISCRETE = 0;
  private static final int LINEAR = 1;
  private static final int INDIRECT = 2;
  private static final int NESTED = -1;

  private final DataSet dataSet;
  private final Tag tag;
  private final ByteBuffer data;
  private final boolean wide;
  private final short[] entries;
  private int count;

  PaletteSegments(DataSet dataSet, Tag tag, LookupTable.Descriptor descriptor) {
    this.dataSet = dataSet;
    this.tag = tag;
    this.data = ColourPalette.bytes(dataSet, tag);
    this.wide = descriptor.bits() > 8;
    this.entries = new short[descriptor.count()];
  }

  Tensor entries() {
    int end = data.limit() / (wide ? 2 : 1);
    // A byte that pads an odd number of them is no segment.
    for (int at = 0; at < end && count < entries.length; ) {
      at = segment(at, true);
    }
    if (count < entries.length) {
      throw damaged("segments for %d of %d entries".formatted(count, entries.length));
    }
    return Tensor.of(DType.U16, entries);
  }

  private int word(int index) {
    int size = wide ? 2 : 1;
    if (index < 0 || (long) (index + 1) * size > data.limit()) {
      throw damaged("a segment that ends past its data");
    }
    return wide ? data.getShort(2 * index) & 0xFFFF : data.get(index) & 0xFF;
  }

  /** Appends the entries of a segment and gives the place of the next. */
  private int segment(int at, boolean mayRefer) {
    int kind = word(at);
    int length = word(at + 1);
    if (length == 0) {
      throw damaged("a segment of no entries");
    }
    return switch (kind == INDIRECT && !mayRefer ? NESTED : kind) {
      case DISCRETE -> discrete(at + 2, length);
      case LINEAR -> linear(at + 2, length);
      case INDIRECT -> indirect(at + 2, length);
      default -> throw damaged("a segment of type " + kind);
    };
  }

  private int discrete(int at, int length) {
    for (int i = 0; i < length; i++) {
      append(word(at + i));
    }
    return at + length;
  }

  private int linear(int at, int length) {
    if (count == 0) {
      throw damaged("a line as its first segment");
    }
    int from = entries[count - 1] & 0xFFFF;
    int to = word(at);
    for (int i = 1; i <= length; i++) {
      append((int) Math.rint(from + (to - from) * (double) i / length));
    }
    return at + 1;
  }

  /** Earlier segments once more, from a byte offset of 32 bits, the low half first. */
  private int indirect(int at, int segments) {
    long offset =
        wide
            ? word(at) | (long) word(at + 1) << 16
            : word(at)
                | (long) word(at + 1) << 8
                | (long) word(at + 2) << 16
                | (long) word(at + 3) << 24;
    long place = offset / (wide ? 2 : 1);
    if (place >= at - 2) {
      throw damaged("a segment that refers to byte %d, which is no earlier one".formatted(offset));
    }
    int next = (int) place;
    for (int i = 0; i < segments; i++) {
      next = segment(next, false);
    }
    return at + (wide ? 2 : 4);
  }

  private void append(int entry) {
    if (count == entries.length) {
      throw damaged("segments for more than %d entries".formatted(entries.length));
    }
    entries[count++] = (short) entry;
  }

  private UnreadableFileException damaged(String found) {
    return dataSet.bad(tag, "has " + found + "; the file is damaged");
  }
}
