// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final Vocabulary PETS = Vocabulary.of("dog", "cat", "fish");

  @Test
  void keepsItsOrderAndGoesBothWays() {
    assertThat(PETS.names()).containsExactly("dog", "cat", "fish");
    assertThat(PETS.index("cat")).isEqualTo(1);
    assertThat(PETS.index(new Category("fish"))).isEqualTo(2);
    assertThat(PETS.name(0)).isEqualTo("dog");
    assertThat(PETS.category(1)).isEqualTo(new Category("cat"));
    assertThat(PETS.contains("cow")).isFalse();
    assertThat(PETS).containsExactly("dog", "cat", "fish").isEqualTo(Vocabulary.of(PETS.names()));
    assertThat(PETS).isNotEqualTo(Vocabulary.of("cat", "dog", "fish"));
  }

  @Test
  void ofLabelsIsSortedWhateverTheirOrder() {
    assertThat(Vocabulary.fromLabels(List.of("dog", "cat", "dog", "ant")))
        .isEqualTo(Vocabulary.of("ant", "cat", "dog"))
        .isEqualTo(Vocabulary.fromLabels(List.of("ant", "dog", "cat")));
  }

  @Test
  void errorsNameWhatIsNear() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PETS.index("Cta"))
        .withMessage(
            "index of \"Cta\": it is not in Vocabulary of 3: dog, cat, fish;"
                + " make the vocabulary of all names that occur");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PETS.index("Dog"))
        .withMessage(
            "index of \"Dog\": it is not in Vocabulary of 3: dog, cat, fish; did you mean"
                + " \"dog\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PETS.index("cats"))
        .withMessageEndingWith("did you mean \"cat\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PETS.name(3))
        .withMessage(
            "name 3 of Vocabulary of 3: dog, cat, fish: there are 3; give an index from 0");
  }

  @Test
  void refusesNamesThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.of("a", "b", "a"))
        .withMessage(
            "vocabulary: \"a\" is there twice, at 0 and 2; name each once, or use fromLabels");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.of("a", " "))
        .withMessage("vocabulary: name 1 is blank; give it a name");
  }

  @Test
  void showsTheFirstNames() {
    List<String> many = IntStream.range(0, 100).mapToObj(i -> "n" + i).toList();
    assertThat(Vocabulary.of(many))
        .hasToString("Vocabulary of 100: n0, n1, n2, n3, n4, n5, n6, n7, …");
    assertThat(Vocabulary.of()).hasToString("Vocabulary of 0");
  }
}
