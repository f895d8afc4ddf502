// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.label;

import static dev.kindred.semtypes.algebra.Plus.PLUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import org.junit.jupiter.api.Test;

class SoftCategoryTest {
  private static final Vocabulary PETS = Vocabulary.of("cat", "dog", "fish");
  private static final SoftCategory MIXED =
      SoftCategory.of(PETS, Tensor.of(new float[] {0.25f, 0.5f, 0.25f}));

  @Test
  void theBestComesFirstAndTheFirstOfEqualsIsBest() {
    assertThat(MIXED.best()).isEqualTo(new Category("dog"));
    assertThat(MIXED.best(2)).extracting(Category::name).containsExactly("dog", "cat");
    assertThat(MIXED.score("fish")).isEqualTo(0.25);
    assertThat(MIXED).hasToString("dog 0.50, cat 0.25, fish 0.25 (of 3)");
  }

  @Test
  void aSureOneIsOneHot() {
    SoftCategory cat = SoftCategory.of(PETS, new Category("cat"));
    assertThat(cat.amounts().toFloatArray()).containsExactly(1, 0, 0);
    assertThatThrownBy(() -> SoftCategory.of(PETS, new Category("cow")))
        .hasMessageContaining("it is not in Vocabulary of 3");
  }

  @Test
  void scoresAreAmountsOfOneVocabulary() {
    SoftCategory sure = SoftCategory.of(PETS, new Category("cat"));
    assertThat(PLUS.plus(MIXED, sure).amounts().toFloatArray()).containsExactly(1.25f, 0.5f, 0.25f);
    SoftCategory others = SoftCategory.of(Vocabulary.of("a", "b", "c"), MIXED.amounts());
    assertThatThrownBy(() -> PLUS.plus(MIXED, others)).hasMessageContaining("Vocabulary of 3");
  }

  @Test
  void severalAreStacked() {
    assertThat(Batch.of(SoftCategory.class, MIXED, MIXED).stacked().shape().toArray())
        .containsExactly(2, 3);
  }

  @Test
  void oneFiniteFloatPerName() {
    assertThatThrownBy(() -> SoftCategory.of(PETS, Tensor.of(new float[2])))
        .hasMessageContaining("give one finite float per name");
    assertThatThrownBy(() -> SoftCategory.of(PETS, Tensor.of(new float[] {1, Float.NaN, 0})))
        .hasMessageContaining("finite");
  }

  @Test
  void equalAndClose() {
    SoftCategory near = SoftCategory.of(PETS, Tensor.of(new float[] {0.25f, 0.5f, 0.26f}));
    assertThat(MIXED).isNotEqualTo(near).isEqualTo(SoftCategory.of(PETS, MIXED.amounts()));
    assertThat(MIXED.closeTo(near, 0.02)).isTrue();
    assertThat(MIXED.closeTo(near, 0.001)).isFalse();
  }
}
