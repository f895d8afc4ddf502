// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class LabelMapTest {
  private static final Tensor LABELS = Tensor.of(new byte[] {0, 2, 2, 7, 0, 0}, 2, 3);
  private static final LabelMap ORGANS =
      LabelMap.of(LABELS, Map.of(2, "liver", 7, "spleen", 9, "kidney"));

  @Test
  void namesItsCodes() {
    assertThat(ORGANS.name(2)).isEqualTo("liver");
    assertThat(ORGANS.name(0)).isEqualTo("background");
    assertThat(ORGANS.code("spleen")).isEqualTo(7);
    assertThat(ORGANS.codes().keySet()).containsExactly(0, 2, 7, 9);
    assertThat(ORGANS)
        .hasToString("LabelMap 2×3 (H×W) u8 {0=background, 2=liver, 7=spleen, 9=kidney}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ORGANS.name(3))
        .withMessageContaining("declared are {0=background, 2=liver");
    assertThatIllegalArgumentException().isThrownBy(() -> ORGANS.code("heart"));
    assertThat(LabelMap.of(LABELS, Map.of(0, "air", 2, "a", 7, "b")).name(0)).isEqualTo("air");
  }

  @Test
  void countsAndTakesOutWhatBelongsToAName() {
    assertThat(ORGANS.counts().values()).containsExactly(3L, 2L, 1L, 0L);
    Mask liver = ORGANS.mask("liver");
    assertThat(liver.labels().dtype()).isEqualTo(DType.BOOL);
    assertThat(liver.labels().toLongArray()).containsExactly(0, 1, 1, 0, 0, 0);
    assertThat(ORGANS.mask(9).labels().toLongArray()).containsOnly(0);
    assertThatIllegalArgumentException().isThrownBy(() -> ORGANS.mask(3));
  }

  @Test
  void refusesAPixelThatNoCodeDeclares() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LabelMap.of(LABELS, Map.of(7, "spleen")))
        .withMessage(
            "LabelMap of Tensor u8 2×3 with codes {0=background, 7=spleen}: it holds 2 (2 pixels);"
                + " declare them, or keep it a Mask");
    Tensor strange = Tensor.of(new long[] {-1, 1L << 40, 2, 5000}, 2, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mask.withLabels(ORGANS, strange))
        .withMessageContaining(
            "it holds -1 (1 pixels), 5000 (1 pixels), 1099511627776 (1 pixels);");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LabelMap.of(LABELS, Map.of(2, "liver", 7, "liver")))
        .withMessageContaining("a name comes twice");
  }

  @Test
  void keepsItsCodes() {
    LabelMap moved = Mask.withLabels(ORGANS, Tensor.of(new byte[] {9, 0}, 1, 2));
    assertThat(moved.codes()).isEqualTo(ORGANS.codes());
    assertThat(ORGANS).isEqualTo(LabelMap.of(Mask.of(LABELS), ORGANS.codes()));
    LabelMap renamed = LabelMap.withCodes(ORGANS, Map.of(2, "hepar", 7, "lien"));
    assertThat(renamed).isNotEqualTo(ORGANS);
    assertThat(renamed.closeTo(ORGANS, 9)).isFalse();
    assertThat(renamed.labels()).isEqualTo(ORGANS.labels());
    assertThat(ORGANS).isNotEqualTo(Mask.of(LABELS));
  }

  /** Labels are names: 2 is not close to 3. */
  @Test
  void closeMeansTheSameLabels() {
    LabelMap other = Mask.withLabels(ORGANS, Tensor.of(new byte[] {0, 2, 2, 9, 0, 0}, 2, 3));
    assertThat(ORGANS.closeTo(other, 2)).isFalse();
    assertThat(ORGANS.closeTo(Mask.withLabels(ORGANS, LABELS), 0)).isTrue();
  }

  /** A map of a library author. */
  private static final class Atlas extends LabelMap {
    private final String edition;

    Atlas(Tensor labels, Map<Integer, String> codes, String edition) {
      super(labels, codes);
      this.edition = edition;
    }

    @Override
    protected Atlas copyWith(Tensor labels, SortedMap<Integer, String> codes) {
      return new Atlas(labels, codes, edition);
    }
  }

  private static final class Forgetful extends LabelMap {
    Forgetful(Tensor labels) {
      super(labels, Map.of(2, "a", 7, "b"));
    }
  }

  @Test
  void keepsTheClassOfALibraryAuthor() {
    Atlas atlas = new Atlas(LABELS, ORGANS.codes(), "third");
    assertThat(Mask.withLabels(atlas, LABELS).edition).isEqualTo("third");
    assertThat(LabelMap.withCodes(atlas, Map.of(2, "x", 7, "y")).edition).isEqualTo("third");
    Forgetful forgetful = new Forgetful(LABELS);
    assertThatIllegalStateException()
        .isThrownBy(() -> LabelMap.withCodes(forgetful, Map.of(2, "x", 7, "y")))
        .withMessageContaining("override copyWith(Tensor, SortedMap) in");
  }
}
