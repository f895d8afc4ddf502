// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PromotionTest {
  /** As it stands in the docstring. */
  private static final String TABLE =
      """
             bool u8   i16  u16  i32  i64  f16  bf16 f32  f64
       bool  bool u8   i16  u16  i32  i64  f16  bf16 f32  f64
       u8    u8   u8   i16  u16  i32  i64  f16  bf16 f32  f64
       i16   i16  i16  i16  i32  i32  i64  f32  f32  f32  f64
       u16   u16  u16  i32  u16  i32  i64  f32  f32  f32  f64
       i32   i32  i32  i32  i32  i32  i64  f64  f64  f64  f64
       i64   i64  i64  i64  i64  i64  i64  f64  f64  f64  f64
       f16   f16  f16  f32  f32  f64  f64  f16  f32  f32  f64
       bf16  bf16 bf16 f32  f32  f64  f64  f32  bf16 f32  f64
       f32   f32  f32  f32  f32  f64  f64  f32  f32  f32  f64
       f64   f64  f64  f64  f64  f64  f64  f64  f64  f64  f64
      """;

  @Test
  void isTheStatedTable() {
    List<List<DType>> rows =
        TABLE
            .lines()
            .map(line -> Arrays.stream(line.trim().split(" +")).map(this::type).toList())
            .toList();
    List<DType> columns = rows.getFirst();
    assertThat(columns).containsExactlyInAnyOrder(DType.values());
    assertThat(rows).hasSize(columns.size() + 1);
    for (List<DType> row : rows.subList(1, rows.size())) {
      for (int i = 0; i < columns.size(); i++) {
        assertThat(Promotion.of(row.getFirst(), columns.get(i)))
            .as("%s and %s", row.getFirst(), columns.get(i))
            .isEqualTo(row.get(i + 1));
      }
    }
  }

  private DType type(String name) {
    return DType.valueOf(name.toUpperCase(Locale.ROOT));
  }

  @Test
  void neverDependsOnTheOrderOfTwo() {
    for (DType a : DType.values()) {
      assertThat(Promotion.of(a, a)).isEqualTo(a);
      for (DType b : DType.values()) {
        assertThat(Promotion.of(a, b)).isEqualTo(Promotion.of(b, a));
      }
    }
  }

  @Test
  void dependsOnTheOrderOfThreeInTheStatedCaseOnly() {
    for (DType a : DType.values()) {
      for (DType b : DType.values()) {
        for (DType c : DType.values()) {
          List<DType> three = List.of(a, b, c);
          boolean stated =
              three.contains(DType.I16)
                  && three.contains(DType.U16)
                  && (three.contains(DType.F16)
                      || three.contains(DType.BF16)
                      || three.contains(DType.F32));
          if (!stated) {
            assertThat(Promotion.of(Promotion.of(a, b), c))
                .as("%s", three)
                .isEqualTo(Promotion.of(a, Promotion.of(b, c)));
          }
        }
      }
    }
  }

  /** All values of the small types, and the ends and steps of the others. */
  @Test
  void losesNothing() {
    for (DType a : DType.values()) {
      Tensor values = values(a);
      for (DType b : DType.values()) {
        DType common = Promotion.of(a, b);
        if (a != DType.I64 || common.isInteger()) {
          Tensor back = values.castTo(common).castTo(a);
          assertThat(back.closeTo(values, 0)).as("%s in %s", a, common).isTrue();
        }
      }
    }
  }

  private static Tensor values(DType type) {
    short[] patterns = new short[65536];
    for (int i = 0; i < patterns.length; i++) {
      patterns[i] = (short) i;
    }
    return switch (type) {
      case BOOL, U8 -> Tensor.of(DType.U16, patterns).castTo(type);
      case I16, U16, F16, BF16 -> Tensor.of(type, patterns);
      case I32 -> Tensor.of(new int[] {Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE});
      case I64 -> Tensor.of(new long[] {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE});
      case F32 -> Tensor.of(new float[] {Float.MIN_VALUE, -0f, Float.MAX_VALUE, Float.NaN});
      case F64 -> Tensor.of(new double[] {Double.MIN_VALUE, -0.0, Double.MAX_VALUE, Double.NaN});
    };
  }
}
