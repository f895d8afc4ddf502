// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I64;
import dev.kindred.semtypes.DType;
import java.util.List;

/** Writes neighbouring pixels of every channel of a picture. */
record Store(PtxWriter ptx, DType dtype, I64 target) {
  /** What is written of a value: itself, or the bits of the whole number that it is. */
  Register value(F32 value) {
    return dtype == DType.F32 ? value : ptx.lowBits(value);
  }

  /** One by one, where the pixel is inside the picture. */
  void each(List<List<Register>> channels, I64 plane, List<Bool> inside) {
    I64 address = target;
    for (List<Register> values : channels) {
      for (int lane = 0; lane < values.size(); lane++) {
        ptx.storeIf(inside.get(lane), type(), address, lane * dtype.bytes(), values.get(lane));
      }
      address = ptx.add(address, plane);
    }
  }

  /** Four at once. */
  void four(List<List<Register>> channels, I64 plane) {
    I64 address = target;
    for (List<Register> values : channels) {
      ptx.storeFour(type(), address, values);
      address = ptx.add(address, plane);
    }
  }

  private String type() {
    return switch (dtype) {
      case F32 -> "f32";
      case U8 -> "u8";
      default -> "u16";
    };
  }
}
