// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.cuda.ptx.Register.I64;

/** Where the pixels of a thread come from, said for each one with the numbers of the item. */
record Given(PtxWriter ptx, KernelBody.Item item, I32 x, I32 y) {
  private static final int FIELD_BYTES = 2 * Float.BYTES;
  private static final int PLACE_BYTES = 2 * (Integer.BYTES + Float.BYTES);

  /** {@link Sampling.Placing#FIELD}. */
  Axis.Pairing field() {
    I64 at = first(FIELD_BYTES);
    return new Axis.Pairing(
        new Axis(ptx, x, lane -> new Axis.Point(column(lane), displacement(at, lane, 0), null)),
        new Axis(ptx, y, lane -> new Axis.Point(y, displacement(at, lane, 1), null)));
  }

  /** {@link Sampling.Placing#PLACES}. */
  Axis.Pairing places() {
    I64 at = first(PLACE_BYTES);
    return new Axis.Pairing(
        new Axis(ptx, x, lane -> place(at, lane, 0)), new Axis(ptx, y, lane -> place(at, lane, 1)));
  }

  private I64 first(int bytes) {
    I32 pixel = ptx.multiplyAdd(y, ptx.blockInt(PixelKernel.Block.OUT_WIDTH), x);
    return ptx.wide(pixel, I32.of(bytes), item.more());
  }

  private I32 column(int lane) {
    return lane == 0 ? x : ptx.add(x, I32.of(lane));
  }

  private Bool exists(int lane) {
    return ptx.isLess(column(lane), ptx.blockInt(PixelKernel.Block.OUT_WIDTH));
  }

  private F32 displacement(I64 at, int lane, int axis) {
    return ptx.loadFloatIf(exists(lane), at, lane * FIELD_BYTES + axis * Float.BYTES);
  }

  private Axis.Point place(I64 at, int lane, int axis) {
    Bool exists = exists(lane);
    int offset = lane * PLACE_BYTES + axis * PLACE_BYTES / 2;
    I32 index = ptx.loadIntIf(exists, "u32", at, offset);
    F32 more = ptx.loadFloatIf(exists, at, offset + Integer.BYTES);
    return new Axis.Point(index, more, ptx.isLess(index, Axis.NOWHERE));
  }
}
