// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.PixelKernel.Arrangement;
import dev.kindred.ops.cuda.ptx.PixelKernel.Block;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.cuda.ptx.Register.I64;
import dev.kindred.semtypes.DType;
import java.util.List;

/** The picture that a thread reads: addresses, 64 bits wide, and loads. */
final class Source {
  private final PtxWriter ptx;
  private final DType dtype;
  private final boolean interleaved;
  private final boolean threePlanes;
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
    this.threePlanes = kernel.colour() && !interleaved;
    this.width = ptx.blockInt(Block.IN_WIDTH);
    this.height = ptx.blockInt(Block.IN_HEIGHT);
    this.pixelBytes = interleaved ? 3 * dtype.bytes() : dtype.bytes();
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
    I64 address = ptx.wide(column, I32.of(pixelBytes), ptx.wide(row, rowBytes, first));
    if (!threePlanes) {
      return new Place(List.of(address));
    }
    I64 second = ptx.add(address, planeBytes);
    return new Place(List.of(address, second, ptx.add(second, planeBytes)));
  }

  /** The pixel below. */
  Place below(Place place) {
    return new Place(place.addresses.stream().map(a -> ptx.add(a, rowStep)).toList());
  }

  /**
   * One value as a float; 0 where the condition does not hold.
   *
   * @param right how many pixels to the right of the place
   */
  F32 value(Bool where, Place place, int right, int channel) {
    I64 address = place.addresses.get(threePlanes ? channel : 0);
    int offset = right * pixelBytes + (interleaved ? channel * dtype.bytes() : 0);
    return switch (dtype) {
      case F32 -> ptx.loadFloatIf(where, address, offset);
      case U8 -> ptx.toFloat(ptx.loadIntIf(where, "u8", address, offset));
      case U16 -> ptx.toFloat(ptx.loadIntIf(where, "u16", address, offset));
      default -> ptx.toFloat(ptx.loadIntIf(where, "s16", address, offset));
    };
  }
}
