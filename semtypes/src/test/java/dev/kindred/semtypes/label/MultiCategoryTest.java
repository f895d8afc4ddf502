// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MultiCategoryTest {
  private static final Vocabulary PETS = Vocabulary.of("dog", "cat", "fish");

  @Test
  void isASetInTheOrderOfItsVocabulary() {
    MultiCategory both = MultiCategory.of(PETS, "fish", "dog", "fish");
    assertThat(both.names()).containsExactly("dog", "fish");
    assertThat(both).isEqualTo(MultiCategory.of(PETS, "dog", "fish"));
    assertThat(both.has("cat")).isFalse();
    assertThat(both).hasToString("dog, fish (2 of 3)");
    assertThat(MultiCategory.of(PETS)).hasToString("none (0 of 3)");
    assertThat(both.closeTo(MultiCategory.of(PETS, "dog"), 1e9)).isFalse();
  }

  @Test
  void isAnotherOneInAnotherVocabulary() {
    assertThat(MultiCategory.of(PETS, "dog"))
        .isNotEqualTo(MultiCategory.of(Vocabulary.of("dog", "cat"), "dog"));
  }

  @Test
  void goesToNumbersAndBack() {
    MultiCategory both = MultiCategory.of(PETS, "fish", "dog");
    assertThat(both.oneHot()).isEqualTo(Tensor.of(new float[] {1, 0, 1}));
    assertThat(both.oneHot(DType.U8)).isEqualTo(Tensor.of(new byte[] {1, 0, 1}));
    Tensor scores = Tensor.of(new float[] {0.5f, 0.4f, Float.NaN});
    assertThat(MultiCategory.atLeast(PETS, scores, 0.5).names()).containsExactly("dog");
  }

  @Property
  void oneHotIsInvertible(@ForAll boolean dog, @ForAll boolean cat, @ForAll boolean fish) {
    boolean[] has = {dog, cat, fish};
    List<String> names = PETS.names().stream().filter(name -> has[PETS.index(name)]).toList();
    MultiCategory some = MultiCategory.of(PETS, names);
    assertThat(MultiCategory.fromOneHot(PETS, some.oneHot())).isEqualTo(some);
  }

  @Test
  void refusesWhatItCannotMean() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiCategory.of(PETS, "dgo"))
        .withMessageStartingWith("index of \"dgo\": it is not in Vocabulary of 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiCategory.fromOneHot(PETS, Tensor.of(new float[] {1, 0.5f, 0})))
        .withMessage(
            "names of Tensor f32 3: element 1 is 0.5; give 0 or 1, or say by atLeast what is"
                + " enough");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiCategory.fromOneHot(PETS, Tensor.of(new float[2])))
        .withMessage("names of Tensor f32 2: the vocabulary has 3; give one element per name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiCategory.of(PETS, "dog").has("cow"))
        .withMessageStartingWith("index of \"cow\"");
  }
}
