// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.Register.B16;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.F64;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.cuda.ptx.Register.I64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of a kernel while it is written: registers, lines, jumps, loads and stores. */
class PtxText {
  private final StringBuilder body = new StringBuilder();
  private int halves;
  private int integers;
  private int longs;
  private int floats;
  private int doubles;
  private int truths;
  private int labels;

  /**
   * The whole module: one kernel with one parameter of {@code bytes} bytes, named {@code block}.
   */
  final String module(String name, int bytes) {
    return """
    .version 6.3
    .target sm_75
    .address_size 64

    .visible .entry %s(.param .align 8 .b8 block[%d])
    {
    .reg .pred %%p<%d>;
    .reg .b16 %%h<%d>;
    .reg .b32 %%r<%d>;
    .reg .b64 %%q<%d>;
    .reg .f32 %%f<%d>;
    .reg .f64 %%d<%d>;
    %sret;
    }
    """
        .formatted(
            name,
            bytes,
            truths + 1,
            halves + 1,
            integers + 1,
            longs + 1,
            floats + 1,
            doubles + 1,
            body);
  }

  // Parameters and special registers.

  final I32 blockInt(int offset) {
    return emit("ld.param.s32", i32(), "[block+" + offset + "]");
  }

  final I64 blockLong(int offset) {
    return emit("ld.param.u64", i64(), "[block+" + offset + "]");
  }

  /** Number of this thread along an axis, {@code 'x'} or {@code 'y'}, in the whole grid. */
  final I32 thread(char axis) {
    I32 size = emit("mov.u32", i32(), "%ntid." + axis);
    I32 thread = emit("mov.u32", i32(), "%tid." + axis);
    return emit("mad.lo.s32", i32(), block(axis), size, thread);
  }

  /** Number of threads along an axis in the whole grid. */
  final I32 threads(char axis) {
    I32 size = emit("mov.u32", i32(), "%ntid." + axis);
    I32 blocks = emit("mov.u32", i32(), "%nctaid." + axis);
    return emit("mul.lo.s32", i32(), blocks, size);
  }

  /** Number of this thread's block along an axis. */
  final I32 block(char axis) {
    return emit("mov.u32", i32(), "%ctaid." + axis);
  }

  // Control.

  /** Ends the thread unless the condition holds. */
  final void returnUnless(Bool condition) {
    line("@!" + condition.text() + " ret");
  }

  final String label() {
    return "L" + labels++;
  }

  final void jump(Bool condition, String label) {
    line("@" + condition.text() + " bra " + label);
  }

  final void jumpUnless(Bool condition, String label) {
    line("@!" + condition.text() + " bra " + label);
  }

  /** Runs what {@code body} writes for each number from 0 on, which are at least one. */
  final void times(I32 count, Consumer<I32> body) {
    I32 number = emit("mov.b32", i32(), I32.of(0));
    String again = label();
    place(again);
    body.accept(number);
    emit("add.s32", number, number, I32.of(1));
    jump(emit("setp.lt.s32", bool(), number, count), again);
  }

  final void place(String label) {
    body.append(label).append(":\n");
  }

  final void end() {
    line("ret");
  }

  // Memory.

  /** Two neighbours, from an address that is a multiple of 16. */
  final List<F64> loadTwoDoubles(I64 address, int offset) {
    List<F64> two = List.of(f64(), f64());
    line("ld.global.nc.v2.f64 %s, %s".formatted(list(two), at(address, offset)));
    return two;
  }

  /** Four neighbours, from an address that is a multiple of 16. */
  final List<F32> loadFour(I64 address, int offset) {
    List<F32> four = List.of(f32(), f32(), f32(), f32());
    line("ld.global.nc.v4.f32 %s, %s".formatted(list(four), at(address, offset)));
    return four;
  }

  final F32 loadFloat(I64 address, int offset) {
    return emit("ld.global.nc.f32", f32(), at(address, offset));
  }

  final I32 loadInt(I64 address, int offset) {
    return emit("ld.global.nc.s32", i32(), at(address, offset));
  }

  final I64 loadLong(I64 address, int offset) {
    return emit("ld.global.nc.u64", i64(), at(address, offset));
  }

  final F32 loadFloatIf(@Nullable Bool where, I64 address, int offset) {
    return where == null
        ? loadFloat(address, offset)
        : loadIf(where, "f32", emit("mov.f32", f32(), F32.of(0)), address, offset);
  }

  /**
   * {@code type} is u8, u16, s16 or u32.
   *
   * @param where 0 where it does not hold, and nothing is read there; null for everywhere
   */
  final I32 loadIntIf(@Nullable Bool where, String type, I64 address, int offset) {
    return where == null
        ? emit("ld.global.nc." + type, i32(), at(address, offset))
        : loadIf(where, type, emit("mov.b32", i32(), I32.of(0)), address, offset);
  }

  final B16 loadHalfIf(@Nullable Bool where, I64 address, int offset) {
    return where == null
        ? emit("ld.global.nc.b16", half(), at(address, offset))
        : loadIf(where, "b16", emit("mov.b16", half(), "0"), address, offset);
  }

  final I64 loadLongIf(@Nullable Bool where, I64 address, int offset) {
    return where == null
        ? loadLong(address, offset)
        : loadIf(where, "u64", emit("mov.b64", i64(), "0"), address, offset);
  }

  private <R extends Register> R loadIf(Bool where, String type, R zero, I64 address, int offset) {
    line(
        "@%s ld.global.nc.%s %s, %s"
            .formatted(where.text(), type, zero.text(), at(address, offset)));
    return zero;
  }

  final void storeIf(Bool condition, String type, I64 address, int offset, Register value) {
    line(
        "@%s st.global.%s %s, %s"
            .formatted(condition.text(), type, at(address, offset), value.text()));
  }

  /** Several values at once, to an address that is a multiple of their size together. */
  final void storeAll(String type, I64 address, int offset, List<? extends Register> values) {
    line(
        "st.global.v%d.%s %s, %s"
            .formatted(values.size(), type, at(address, offset), list(values)));
  }

  private static String list(List<? extends Register> registers) {
    return registers.stream().map(Register::text).collect(Collectors.joining(", ", "{", "}"));
  }

  /** Adds to memory, or another such operation, together with other threads. */
  final void reduceIf(Bool condition, String operation, I64 address, int offset, Register value) {
    line(
        "@%s red.global.%s %s, %s"
            .formatted(condition.text(), operation, at(address, offset), value.text()));
  }

  // Registers and lines.

  final B16 half() {
    return new B16("%h" + ++halves);
  }

  final I32 i32() {
    return new I32("%r" + ++integers);
  }

  final I64 i64() {
    return new I64("%q" + ++longs);
  }

  final F32 f32() {
    return new F32("%f" + ++floats);
  }

  final F64 f64() {
    return new F64("%d" + ++doubles);
  }

  final Bool bool() {
    return new Bool("%p" + ++truths);
  }

  final <R extends Register> R emit(String instruction, R result, Register... operands) {
    return emit(
        instruction,
        result,
        Stream.of(operands).map(Register::text).collect(Collectors.joining(", ")));
  }

  final <R extends Register> R emit(String instruction, R result, String operands) {
    line(instruction + " " + result.text() + ", " + operands);
    return result;
  }

  private static String at(I64 address, int offset) {
    return "[" + address.text() + (offset == 0 ? "" : "+" + offset) + "]";
  }

  private void line(String instruction) {
    body.append(instruction).append(";\n");
  }
}
