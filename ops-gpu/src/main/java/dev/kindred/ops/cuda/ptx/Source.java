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

/**
 * The picture that a thread reads: addresses and loads. Offsets within a picture are 64 bits wide.
 */
final class Source {
  private final PtxWriter ptx;
  private final DType dtype;
  private final boolean interleaved;
  private final I32 pixelBytes;
  private final I32 rowBytes;
  private final List<I64> planes = new ArrayList<>();

  final I32 width;
  final I32 height;

  Source(PtxWriter ptx, PixelKernel kernel, I32 z) {
    this.ptx = ptx;
    this.dtype = kernel.in();
    this.interleaved = kernel.source() == Arrangement.INTERLEAVED;
    this.width = ptx.blockInt(Block.IN_WIDTH);
    this.height = ptx.blockInt(Block.IN_HEIGHT);
    this.pixelBytes = I32.of(interleaved ? 3 * dtype.bytes() : dtype.bytes());
    this.rowBytes = ptx.multiply(width, pixelBytes);
    planes.add(ptx.offset(z, ptx.blockLong(Block.SOURCE_STRIDE), ptx.blockLong(Block.SOURCE)));
    if (kernel.colour() && !interleaved) {
      I64 planeBytes = ptx.wide(rowBytes, height);
      planes.add(ptx.add(planes.get(0), planeBytes));
      planes.add(ptx.add(planes.get(1), planeBytes));
    }
  }

  /** Offset of a row in a plane. */
  I64 row(I32 y) {
    return ptx.wide(y, rowBytes);
  }

  /** Offset of a pixel in a plane. */
  I64 pixel(I64 row, I32 x) {
    return ptx.wide(x, pixelBytes, row);
  }

  /** One value of a pixel as a float; 0 where the condition does not hold. */
  F32 value(Bool where, I64 pixel, int channel) {
    I64 address = ptx.add(planes.get(interleaved ? 0 : channel), pixel);
    int offset = interleaved ? channel * dtype.bytes() : 0;
    return switch (dtype) {
      case F32 -> ptx.loadFloatIf(where, address, offset);
      case U8 -> ptx.toFloat(ptx.loadIntIf(where, "u8", address, offset));
      case U16 -> ptx.toFloat(ptx.loadIntIf(where, "u16", address, offset));
      default -> ptx.toFloat(ptx.loadIntIf(where, "s16", address, offset));
    };
  }
}
