// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.DType;
import java.util.List;
import java.util.function.Supplier;
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
  void theNextDrawGetsTheSameProgramAndItsOwnNumbers() {
    for (int i = 0; i < 3; i++) {
      double factor = i + 0.5;
      Supplier<Pixel> operation =
          () ->
              GRAY.each(x ->
                  x.in(Table.of(factor > 1 ? 3 : 4, 7))
                      .times(factor)
                      .plus(factor + 1)
                      .times(factor));
      Trace slow = Trace.of(1, operation.get());
      Trace fast = Trace.of(1, operation);

      assertThat(fast.program()).isEqualTo(slow.program());
      assertThat(fast.parameters()).isEqualTo(slow.parameters());
      assertThat(fast.tables().getFirst().given()).isEqualTo(slow.tables().getFirst().given());
    }
  }

  @Test
  void numbersMadeElsewhereAreNotTakenForThoseOfTheDraw() {
    Num kept = Num.parameter(7);
    for (int i = 0; i < 3; i++) {
      Trace trace = Trace.of(1, () -> GRAY.each(x -> x.times(kept).plus(2)));
      assertThat(trace.parameters()).isEqualTo(List.of(7f, 2f));
    }
    Num[] first = new Num[1];
    for (int i = 0; i < 3; i++) {
      double own = i;
      Trace trace =
          Trace.of(
              1,
              () -> {
                Num mine = Num.parameter(own);
                first[0] = first[0] == null ? mine : first[0];
                return GRAY.each(x -> x.times(first[0]).plus(mine));
              });
      assertThat(trace.program().uniforms()).isEqualTo(i == 0 ? 1 : 2);
      assertThat(trace.parameters()).endsWith((float) own).startsWith(0f);
    }
  }

  @Test
  void oneParameterTwiceIsNotTwoParameters() {
    Trace once =
        Trace.of(
            1,
            () -> {
              Num p = Num.parameter(3);
              return GRAY.each(x -> x.times(p).plus(p));
            });
    Trace twice = Trace.of(1, () -> GRAY.each(x -> x.times(3).plus(3)));

    assertThat(once.program().uniforms()).isEqualTo(1);
    assertThat(twice.program().uniforms()).isEqualTo(2);
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
  void looksComeAfterThoseThatTheyNeed() {
    Num x = GRAY.value();
    Num equalized =
        x.in(Table.ofHistogram(x.minus(x.mean()), 4, counts -> new float[] {1, 2, 3, 4}));
    Trace trace = Trace.of(1, GRAY.with(List.of(x.minus(equalized.mean()))));

    List<Trace.Look> looks = trace.looks();
    assertThat(looks).hasSize(3);
    assertThat(looks.stream().map(Trace.Look::counts)).containsExactly(false, true, false);
    assertThat(looks.get(0).of().uses(Op.LOOKUP)).isFalse();
    assertThat(looks.get(1).of().uses(Op.UNIFORM)).as("the mean").isTrue();
    assertThat(looks.get(2).of().uses(Op.LOOKUP)).as("the table").isTrue();
    assertThat(Trace.of(1, GRAY).looks()).isEmpty();
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
