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

/** Writes neighbouring pixels of every channel of a picture. */
final class Store {
  private static final int WIDE = KernelBody.WIDE;

  private final PtxWriter ptx;
  private final DType dtype;
  private final boolean interleaved;
  private final int channels;
  private final List<I64> targets = new ArrayList<>();

  /**
   * For the pixels from a place on.
   *
   * @param x column of the first
   */
  Store(PtxWriter ptx, PixelKernel kernel, I32 x, I32 y, I32 z) {
    this.ptx = ptx;
    this.dtype = kernel.out();
    this.channels = kernel.outChannels();
    this.interleaved = kernel.target() == Arrangement.INTERLEAVED;
    int pixelBytes = interleaved ? channels * dtype.bytes() : dtype.bytes();
    I32 rowBytes = ptx.multiply(ptx.blockInt(Block.OUT_WIDTH), I32.of(pixelBytes));
    I64 base = ptx.offset(z, ptx.blockLong(Block.TARGET_STRIDE), ptx.blockLong(Block.TARGET));
    I64 target = ptx.wide(x, I32.of(pixelBytes), ptx.wide(y, rowBytes, base));
    I64 planeBytes = ptx.wide(rowBytes, ptx.blockInt(Block.OUT_HEIGHT));
    for (int c = 0; c < channels; c++) {
      targets.add(target);
      target = interleaved || c == channels - 1 ? target : ptx.add(target, planeBytes);
    }
  }

  /** What is written of a value: for integers the bits of the whole number that it is. */
  Register value(F32 value) {
    return switch (dtype) {
      case F32 -> ptx.inRegister(value);
      case F16 -> ptx.toHalf(ptx.inRegister(value));
      case BF16 -> ptx.toBrainHalf(ptx.inRegister(value));
      default -> ptx.lowBits(value);
    };
  }

  /** One by one, where the pixel is inside the picture. */
  void each(List<List<Register>> pixels, List<Bool> inside) {
    for (int c = 0; c < channels; c++) {
      for (int lane = 0; lane < pixels.size(); lane++) {
        int offset = interleaved ? lane * channels + c : lane;
        Register value = pixels.get(lane).get(c);
        ptx.storeIf(inside.get(lane), type(value), targets.get(c), offset * dtype.bytes(), value);
      }
    }
  }

  /** Four pixels at once, in a picture whose width is a multiple of four. */
  void four(List<List<Register>> pixels) {
    for (int c = 0; c < channels; c++) {
      List<Register> values = new ArrayList<>();
      for (int i = 0; i < WIDE; i++) {
        int element = interleaved ? c * WIDE + i : i * channels + c;
        values.add(pixels.get(element / channels).get(element % channels));
      }
      four(targets.get(c), interleaved ? c * WIDE * dtype.bytes() : 0, values);
    }
  }

  /** No store is wider than 16 bytes. */
  private void four(I64 address, int offset, List<Register> values) {
    String type = type(values.getFirst());
    if (dtype.bytes() * WIDE <= 16) {
      ptx.storeAll(type, address, offset, values);
    } else {
      ptx.storeAll(type, address, offset, values.subList(0, 2));
      ptx.storeAll(type, address, offset + 2 * dtype.bytes(), values.subList(2, WIDE));
    }
  }

  private String type(Register value) {
    return switch (value) {
      case F32 _ -> "f32";
      case Register.B16 _ -> "b16";
      default -> "u" + 8 * dtype.bytes();
    };
  }
}
