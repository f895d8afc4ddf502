// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static java.util.Map.entry;

import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What each instruction does to a thread. Values are raw bits in longs. */
final class PtxOperations {
  /** One instruction with its operands. */
  interface Operation {
    void on(PtxThread thread);
  }

  /** Where an operand's bits come from. */
  private interface Operand {
    long of(PtxThread thread);
  }

  /** The bits of a result from those of up to three operands. */
  private interface Arithmetic {
    long of(long a, long b, long c);
  }

  private static final Map<String, Arithmetic> ARITHMETIC =
      Map.ofEntries(
          entry("mov.b32", (a, b, c) -> a),
          entry("mov.f32", (a, b, c) -> a),
          entry("add.s32", (a, b, c) -> (int) a + (int) b),
          entry("sub.s32", (a, b, c) -> (int) a - (int) b),
          entry("min.s32", (a, b, c) -> Math.min((int) a, (int) b)),
          entry("max.s32", (a, b, c) -> Math.max((int) a, (int) b)),
          entry("mul.lo.s32", (a, b, c) -> (int) a * (int) b),
          entry("mad.lo.s32", (a, b, c) -> (int) a * (int) b + (int) c),
          entry("rem.s32", (a, b, c) -> (int) a % (int) b),
          entry("div.s32", (a, b, c) -> (int) a / (int) b),
          entry("setp.le.f64", (a, b, c) -> truth(d(a) <= d(b))),
          entry("cvt.rzi.s32.f64", (a, b, c) -> (int) d(a)),
          entry("selp.f64", (a, b, c) -> c != 0 ? a : b),
          entry("setp.neu.f64", (a, b, c) -> truth(d(a) != d(b))),
          entry("min.s64", (a, b, c) -> Math.min(a, b)),
          entry("max.s64", (a, b, c) -> Math.max(a, b)),
          entry("setp.eq.s64", (a, b, c) -> truth(a == b)),
          entry("cvt.u32.u64", (a, b, c) -> (int) a),
          entry("or.b32", (a, b, c) -> (int) a | (int) b),
          entry("xor.b32", (a, b, c) -> (int) a ^ (int) b),
          entry("shl.b32", (a, b, c) -> (int) a << (int) b),
          entry("shr.u32", (a, b, c) -> (int) a >>> (int) b),
          entry("mov.b64", (a, b, c) -> a),
          entry("mov.b16", (a, b, c) -> a),
          entry("selp.b64", (a, b, c) -> c != 0 ? a : b),
          entry("not.pred", (a, b, c) -> a ^ 1),
          entry("setp.lt.f64", (a, b, c) -> truth(d(a) < d(b))),
          entry("setp.le.f32", (a, b, c) -> truth(f(a) <= f(b))),
          entry("setp.neu.f32", (a, b, c) -> truth(f(a) != f(b))),
          entry("sqrt.rn.f32", (a, b, c) -> bits((float) Math.sqrt(f(a)))),
          entry("cvt.rpi.f32.f32", (a, b, c) -> bits((float) Math.ceil(f(a)))),
          entry("cvt.rni.f32.f32", (a, b, c) -> bits((float) Math.rint(f(a)))),
          entry("cvt.rzi.f32.f32", (a, b, c) -> bits(cut(f(a)))),
          entry("cvt.rmi.s32.f32", (a, b, c) -> (int) Math.floor(f(a))),
          entry("cvt.rn.f16.f32", (a, b, c) -> Float.floatToFloat16(f(a)) & 0xFFFF),
          entry("cvt.f32.f16", (a, b, c) -> bits(Float.float16ToFloat((short) a))),
          entry("cvt.rni.f64.f64", (a, b, c) -> bits(Math.rint(d(a)))),
          entry("cvt.f64.f32", (a, b, c) -> bits((double) f(a))),
          entry("cvt.rn.f64.s64", (a, b, c) -> bits((double) a)),
          entry("cvt.rzi.s64.f64", (a, b, c) -> (long) d(a)),
          entry("div.rn.f64", (a, b, c) -> bits(d(a) / d(b))),
          entry("and.b32", (a, b, c) -> (int) a & (int) b),
          entry("mul.wide.s32", (a, b, c) -> (long) (int) a * (int) b),
          entry("mad.wide.s32", (a, b, c) -> (long) (int) a * (int) b + c),
          entry("add.s64", (a, b, c) -> a + b),
          entry("mad.lo.s64", (a, b, c) -> a * b + c),
          entry("cvt.s64.s32", (a, b, c) -> (int) a),
          entry("cvt.u64.u32", (a, b, c) -> Integer.toUnsignedLong((int) a)),
          entry("setp.lt.s32", (a, b, c) -> truth((int) a < (int) b)),
          entry("setp.eq.s32", (a, b, c) -> truth((int) a == (int) b)),
          entry("setp.lt.u32", (a, b, c) -> truth(Integer.compareUnsigned((int) a, (int) b) < 0)),
          entry("setp.lt.f32", (a, b, c) -> truth(f(a) < f(b))),
          entry("setp.eq.f32", (a, b, c) -> truth(f(a) == f(b))),
          entry("and.pred", (a, b, c) -> a & b),
          entry("or.pred", (a, b, c) -> a | b),
          entry("selp.b32", (a, b, c) -> c != 0 ? a : b),
          entry("selp.f32", (a, b, c) -> c != 0 ? a : b),
          entry("add.rn.f32", (a, b, c) -> bits(f(a) + f(b))),
          entry("add.rm.f32", (a, b, c) -> bits(downwards(f(a), f(b)))),
          entry("sub.rn.f32", (a, b, c) -> bits(f(a) - f(b))),
          entry("mul.rn.f32", (a, b, c) -> bits(f(a) * f(b))),
          entry("div.rn.f32", (a, b, c) -> bits(f(a) / f(b))),
          entry("abs.f32", (a, b, c) -> bits(Math.abs(f(a)))),
          entry("cvt.rmi.f32.f32", (a, b, c) -> bits((float) Math.floor(f(a)))),
          entry("cvt.rzi.s32.f32", (a, b, c) -> (int) f(a)),
          entry("cvt.rmi.s32.f64", (a, b, c) -> (int) Math.floor(d(a))),
          entry("min.f64", (a, b, c) -> bits(Double.isNaN(d(a)) ? d(b) : Math.min(d(a), d(b)))),
          entry("max.f64", (a, b, c) -> bits(Double.isNaN(d(a)) ? d(b) : Math.max(d(a), d(b)))),
          entry("neg.f32", (a, b, c) -> bits(-f(a))),
          entry("cvt.rn.f32.s32", (a, b, c) -> bits((float) (int) a)),
          entry("fma.rn.f32", (a, b, c) -> bits(Math.fma(f(a), f(b), f(c)))),
          entry(
              "max.f32",
              (a, b, c) ->
                  bits(Float.isNaN(f(a)) ? f(b) : Float.isNaN(f(b)) ? f(a) : Math.max(f(a), f(b)))),
          entry(
              "min.f32",
              (a, b, c) ->
                  bits(Float.isNaN(f(a)) ? f(b) : Float.isNaN(f(b)) ? f(a) : Math.min(f(a), f(b)))),
          entry("cvt.rn.f32.f64", (a, b, c) -> bits((float) d(a))),
          entry("add.rn.f64", (a, b, c) -> bits(d(a) + d(b))),
          entry("add.rm.f64", (a, b, c) -> bits(downwards(d(a), d(b)))),
          entry("sub.rn.f64", (a, b, c) -> bits(d(a) - d(b))),
          entry("mul.rn.f64", (a, b, c) -> bits(d(a) * d(b))),
          entry("cvt.rn.f64.s32", (a, b, c) -> bits((double) (int) a)));

  private PtxOperations() {}

  /**
   * An approximate instruction, off by as much as the documentation of PTX allows (ISA 9.7.3: 2
   * units in the last place for {@code div.approx} and {@code div.full}, 2⁻²³ of the root, which is
   * up to 2 units, for {@code sqrt.approx}); empty for others.
   */
  static Optional<Operation> near(
      String opcode,
      List<String> operands,
      ToIntFunction<String> registers,
      PtxInterpreter.Nearness off) {
    Arithmetic exact =
        switch (opcode) {
          case "div.approx.f32", "div.full.f32" -> ARITHMETIC.get("div.rn.f32");
          case "sqrt.approx.f32" -> ARITHMETIC.get("sqrt.rn.f32");
          default -> null;
        };
    if (exact == null) {
      return Optional.empty();
    }
    int target = registers.applyAsInt(operands.getFirst());
    Operand a = operand(operands, 1, registers);
    Operand b = operand(operands, 2, registers);
    return Optional.of(t -> t.set(target, near(exact.of(a.of(t), b.of(t), 0), off.off(2))));
  }

  private static long near(long exact, int units) {
    float value = f(exact);
    boolean exactly = value == 0 || !Float.isFinite(value);
    return exactly ? exact : bits(Float.intBitsToFloat((int) exact + units));
  }

  static Operation of(String opcode, List<String> operands, ToIntFunction<String> registers) {
    if (opcode.equals("mov.u32")) {
      int target = registers.applyAsInt(operands.getFirst());
      String special = operands.get(1);
      return thread -> thread.set(target, thread.special(special));
    }
    if (opcode.startsWith("ld.")) {
      return load(opcode, operands, registers);
    }
    if (opcode.startsWith("st.global.")) {
      return store(opcode, operands, registers);
    }
    if (opcode.startsWith("red.global.")) {
      return reduce(opcode, operands, registers);
    }
    Arithmetic arithmetic = ARITHMETIC.get(opcode);
    if (arithmetic == null) {
      throw unknown(opcode);
    }
    int target = registers.applyAsInt(operands.getFirst());
    Operand a = operand(operands, 1, registers);
    Operand b = operand(operands, 2, registers);
    Operand c = operand(operands, 3, registers);
    return t -> t.set(target, arithmetic.of(a.of(t), b.of(t), c.of(t)));
  }

  private static Operand operand(
      List<String> operands, int position, ToIntFunction<String> registers) {
    if (position >= operands.size()) {
      return thread -> 0;
    }
    String text = operands.get(position);
    if (text.startsWith("%")) {
      int register = registers.applyAsInt(text);
      return thread -> thread.get(register);
    }
    long constant =
        text.startsWith("0f") || text.startsWith("0d")
            ? Long.parseUnsignedLong(text.substring(2), 16)
            : Long.parseLong(text);
    return thread -> constant;
  }

  private static Operation load(
      String opcode, List<String> operands, ToIntFunction<String> registers) {
    int target = registers.applyAsInt(operands.getFirst());
    String type = opcode.substring(opcode.lastIndexOf('.') + 1);
    int bytes = bytes(type);
    Address address = Address.of(operands.getLast(), registers);
    if (opcode.startsWith("ld.param.")) {
      return t -> t.set(target, read(t.parameter.asSlice(address.offset, bytes), type));
    }
    if (!opcode.startsWith("ld.global.nc.")) {
      throw unknown(opcode);
    }
    int[] targets = operands.stream().limit(operands.size() - 1).mapToInt(registers).toArray();
    if (targets.length != count(opcode)) {
      throw new IllegalArgumentException(opcode + " of " + operands);
    }
    return t -> {
      MemorySegment from = t.at(address.of(t), bytes * targets.length);
      for (int i = 0; i < targets.length; i++) {
        t.set(targets[i], read(from.asSlice((long) i * bytes, bytes), type));
      }
    };
  }

  private static Operation store(
      String opcode, List<String> operands, ToIntFunction<String> registers) {
    String type = opcode.substring(opcode.lastIndexOf('.') + 1);
    int bytes = bytes(type);
    Address address = Address.of(operands.getFirst(), registers);
    int[] sources = operands.stream().skip(1).mapToInt(registers).toArray();
    if (sources.length != count(opcode)) {
      throw new IllegalArgumentException(opcode + " of " + operands);
    }
    return t -> {
      MemorySegment to = t.at(address.of(t), bytes * sources.length);
      for (int i = 0; i < sources.length; i++) {
        write(to.asSlice((long) i * bytes, bytes), bytes, t.get(sources[i]));
      }
    };
  }

  private static int count(String opcode) {
    return opcode.contains(".v4.") ? 4 : opcode.contains(".v2.") ? 2 : 1;
  }

  /** Threads run one after the other, so that reading and writing is as good as at once. */
  private static Operation reduce(
      String opcode, List<String> operands, ToIntFunction<String> registers) {
    String type = opcode.substring(opcode.lastIndexOf('.') + 1);
    int bytes = bytes(type);
    Address address = Address.of(operands.getFirst(), registers);
    Operand value = operand(operands, 1, registers);
    Arithmetic arithmetic =
        switch (opcode.substring("red.global.".length())) {
          case "add.u64", "add.u32" -> (a, b, c) -> a + b;
          case "min.s32" -> (a, b, c) -> Math.min((int) a, (int) b);
          case "max.s32" -> (a, b, c) -> Math.max((int) a, (int) b);
          case "max.u32" -> (a, b, c) -> Integer.compareUnsigned((int) a, (int) b) < 0 ? b : a;
          default -> throw unknown(opcode);
        };
    return t -> {
      MemorySegment at = t.at(address.of(t), bytes);
      write(at, bytes, arithmetic.of(read(at, type), value.of(t), 0));
    };
  }

  private static IllegalArgumentException unknown(String opcode) {
    return new IllegalArgumentException("Not a name of any known instruction: '" + opcode + "'");
  }

  /** {@code [%q1+8]} or {@code [block+8]}. */
  private record Address(int register, long offset) {
    static Address of(String text, ToIntFunction<String> registers) {
      String[] parts = text.substring(1, text.length() - 1).split("\\+", -1);
      int register = parts[0].startsWith("%") ? registers.applyAsInt(parts[0]) : -1;
      return new Address(register, parts.length > 1 ? Long.parseLong(parts[1]) : 0);
    }

    long of(PtxThread thread) {
      return thread.get(register) + offset;
    }
  }

  private static int bytes(String type) {
    return Integer.parseInt(type.substring(1)) / 8;
  }

  private static long read(MemorySegment from, String type) {
    return switch (type) {
      case "u8" -> Byte.toUnsignedInt(from.get(JAVA_BYTE, 0));
      case "u16", "b16" -> Short.toUnsignedInt(from.get(JAVA_SHORT, 0));
      case "s16" -> from.get(JAVA_SHORT, 0);
      case "s32", "u32", "f32" -> from.get(JAVA_INT, 0);
      default -> from.get(JAVA_LONG, 0);
    };
  }

  private static void write(MemorySegment to, int bytes, long bits) {
    switch (bytes) {
      case 1 -> to.set(JAVA_BYTE, 0, (byte) bits);
      case 2 -> to.set(JAVA_SHORT, 0, (short) bits);
      case 4 -> to.set(JAVA_INT, 0, (int) bits);
      default -> to.set(JAVA_LONG, 0, bits);
    }
  }

  private static float f(long bits) {
    return Float.intBitsToFloat((int) bits);
  }

  private static double d(long bits) {
    return Double.longBitsToDouble(bits);
  }

  private static long bits(float value) {
    return Float.floatToRawIntBits(value);
  }

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }

  /** The sum, rounded to the next float below. */
  private static float downwards(float a, float b) {
    float nearest = a + b;
    if (!Float.isFinite(nearest)) {
      return nearest;
    }
    BigDecimal exact = new BigDecimal(a).add(new BigDecimal(b));
    return new BigDecimal(nearest).compareTo(exact) > 0 ? Math.nextDown(nearest) : nearest;
  }

  /** The sum, rounded to the next double below. */
  private static double downwards(double a, double b) {
    double nearest = a + b;
    if (!Double.isFinite(nearest)) {
      return nearest;
    }
    BigDecimal exact = new BigDecimal(a).add(new BigDecimal(b));
    return new BigDecimal(nearest).compareTo(exact) > 0 ? Math.nextDown(nearest) : nearest;
  }

  private static float cut(float a) {
    return (float) (a < 0 ? Math.ceil(a) : Math.floor(a));
  }

  private static long truth(boolean value) {
    return value ? 1 : 0;
  }
}
