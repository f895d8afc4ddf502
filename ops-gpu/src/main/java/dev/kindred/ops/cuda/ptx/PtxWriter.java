// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.Register.B16;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.F64;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.cuda.ptx.Register.I64;

/**
 * Writes the body of a kernel, instruction by instruction; each method returns a new register with
 * its result. All float arithmetic is rounded to nearest, and fused only by {@code fma}.
 */
final class PtxWriter extends PtxText {
  /**
   * 1.5·2²³: added to a float of less than 2²², it leaves no room for a fraction, so that the
   * addition rounds it to a whole number, which then stands in the lowest bits. Conversions do the
   * same at an eighth of the speed.
   */
  private static final F32 WHOLE = F32.of(0x1.8p23f);

  // Integers and addresses.

  I32 add(I32 a, I32 b) {
    return emit("add.s32", i32(), a, b);
  }

  I32 multiply(I32 a, I32 b) {
    return emit("mul.lo.s32", i32(), a, b);
  }

  I32 multiplyAdd(I32 a, I32 b, I32 c) {
    return emit("mad.lo.s32", i32(), a, b, c);
  }

  I32 subtract(I32 a, I32 b) {
    return emit("sub.s32", i32(), a, b);
  }

  I32 least(I32 a, I32 b) {
    return emit("min.s32", i32(), a, b);
  }

  I32 most(I32 a, I32 b) {
    return emit("max.s32", i32(), a, b);
  }

  /** Of a division that cuts towards zero. */
  I32 remainder(I32 a, I32 b) {
    return emit("rem.s32", i32(), a, b);
  }

  /** A division that cuts towards zero. */
  I32 divide(I32 a, I32 b) {
    return emit("div.s32", i32(), a, b);
  }

  I32 and(I32 a, I32 b) {
    return emit("and.b32", i32(), a, b);
  }

  I32 or(I32 a, I32 b) {
    return emit("or.b32", i32(), a, b);
  }

  I32 exclusiveOr(I32 a, I32 b) {
    return emit("xor.b32", i32(), a, b);
  }

  I32 shiftLeft(I32 a, int bits) {
    return emit("shl.b32", i32(), a, I32.of(bits));
  }

  I32 shiftLeft(I32 a, I32 bits) {
    return emit("shl.b32", i32(), a, bits);
  }

  /** Zeros come in from the left. */
  I32 shiftRight(I32 a, int bits) {
    return emit("shr.u32", i32(), a, I32.of(bits));
  }

  /** {@code a·b + c}, with the product in 64 bits. */
  I64 wide(I32 a, I32 b, I64 c) {
    return emit("mad.wide.s32", i64(), a, b, c);
  }

  /** {@code a·b} in 64 bits. */
  I64 wide(I32 a, I32 b) {
    return emit("mul.wide.s32", i64(), a, b);
  }

  I64 wide(I32 a) {
    return emit("cvt.s64.s32", i64(), a);
  }

  I64 add(I64 a, I64 b) {
    return emit("add.s64", i64(), a, b);
  }

  I64 least(I64 a, I64 b) {
    return emit("min.s64", i64(), a, b);
  }

  I64 most(I64 a, I64 b) {
    return emit("max.s64", i64(), a, b);
  }

  Bool isEqual(I64 a, I64 b) {
    return emit("setp.eq.s64", bool(), a, b);
  }

  /** A number in a register of its own, that can be changed later. */
  I64 of(long value) {
    return emit("mov.b64", i64(), Long.toString(value));
  }

  /** The low half. */
  I32 low(I64 a) {
    return emit("cvt.u32.u64", i32(), a);
  }

  I64 add(I64 a, long b) {
    return emit("add.s64", i64(), a.text() + ", " + b);
  }

  /** {@code a·b + c} for an item number and a stride in bytes. */
  I64 offset(I32 a, I64 b, I64 c) {
    return emit("mad.lo.s64", i64(), emit("cvt.u64.u32", i64(), a), b, c);
  }

  // Truth values.

  Bool isLess(I32 a, I32 b) {
    return emit("setp.lt.s32", bool(), a, b);
  }

  Bool isZero(I32 a) {
    return emit("setp.eq.s32", bool(), a, I32.of(0));
  }

  Bool and(Bool a, Bool b) {
    return emit("and.pred", bool(), a, b);
  }

  Bool or(Bool a, Bool b) {
    return emit("or.pred", bool(), a, b);
  }

  Bool not(Bool a) {
    return emit("not.pred", bool(), a);
  }

  /** Whether a coordinate is at least 0 and less than a size. */
  Bool isWithin(I32 a, I32 size) {
    return emit("setp.lt.u32", bool(), a, size);
  }

  Bool isLess(F32 a, F32 b) {
    return emit("setp.lt.f32", bool(), a, b);
  }

  Bool isAtMost(F32 a, F32 b) {
    return emit("setp.le.f32", bool(), a, b);
  }

  /** Whether it is not 0, as of what is no number. */
  Bool isNotZero(F32 a) {
    return emit("setp.neu.f32", bool(), a, F32.of(0));
  }

  Bool isEqual(F32 a, F32 b) {
    return emit("setp.eq.f32", bool(), a, b);
  }

  Bool isLess(F64 a, F64 b) {
    return emit("setp.lt.f64", bool(), a, b);
  }

  Bool isAtMost(F64 a, F64 b) {
    return emit("setp.le.f64", bool(), a, b);
  }

  I32 select(Bool condition, I32 yes, I32 no) {
    return emit("selp.b32", i32(), yes, no, condition);
  }

  I64 select(Bool condition, I64 yes, I64 no) {
    return emit("selp.b64", i64(), yes, no, condition);
  }

  F32 select(Bool condition, F32 yes, F32 no) {
    return emit("selp.f32", f32(), yes, no, condition);
  }

  F64 select(Bool condition, F64 yes, F64 no) {
    return emit("selp.f64", f64(), yes, no, condition);
  }

  /** Whether it is not 0, as of what is no number. */
  Bool isNotZero(F64 a) {
    return emit("setp.neu.f64", bool(), a, F64.of(0));
  }

  // Singles.

  F32 add(F32 a, F32 b) {
    return emit("add.rn.f32", f32(), a, b);
  }

  F32 subtract(F32 a, F32 b) {
    return emit("sub.rn.f32", f32(), a, b);
  }

  F32 multiply(F32 a, F32 b) {
    return emit("mul.rn.f32", f32(), a, b);
  }

  F32 divide(F32 a, F32 b) {
    return emit("div.rn.f32", f32(), a, b);
  }

  /** {@code sum = a·b + sum}, in the register of the sum. */
  void addProduct(F32 sum, F32 a, F32 b) {
    emit("fma.rn.f32", sum, a, b, sum);
  }

  /** A number in a register of its own, that can be changed later. */
  I32 of(int value) {
    return emit("mov.b32", i32(), I32.of(value));
  }

  /** Sets a register that is changed later. */
  void set(I32 register, I32 value) {
    emit("mov.b32", register, value);
  }

  /** Sets a register that is changed later. */
  void set(I64 register, I64 value) {
    emit("mov.b64", register, value);
  }

  /** Sets a register that is changed later. */
  void set(F32 register, F32 value) {
    emit("mov.f32", register, value);
  }

  /** Within 2 units in the last place, for a divisor between 2⁻¹²⁶ and 2¹²⁶. */
  F32 nearQuotient(F32 a, F32 b) {
    return emit("div.approx.f32", f32(), a, b);
  }

  /** Within 2 units in the last place. */
  F32 nearQuotientOfAny(F32 a, F32 b) {
    return emit("div.full.f32", f32(), a, b);
  }

  /** Within 2⁻²³ of the root. */
  F32 nearSquareRoot(F32 a) {
    return emit("sqrt.approx.f32", f32(), a);
  }

  F32 negate(F32 a) {
    return emit("neg.f32", f32(), a);
  }

  F32 fma(F32 a, F32 b, F32 c) {
    return emit("fma.rn.f32", f32(), a, b, c);
  }

  /**
   * To the nearest whole number, halves to the even one; zero comes out positive. What is not below
   * 2²² comes out as some number that is not below 2²² either.
   */
  F32 round(F32 a) {
    return subtract(add(a, WHOLE), WHOLE);
  }

  /** The whole number below, for −2²² < a < 2²². */
  F32 floor(F32 a) {
    return subtract(emit("add.rm.f32", f32(), a, WHOLE), WHOLE);
  }

  /**
   * {@code least} where {@code a} is below it, {@code most} where above; NaN gives {@code least}.
   */
  F32 clamp(F32 a, float least, float most) {
    F32 raised = emit("max.f32", f32(), a, F32.of(least));
    return emit("min.f32", f32(), raised, F32.of(most));
  }

  F32 magnitude(F32 a) {
    return emit("abs.f32", f32(), a);
  }

  /** {@code a} where it is above 0, else 0, as for NaN. */
  F32 aboveZero(F32 a) {
    return emit("max.f32", f32(), a, F32.of(0));
  }

  /** Where neither is NaN: the lesser, −0 being less than 0. */
  F32 lesser(F32 a, F32 b) {
    return emit("min.f32", f32(), a, b);
  }

  /** Where neither is NaN: the greater, 0 being greater than −0. */
  F32 greater(F32 a, F32 b) {
    return emit("max.f32", f32(), a, b);
  }

  F32 squareRoot(F32 a) {
    return emit("sqrt.rn.f32", f32(), a);
  }

  /** The whole number below, of any size. */
  F32 wholeBelow(F32 a) {
    return emit("cvt.rmi.f32.f32", f32(), a);
  }

  /** The whole number above, of any size. */
  F32 wholeAbove(F32 a) {
    return emit("cvt.rpi.f32.f32", f32(), a);
  }

  /** The nearest whole number, halves to the even one, of any size. */
  F32 nearestWhole(F32 a) {
    return emit("cvt.rni.f32.f32", f32(), a);
  }

  /** The whole number towards zero, of any size. */
  F32 wholePart(F32 a) {
    return emit("cvt.rzi.f32.f32", f32(), a);
  }

  /** The whole number below as an integer, the nearest that there is; NaN gives 0. */
  I32 below(F32 a) {
    return emit("cvt.rmi.s32.f32", i32(), a);
  }

  /** Cut to an integer, the nearest that there is; NaN gives 0. */
  I32 toInt(F32 a) {
    return emit("cvt.rzi.s32.f32", i32(), a);
  }

  F32 toFloat(I32 a) {
    return emit("cvt.rn.f32.s32", f32(), a);
  }

  F32 toFloat(F64 a) {
    return emit("cvt.rn.f32.f64", f32(), a);
  }

  /** An integer whose low 16 bits are those of a whole number below 2²². */
  I32 lowBits(F32 a) {
    return emit("mov.b32", i32(), add(a, WHOLE));
  }

  /** The bits as a float. */
  F32 asFloat(I32 bits) {
    return emit("mov.b32", f32(), bits);
  }

  /** The bits of a float. */
  I32 asInt(F32 a) {
    return emit("mov.b32", i32(), a);
  }

  /** For instructions that take no constant. */
  F32 inRegister(F32 a) {
    return a.text().startsWith("%") ? a : emit("mov.f32", f32(), a);
  }

  // Halves.

  /** The nearest half, ties to the even one. */
  B16 toHalf(F32 a) {
    return emit("cvt.rn.f16.f32", half(), a);
  }

  F32 toFloat(B16 half) {
    return emit("cvt.f32.f16", f32(), half);
  }

  /** The nearest bf16, ties to the even one, in the low bits; NaN stays NaN. */
  I32 toBrainHalf(F32 a) {
    I32 bits = asInt(a);
    I32 odd = and(shiftRight(bits, 16), I32.of(1));
    I32 rounded = shiftRight(add(add(bits, I32.of(0x7FFF)), odd), 16);
    return select(isEqual(a, a), rounded, I32.of(0x7FC0));
  }

  // Doubles.

  F64 add(F64 a, F64 b) {
    return emit("add.rn.f64", f64(), a, b);
  }

  F64 subtract(F64 a, F64 b) {
    return emit("sub.rn.f64", f64(), a, b);
  }

  F64 multiply(F64 a, F64 b) {
    return emit("mul.rn.f64", f64(), a, b);
  }

  F64 divide(F64 a, F64 b) {
    return emit("div.rn.f64", f64(), a, b);
  }

  /** The nearest whole number, halves to the even one, of any size. */
  F64 nearestWhole(F64 a) {
    return emit("cvt.rni.f64.f64", f64(), a);
  }

  F64 toDouble(F32 a) {
    return emit("cvt.f64.f32", f64(), a);
  }

  F64 toDouble(I64 a) {
    return emit("cvt.rn.f64.s64", f64(), a);
  }

  /** Cut to an integer, the nearest that there is. */
  I64 toLong(F64 a) {
    return emit("cvt.rzi.s64.f64", i64(), a);
  }

  F64 toDouble(I32 a) {
    return emit("cvt.rn.f64.s32", f64(), a);
  }

  /**
   * {@code least} where {@code a} is below it, {@code most} where above; NaN gives {@code most}.
   */
  F64 clamp(F64 a, double least, double most) {
    F64 lowered = emit("min.f64", f64(), a, F64.of(most));
    return emit("max.f64", f64(), lowered, F64.of(least));
  }

  /** Cut to an integer, the nearest that there is. */
  I32 toInt(F64 a) {
    return emit("cvt.rzi.s32.f64", i32(), a);
  }

  /** {@code least} or {@code most} where {@code a} is beyond. */
  F64 clamp(F64 a, F64 least, F64 most) {
    return emit("max.f64", f64(), emit("min.f64", f64(), a, most), least);
  }

  /** The whole number below, for −2³¹ ≤ a < 2³¹. */
  I32 below(F64 a) {
    return emit("cvt.rmi.s32.f64", i32(), a);
  }
}
