// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.F64;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.cuda.ptx.Register.I64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the body of a kernel, instruction by instruction; each method returns a new register with
 * its result. All float arithmetic is rounded to nearest, and fused only by {@code fma}.
 */
final class PtxWriter {
  /**
   * 1.5·2²³: added to a float of less than 2²², it leaves no room for a fraction, so that the
   * addition rounds it to a whole number, which then stands in the lowest bits. Conversions do the
   * same at an eighth of the speed.
   */
  private static final F32 WHOLE = F32.of(0x1.8p23f);

  private final StringBuilder body = new StringBuilder();
  private int integers;
  private int longs;
  private int floats;
  private int doubles;
  private int truths;
  private int labels;

  /**
   * The whole module: one kernel with one parameter of {@code bytes} bytes, named {@code block}.
   */
  String module(String name, int bytes) {
    return """
    .version 6.3
    .target sm_75
    .address_size 64

    .visible .entry %s(.param .align 8 .b8 block[%d])
    {
    .reg .pred %%p<%d>;
    .reg .b32 %%r<%d>;
    .reg .b64 %%q<%d>;
    .reg .f32 %%f<%d>;
    .reg .f64 %%d<%d>;
    %sret;
    }
    """
        .formatted(name, bytes, truths + 1, integers + 1, longs + 1, floats + 1, doubles + 1, body);
  }

  // Parameters and special registers.

  I32 blockInt(int offset) {
    return emit("ld.param.s32", i32(), "[block+" + offset + "]");
  }

  I64 blockLong(int offset) {
    return emit("ld.param.u64", i64(), "[block+" + offset + "]");
  }

  /** Number of this thread along an axis, {@code 'x'} or {@code 'y'}, in the whole grid. */
  I32 thread(char axis) {
    I32 size = emit("mov.u32", i32(), "%ntid." + axis);
    I32 thread = emit("mov.u32", i32(), "%tid." + axis);
    return multiplyAdd(block(axis), size, thread);
  }

  /** Number of this thread's block along an axis. */
  I32 block(char axis) {
    return emit("mov.u32", i32(), "%ctaid." + axis);
  }

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

  I32 divide(I32 a, I32 b) {
    return emit("div.u32", i32(), a, b);
  }

  I32 remainder(I32 a, I32 b) {
    return emit("rem.u32", i32(), a, b);
  }

  I32 and(I32 a, I32 b) {
    return emit("and.b32", i32(), a, b);
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

  /** {@code a·b + c} for an item number and a stride in bytes. */
  I64 offset(I32 a, I64 b, I64 c) {
    return emit("mad.lo.s64", i64(), wide(a), b, c);
  }

  // Truth values and control.

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

  /** Whether a coordinate is at least 0 and less than a size. */
  Bool isWithin(I32 a, I32 size) {
    return emit("setp.lt.u32", bool(), a, size);
  }

  Bool isLess(F32 a, F32 b) {
    return emit("setp.lt.f32", bool(), a, b);
  }

  Bool isEqual(F32 a, F32 b) {
    return emit("setp.eq.f32", bool(), a, b);
  }

  I32 select(Bool condition, I32 yes, I32 no) {
    return emit("selp.b32", i32(), yes, no, condition);
  }

  /** Whether it is 0, −0 or not a number: what clamping at 0 leaves as it is. */
  Bool isZeroOrNan(F32 a) {
    return emit("setp.equ.f32", bool(), a, F32.of(0));
  }

  F32 select(Bool condition, F32 yes, F32 no) {
    return emit("selp.f32", f32(), yes, no, condition);
  }

  /** Ends the thread unless the condition holds. */
  void returnUnless(Bool condition) {
    line("@!" + condition.text() + " ret");
  }

  String label() {
    return "L" + labels++;
  }

  void jumpUnless(Bool condition, String label) {
    line("@!" + condition.text() + " bra " + label);
  }

  void place(String label) {
    body.append(label).append(":\n");
  }

  void end() {
    line("ret");
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

  /** The whole number below, of any size. */
  F32 wholeBelow(F32 a) {
    return emit("cvt.rmi.f32.f32", f32(), a);
  }

  /** A whole number as an integer, the nearest that there is; NaN gives 0. */
  I32 toInt(F32 whole) {
    return emit("cvt.rzi.s32.f32", i32(), whole);
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

  F64 fma(F64 a, F64 b, F64 c) {
    return emit("fma.rn.f64", f64(), a, b, c);
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

  /** The whole number below, for −2³¹ ≤ a < 2³¹. */
  I32 below(F64 a) {
    return emit("cvt.rmi.s32.f64", i32(), a);
  }

  // Memory.

  F64 loadDouble(I64 address, int offset) {
    return emit("ld.global.nc.f64", f64(), at(address, offset));
  }

  F32 loadFloat(I64 address, int offset) {
    return emit("ld.global.nc.f32", f32(), at(address, offset));
  }

  /** 0 where the condition does not hold; nothing is read there. */
  F32 loadFloatIf(Bool condition, I64 address, int offset) {
    F32 result = emit("mov.f32", f32(), F32.of(0));
    line(
        "@%s ld.global.nc.f32 %s, %s"
            .formatted(condition.text(), result.text(), at(address, offset)));
    return result;
  }

  /** 0 where the condition does not hold; {@code type} is u8, u16 or s16. */
  I32 loadIntIf(Bool condition, String type, I64 address, int offset) {
    I32 result = emit("mov.b32", i32(), I32.of(0));
    line(
        "@%s ld.global.nc.%s %s, %s"
            .formatted(condition.text(), type, result.text(), at(address, offset)));
    return result;
  }

  void storeIf(Bool condition, String type, I64 address, int offset, Register value) {
    line(
        "@%s st.global.%s %s, %s"
            .formatted(condition.text(), type, at(address, offset), value.text()));
  }

  /** Four values at once, to an address that is a multiple of their size together. */
  void storeFour(String type, I64 address, List<Register> values) {
    String all = values.stream().map(Register::text).collect(Collectors.joining(", ", "{", "}"));
    line("st.global.v4.%s %s, %s".formatted(type, at(address, 0), all));
  }

  private I32 i32() {
    return new I32("%r" + ++integers);
  }

  private I64 i64() {
    return new I64("%q" + ++longs);
  }

  private F32 f32() {
    return new F32("%f" + ++floats);
  }

  private F64 f64() {
    return new F64("%d" + ++doubles);
  }

  private Bool bool() {
    return new Bool("%p" + ++truths);
  }

  private static String at(I64 address, int offset) {
    return "[" + address.text() + (offset == 0 ? "" : "+" + offset) + "]";
  }

  private <R extends Register> R emit(String instruction, R result, Register... operands) {
    return emit(
        instruction,
        result,
        Stream.of(operands).map(Register::text).collect(Collectors.joining(", ")));
  }

  private <R extends Register> R emit(String instruction, R result, String operands) {
    line(instruction + " " + result.text() + ", " + operands);
    return result;
  }

  private void line(String instruction) {
    body.append(instruction).append(";\n");
  }
}
