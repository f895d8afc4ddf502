// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.DType;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SpansTest {
  private static final Num ZERO = Num.of(0);
  private static final Num ONE = Num.of(1);

  @Test
  void whatIsTakenOffAGreatestIsNoMore() {
    Span extent = span(DType.U8, p -> p.with(most(p).minus(p.red()), p.green(), p.blue()));
    assertThat(extent.isUnsigned()).isTrue();
    assertThat(extent.most()).isEqualTo(255);
  }

  @Test
  void aPartOfAnExtentIsAShare() {
    Span share =
        span(
            DType.U8,
            bytes -> {
              Rgb p = bytes.each(x -> x.times(bytes.range().unit()));
              Num least = p.red().min(p.green()).min(p.blue());
              Num extent = most(p).minus(least);
              Num part = most(p).minus(p.green());
              return p.with(
                  part.dividedBy(most(p).is(least).choose(ONE, extent)), p.green(), p.blue());
            });
    assertThat(share).isEqualTo(Span.between(0, 1));
  }

  @Test
  void aQuotientByWhatMayBeNothingIsAnything() {
    Span span = span(DType.U8, p -> p.with(p.red().dividedBy(p.green()), p.green(), p.blue()));
    assertThat(span).isEqualTo(Span.any());
  }

  @Test
  void theGreaterOfNothingAndAnythingIsANumber() {
    Span span = span(DType.F32, p -> p.each(ZERO::max));
    assertThat(span.nan()).isFalse();
    assertThat(span.isUnsigned()).isTrue();
  }

  @Test
  void ordinaryParametersAreNeitherHugeNorMinusZeroNorDivideByNothing() {
    Program program =
        Trace.of(1, Pixel.input(1, Range.of(DType.F32)).each(x -> x.dividedBy(Num.parameter(2))))
            .program();
    assertThat(Spans.areOrdinary(program, new float[] {2}, 1)).isTrue();
    assertThat(Spans.areOrdinary(program, new float[] {0}, 1)).isFalse();
    assertThat(Spans.areOrdinary(program, new float[] {-0f}, 1)).isFalse();
    assertThat(Spans.areOrdinary(program, new float[] {1e30f}, 1)).isFalse();
    assertThat(Spans.areOrdinary(program, new float[] {Float.NaN}, 1)).isFalse();
  }

  @Test
  void resultsAreOfTheNarrowestType() {
    Program cut =
        Trace.of(3, input(DType.U8).each(x -> ZERO.max(x).min(Num.of(255)).floor())).program();
    assertThat(Spans.of(cut, DType.F32).type(cut.outputs())).isEqualTo(DType.U8);
    Program kept = Trace.of(3, input(DType.I16).each(x -> x.negated())).program();
    assertThat(Spans.of(kept, DType.I16).type(kept.outputs())).isEqualTo(DType.F32);
  }

  private static Num most(Rgb p) {
    return p.red().max(p.green()).max(p.blue());
  }

  private static Rgb input(DType type) {
    return (Rgb) Pixel.input(3, Range.of(type));
  }

  private static Span span(DType type, UnaryOperator<Rgb> operation) {
    Program program = Trace.of(3, operation.apply(input(type))).program();
    return Spans.of(program, type).at(program.outputs().getFirst());
  }
}
