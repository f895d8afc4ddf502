// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.DType;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
  private static final Rgb RGB = (Rgb) Pixel.input(3, Range.of(DType.U8));
  private static final Gray GRAY = (Gray) Pixel.input(1, Range.of(DType.F32));

  @Test
  void parametersAreNotPartOfTheProgram() {
    Trace one = Trace.of(3, RGB.each(x -> x.times(1.5)));
    Trace other = Trace.of(3, RGB.each(x -> x.times(0.25)));

    assertThat(one.program()).isEqualTo(other.program()).hasSameHashCodeAs(other.program());
    assertThat(one.parameters()).isEqualTo(List.of(1.5f, 1.5f, 1.5f));
    assertThat(other.parameters()).isEqualTo(List.of(0.25f, 0.25f, 0.25f));
  }

  @Test
  void constantsAre() {
    Trace one = Trace.of(1, GRAY.each(x -> x.times(Num.of(2))));
    Trace other = Trace.of(1, GRAY.each(x -> x.times(Num.of(3))));

    assertThat(one.program()).isNotEqualTo(other.program());
  }

  @Test
  void equalSubexpressionsAreOneInstruction() {
    Num x = GRAY.value();
    Num y = Num.of(3);
    Trace trace = Trace.of(1, GRAY.with(x.times(y).plus(y.times(GRAY.value()))));

    assertThat(trace.program().toString())
        .isEqualToIgnoringNewLines(
            """
            v0 = input 0
            v1 = constant 3.0
            v2 = mul v0, v1
            v3 = add v2, v2
            out v3\
            """);
  }

  @Test
  void whatChangesNothingIsLeftOut() {
    Num x = GRAY.value();
    assertThat(program(x.times(Num.of(1)).dividedBy(Num.of(1)).minus(Num.of(0))).isIdentity())
        .isTrue();
    assertThat(program(x.negated().negated()).isIdentity()).isTrue();
    assertThat(program(x.plus(Num.of(0))).isIdentity()).as("turns −0 into 0").isFalse();
    assertThat(program(Num.of(2).plus(Num.of(3))).code()).hasSize(1);
    assertThat(program(x.floor().rint()).code()).hasSize(2);
  }

  @Test
  void statisticsComeAfterParametersAndOnce() {
    Num gray = RGB.gray();
    Trace trace =
        Trace.of(
            3,
            RGB.with(
                RGB.red().minus(gray.mean()), RGB.green().plus(RGB.gray().mean()), gray.times(2)));

    assertThat(trace.statistics()).hasSize(1);
    assertThat(trace.parameters()).isEqualTo(List.of(2f));
    assertThat(trace.program().uniforms()).isEqualTo(2);
    assertThat(trace.statistics().getFirst().of().uniforms()).isEqualTo(2);
    assertThat(trace.needsLook()).isTrue();
  }

  @Test
  void aStatisticMayUseAnother() {
    Num x = GRAY.value();
    Num centered = x.minus(x.mean());
    Trace trace =
        Trace.of(1, GRAY.with(centered.dividedBy(centered.times(centered).mean().sqrt())));

    assertThat(trace.statistics()).hasSize(2);
    assertThat(trace.statistics().get(0).of().uses(Op.UNIFORM)).isFalse();
    assertThat(trace.statistics().get(1).of().uses(Op.UNIFORM)).isTrue();
  }

  @Test
  void refusesTruthValuesAsResultsAndUnknownChannels() {
    assertThatThrownBy(() ->
            new Program(
                1, List.of(new Instruction(Op.INPUT, -1, -1, -1, 1)), List.of(0), 0, List.of()))
        .hasMessageContaining("v0 = input 1, but there are 1");
    assertThatThrownBy(() -> new Instruction(Op.ADD, 0, -1, -1, 0))
        .hasMessageContaining("add of 1 operands: it takes 2");
  }

  private static Program program(Num result) {
    return Trace.of(1, GRAY.with(result)).program();
  }
}
