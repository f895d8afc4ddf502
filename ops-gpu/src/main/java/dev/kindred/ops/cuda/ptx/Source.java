// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.PixelKernel.Arrangement;
import dev.kindred.ops.cuda.ptx.PixelKernel.Block;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.cuda.ptx.Register.I64;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The picture that a thread reads: addresses, 64 bits wide, and loads. */
final class Source {
  private final PtxWriter ptx;
  private final DType dtype;
  private final boolean interleaved;
  private final int planes;
  private final int pixelBytes;
  private final I32 rowBytes;
  private final I64 rowStep;
  private final I64 planeBytes;
  private final I64 first;

  final I32 width;
  final I32 height;

  Source(PtxWriter ptx, PixelKernel kernel, I32 z) {
    this.ptx = ptx;
    this.dtype = kernel.in();
    this.interleaved = kernel.source() == Arrangement.INTERLEAVED;
    this.planes = interleaved ? 1 : kernel.channels();
    this.width = ptx.blockInt(Block.IN_WIDTH);
    this.height = ptx.blockInt(Block.IN_HEIGHT);
    this.pixelBytes = interleaved ? kernel.channels() * dtype.bytes() : dtype.bytes();
    this.rowBytes = ptx.multiply(width, I32.of(pixelBytes));
    this.rowStep = ptx.wide(rowBytes);
    this.planeBytes = ptx.wide(rowBytes, height);
    this.first = ptx.offset(z, ptx.blockLong(Block.SOURCE_STRIDE), ptx.blockLong(Block.SOURCE));
  }

  /**
   * Where a pixel lies.
   *
   * @param addresses one for all its channels, or one per channel
   */
  record Place(List<I64> addresses) {}

  /** The pixel at a place, which need not exist as long as nothing of it is read. */
  Place at(I32 row, I32 column) {
    return from(new Place(List.of(first)), row, column);
  }

  /** The pixel so many rows below and columns right of another place. */
  Place from(Place other, I32 row, I32 column) {
    List<I64> addresses = new ArrayList<>();
    I64 start = other.addresses.getFirst();
    I64 address = ptx.wide(column, I32.of(pixelBytes), ptx.wide(row, rowBytes, start));
    addresses.add(address);
    for (int c = 1; c < planes; c++) {
      address = ptx.add(address, planeBytes);
      addresses.add(address);
    }
    return new Place(addresses);
  }

  /** The pixel so many bytes after a place. */
  Place after(Place place, I64 bytes) {
    return new Place(place.addresses.stream().map(a -> ptx.add(a, bytes)).toList());
  }

  /** How many bytes lie before a row. */
  I64 before(I32 row) {
    return ptx.wide(row, rowBytes);
  }

  /** The pixel below. */
  Place below(Place place) {
    return new Place(place.addresses.stream().map(a -> ptx.add(a, rowStep)).toList());
  }

  /**
   * One value as a float; 0 where the condition does not hold.
   *
   * @param where null for everywhere
   * @param right how many pixels to the right of the place
   */
  F32 value(@Nullable Bool where, Place place, int right, int channel) {
    I64 address = address(place, channel);
    int offset = offset(right, channel);
    return switch (dtype) {
      case F32 -> ptx.loadFloatIf(where, address, offset);
      case F16 -> ptx.toFloat(ptx.loadHalfIf(where, address, offset));
      case BF16 -> ptx.asFloat(ptx.shiftLeft(ptx.loadIntIf(where, "u16", address, offset), 16));
      case U8, BOOL -> ptx.toFloat(ptx.loadIntIf(where, "u8", address, offset));
      case U16 -> ptx.toFloat(ptx.loadIntIf(where, "u16", address, offset));
      default -> ptx.toFloat(ptx.loadIntIf(where, "s16", address, offset));
    };
  }

  /** The bits of one element; 0 where the condition does not hold. */
  Register bits(@Nullable Bool where, Place place, int right, int channel) {
    I64 address = address(place, channel);
    int offset = offset(right, channel);
    return switch (dtype.bytes()) {
      case 1 -> ptx.loadIntIf(where, "u8", address, offset);
      case 2 -> ptx.loadIntIf(where, "u16", address, offset);
      case 4 -> ptx.loadIntIf(where, "u32", address, offset);
      default -> ptx.loadLongIf(where, address, offset);
    };
  }

  /** One element of an integer type as the number that it is. */
  I64 whole(Place place) {
    I64 address = address(place, 0);
    return switch (dtype) {
      case U8, BOOL -> ptx.wide(ptx.loadIntIf(null, "u8", address, 0));
      case U16 -> ptx.wide(ptx.loadIntIf(null, "u16", address, 0));
      case I16 -> ptx.wide(ptx.loadIntIf(null, "s16", address, 0));
      case I32 -> ptx.wide(ptx.loadIntIf(null, "u32", address, 0));
      default -> ptx.loadLong(address, 0);
    };
  }

  private I64 address(Place place, int channel) {
    return place.addresses.get(interleaved ? 0 : channel);
  }

  private int offset(int right, int channel) {
    return right * pixelBytes + (interleaved ? channel * dtype.bytes() : 0);
  }
}
