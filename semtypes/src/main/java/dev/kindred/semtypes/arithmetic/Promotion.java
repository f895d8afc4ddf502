// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.DType;
import java.util.List;

/**
 * The element type that two have in common: the smallest that holds every value of both. Only i64
 * beside a float has none; it becomes f64, which rounds integers beyond 2^53.
 *
 * <pre>
 *        bool u8   i16  u16  i32  i64  f16  bf16 f32  f64
 *  bool  bool u8   i16  u16  i32  i64  f16  bf16 f32  f64
 *  u8    u8   u8   i16  u16  i32  i64  f16  bf16 f32  f64
 *  i16   i16  i16  i16  i32  i32  i64  f32  f32  f32  f64
 *  u16   u16  u16  i32  u16  i32  i64  f32  f32  f32  f64
 *  i32   i32  i32  i32  i32  i32  i64  f64  f64  f64  f64
 *  i64   i64  i64  i64  i64  i64  i64  f64  f64  f64  f64
 *  f16   f16  f16  f32  f32  f64  f64  f16  f32  f32  f64
 *  bf16  bf16 bf16 f32  f32  f64  f64  f32  bf16 f32  f64
 *  f32   f32  f32  f32  f32  f64  f64  f32  f32  f32  f64
 *  f64   f64  f64  f64  f64  f64  f64  f64  f64  f64  f64
 * </pre>
 *
 * <p>The order of two never matters. The order of three matters in one case only: i16 and u16 meet
 * in i32, which beside f16, bf16 or f32 needs f64, while each of the two alone goes with the float
 * into f32. Nothing is lost either way.
 */
public final class Promotion {
  /** What is not one of two types but holds both, the best first. */
  private static final List<DType> WIDER = List.of(DType.I32, DType.F32);

  private Promotion() {}

  /** The type that holds both: see the table above. */
  public static DType of(DType a, DType b) {
    if (holds(a, b)) {
      return a;
    }
    if (holds(b, a)) {
      return b;
    }
    return WIDER.stream()
        .filter(wide -> holds(wide, a) && holds(wide, b))
        .findFirst()
        .orElse(DType.F64);
  }

  /** Whether every value of one type is a value of another. */
  public static boolean holds(DType wide, DType narrow) {
    if (wide == narrow) {
      return true;
    }
    if (narrow.isInteger()) {
      return wide.isInteger()
          ? (wide.isSigned() || !narrow.isSigned()) && wide.valueBits() >= narrow.valueBits()
          : significantBits(wide) >= narrow.valueBits();
    }
    return wide == DType.F64 || (wide == DType.F32 && narrow != DType.F64);
  }

  private static int significantBits(DType type) {
    return switch (type) {
      case F16 -> 11;
      case BF16 -> 8;
      case F32 -> 24;
      default -> 53;
    };
  }
}
