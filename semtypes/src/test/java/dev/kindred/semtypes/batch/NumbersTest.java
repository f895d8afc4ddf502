// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.batch;

import static dev.kindred.semtypes.batch.WithNumbers.WITH_NUMBERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumbersTest {
  static Semantic[] withNumbers() {
    Canvas canvas = Canvas.hw(4, 5);
    return new Semantic[] {
      Image.of(Tensor.of(new byte[] {1, 2}, 1, 1, 2)),
      Mask.of(Tensor.of(new byte[] {1, 2}, 1, 2)),
      Points.xy(canvas, new float[][] {{1, 2}}).withNames("nose"),
      Boxes.xyxy(canvas, new float[][] {{1, 2, 3, 4}}).withLabels("cat"),
      MultiCategory.of(Vocabulary.of("a", "b"), "b"),
      Scalar.of(3, "mm"),
      Batch.of(Scalar.class, Scalar.of(3, "mm"), Scalar.of(4, "mm")),
    };
  }

  @ParameterizedTest
  @MethodSource("withNumbers")
  void goOutAndComeBack(Semantic value) {
    assertThat(WITH_NUMBERS.withNumbers(value, Numbers.of(value))).isEqualTo(value);
  }

  @Test
  void aCategoryHasNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Numbers.of(new Category("cat")))
        .withMessage(
            "numbers of cat: a Category has none; add a method to Numbers, or look it up in a"
                + " vocabulary");
  }

  @Test
  void noCallTies() {
    assertThat(GenericFunction.of(Numbers.class).ambiguities()).isEmpty();
    assertThat(GenericFunction.of(WithNumbers.class).ambiguities()).isEmpty();
    assertThat(GenericFunction.of(Unstackable.class).ambiguities()).isEmpty();
  }
}
