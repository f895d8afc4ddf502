// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.program.Noise;

/** Writes the integer arithmetic of {@link Noise#at}. */
record NoiseWriter(PtxWriter ptx) {

  F32 at(ProgramWriter.Spot spot, int stream, F32 key0, F32 key1) {
    I32 x = scrambled(spot.column());
    I32 y = scrambled(spot.row());
    I32 z = scrambled(ptx.exclusiveOr(key(key0), I32.of(stream << 24)));
    I32 w = scrambled(ptx.exclusiveOr(key(key1), I32.of(stream >>> 8 << 24)));
    x = ptx.multiplyAdd(y, w, x);
    y = ptx.multiplyAdd(z, x, y);
    z = ptx.multiplyAdd(x, y, z);
    w = ptx.multiplyAdd(y, z, w);
    x = folded(x);
    I32 product = ptx.multiplyAdd(folded(y), folded(w), x);
    return ptx.multiply(ptx.toFloat(ptx.shiftRight(product, 8)), F32.of(0x1p-24f));
  }

  private I32 key(F32 half) {
    return ptx.toInt(ptx.inRegister(half));
  }

  private I32 scrambled(I32 a) {
    return ptx.multiplyAdd(a, I32.of(Noise.MULTIPLIER), I32.of(Noise.INCREMENT));
  }

  private I32 folded(I32 a) {
    return ptx.exclusiveOr(a, ptx.shiftRight(a, 16));
  }
}
