// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The cells of one frame, in their byte order, and the values in them (PS3.5 section 8). */
final class SampleCells {
  private final ByteBuffer cells;
  private final StoredBits bits;
  private final int samples;
  private final int pixels;
  private final boolean planar;
  private final Shape shape;

  SampleCells(ByteBuffer cells, PixelLayout layout) {
    this.cells = cells.slice().order(cells.order());
    this.bits = layout.bits();
    this.samples = layout.samples();
    this.pixels = Math.toIntExact(layout.pixels());
    this.planar = layout.planar() || samples == 1;
    this.shape =
        samples == 1
            ? Shape.of(layout.rows(), layout.columns())
            : Shape.of(samples, layout.rows(), layout.columns());
  }

  /** Masked and sign-extended, each sample in a plane of its own. */
  Tensor values() {
    return switch (bits.dtype()) {
      case U8 -> bytes();
      case I16, U16 -> shorts();
      default -> longs();
    };
  }

  /** The number of the cell of a place in the planes. */
  private int cell(int index) {
    return planar ? index : index % pixels * samples + index / pixels;
  }

  private Tensor bytes() {
    if (isAsStored()) {
      return copied();
    }
    byte[] values = new byte[pixels * samples];
    int shift = shift();
    int mask = (1 << bits.stored()) - 1;
    for (int s = 0, at = 0; s < samples; s++) {
      int step = planar ? 1 : samples;
      int from = planar ? s * pixels : s;
      for (int p = 0; p < pixels; p++) {
        values[at++] = (byte) ((cells.get(from + p * step) & 0xFF) >>> shift & mask);
      }
    }
    return Tensor.of(values, shape.toArray());
  }

  private Tensor shorts() {
    if (bits.allocated() == Short.SIZE && isAsStored()) {
      return copied();
    }
    short[] cellsInRow = new short[pixels * samples];
    if (bits.allocated() == Short.SIZE) {
      cells.asShortBuffer().get(cellsInRow);
    } else {
      for (int i = 0; i < cellsInRow.length; i++) {
        cellsInRow[i] = (short) (cells.get(i) & 0xFF);
      }
    }
    short[] values = planar ? cellsInRow : inPlanes(cellsInRow);
    int shift = shift();
    int unused = Integer.SIZE - bits.stored();
    if (bits.signed()) {
      for (int i = 0; i < values.length; i++) {
        values[i] = (short) ((values[i] & 0xFFFF) >>> shift << unused >> unused);
      }
    } else {
      for (int i = 0; i < values.length; i++) {
        values[i] = (short) ((values[i] & 0xFFFF) >>> shift << unused >>> unused);
      }
    }
    return Tensor.of(bits.dtype(), values, shape.toArray());
  }

  private short[] inPlanes(short[] byPixel) {
    short[] planes = new short[byPixel.length];
    for (int s = 0, at = 0; s < samples; s++) {
      for (int p = 0; p < pixels; p++) {
        planes[at++] = byPixel[p * samples + s];
      }
    }
    return planes;
  }

  private int shift() {
    return bits.high() - bits.stored() + 1;
  }

  /** Whether the cells are, as they lie there, what a tensor holds. */
  private boolean isAsStored() {
    return planar && bits.fillsCell() && cells.order() == ByteOrder.LITTLE_ENDIAN;
  }

  /** In one go; not the bytes of the file themselves, for devices read native memory only. */
  private Tensor copied() {
    MemorySegment bytes = MemorySegment.ofBuffer(cells);
    return Tensor.build(
        bits.dtype(), shape, memory -> memory.copyFrom(bytes.asSlice(0, memory.byteSize())));
  }

  private Tensor longs() {
    long[] values = new long[pixels * samples];
    boolean wide = bits.allocated() == Long.SIZE;
    for (int i = 0; i < values.length; i++) {
      int at = cell(i);
      values[i] = bits.value(wide ? cells.getLong(8 * at) : cells.getInt(4 * at) & 0xFFFF_FFFFL);
    }
    return Tensor.of(values, shape.toArray()).castTo(bits.dtype());
  }

  /** Bytes written as big-endian words: each pair is the other way round. */
  static ByteBuffer swapped(ByteBuffer words) {
    ByteBuffer bytes = ByteBuffer.allocate(words.remaining() / 2 * 2);
    for (int i = 0; i < bytes.capacity(); i++) {
      bytes.put(i, words.get(words.position() + (i ^ 1)));
    }
    return bytes.order(ByteOrder.LITTLE_ENDIAN);
  }
}
