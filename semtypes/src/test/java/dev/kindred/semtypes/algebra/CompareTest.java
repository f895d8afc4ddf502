// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import static dev.kindred.semtypes.algebra.And.AND;
import static dev.kindred.semtypes.algebra.Compare.COMPARE;
import static dev.kindred.semtypes.algebra.Not.NOT;
import static dev.kindred.semtypes.algebra.Or.OR;
import static dev.kindred.semtypes.arithmetic.Comparison.EQUAL;
import static dev.kindred.semtypes.arithmetic.Comparison.GREATER;
import static dev.kindred.semtypes.arithmetic.Comparison.LESS;
import static dev.kindred.semtypes.arithmetic.Comparison.NOT_EQUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Comparison;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.RgbImage;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.volume.LabelVolume;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompareTest {
  private static final RgbImage RED =
      RgbImage.of(Tensor.of(new byte[] {9, 9, 0, 0, 0, 0}, 3, 1, 2));
  private static final RgbImage PINK =
      RgbImage.of(Tensor.of(new byte[] {9, 9, 0, 5, 0, 5}, 3, 1, 2));

  private static Mask mask(int... labels) {
    return Mask.of(Tensor.of(labels).castTo(DType.U8).reshape(1, labels.length));
  }

  @Test
  void picturesGiveAMaskOfTheirCanvas() {
    Mask bright = COMPARE.compare(Specimens.GRAY, GREATER, 0.6);
    assertThat(bright.canvas()).isEqualTo(Specimens.CANVAS);
    assertThat(bright.labels()).isEqualTo(Tensor.of(new byte[] {0, 0, 0, 1, 1, 1}, 2, 3));
  }

  @Test
  void aPixelIsRelatedWhereAllItsChannelsAre() {
    assertThat(COMPARE.compare(RED, EQUAL, PINK)).isEqualTo(mask(1, 0));
    assertThat(COMPARE.compare(RED, NOT_EQUAL, PINK)).isEqualTo(mask(0, 1));
    assertThat(COMPARE.compare(RED, LESS, 5)).isEqualTo(mask(0, 0));
    assertThat(COMPARE.compare(PINK, LESS, 10)).isEqualTo(mask(1, 1));
  }

  @Test
  void volumesGiveLabelsOnTheirGrid() {
    LabelVolume bone = COMPARE.compare(Specimens.CT, GREATER, 0.1);
    assertThat(bone.grid()).isEqualTo(Specimens.GRID);
    assertThat(bone.voxels().toLongArray()).containsExactly(0, 1);
    assertThat(COMPARE.compare(Specimens.CT, EQUAL, Specimens.CT).voxels().toLongArray())
        .containsExactly(1, 1);
    assertThat(COMPARE.compare(Specimens.LABELS, EQUAL, 14).voxels().toLongArray())
        .containsExactly(0, 1);
  }

  @Test
  void labelsAreEqualOrNotWhateverTheirElementType() {
    assertThat(COMPARE.compare(mask(1, 2), EQUAL, 2)).isEqualTo(mask(0, 1));
    Mask wide = Mask.of(Tensor.of(new int[] {1, 3}, 1, 2));
    assertThat(COMPARE.compare(mask(1, 2), EQUAL, wide)).isEqualTo(mask(1, 0));
    assertThatExceptionOfType(MeaninglessOperationException.class)
        .isThrownBy(() -> COMPARE.compare(mask(1), LESS, 2))
        .withMessageStartingWith("compare(Mask, Double): labels are names, and no name is less");
  }

  @Test
  void whatHasNoMaskGivesTruthValues() {
    assertThat(COMPARE.compare(Specimens.GRAY.pixels(), LESS, 0.3))
        .isEqualTo(Tensor.of(new byte[] {1, 1, 0, 0, 0, 0}, 1, 2, 3).castTo(DType.BOOL));
    assertThat(COMPARE.compare(Scalar.of(1, "mm"), LESS, Scalar.of(2, "mm")))
        .isEqualTo(Tensor.of(new byte[] {1}).castTo(DType.BOOL).reshape());
    assertThatExceptionOfType(MeaninglessOperationException.class)
        .isThrownBy(() -> COMPARE.compare(Scalar.of(1, "mm"), LESS, Scalar.of(2, "cm")))
        .withMessageContaining("of mm and cm");
  }

  @Test
  void batchesGiveBatchesOfMasks() {
    Batch<Mask> bright = COMPARE.compare(Batch.of(RgbImage.class, RED, PINK), LESS, 6);
    assertThat(bright.typeTag()).hasToString("Batch<Mask>");
    assertThat(bright.items()).containsExactly(mask(0, 0), mask(0, 0));
  }

  @Test
  void masksAreJoined() {
    assertThat(AND.and(mask(0, 5, 0, 5), mask(0, 0, 7, 7))).isEqualTo(mask(0, 0, 0, 1));
    assertThat(OR.or(mask(0, 5, 0, 5), mask(0, 0, 7, 7))).isEqualTo(mask(0, 1, 1, 1));
    assertThat(NOT.not(mask(0, 5))).isEqualTo(mask(1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AND.and(mask(1), mask(1, 1)))
        .withMessageStartingWith("a mask for 1×1 used with a mask of 1×2");
    LabelVolume named = LabelVolume.withCodes(Specimens.LABELS, Map.of(14, "liver"));
    assertThat(NOT.not(named).voxels().toLongArray()).containsExactly(1, 0);
    assertThat(NOT.not(named).codes()).isEmpty();
    assertThat(AND.and(named, NOT.not(named)).voxels().toLongArray()).containsExactly(0, 0);
    assertThat(OR.or(named, NOT.not(named)).voxels().toLongArray()).containsExactly(1, 1);
  }

  @Test
  void nanIsRelatedToNothingButDiffers() {
    Tensor nan = Tensor.of(new float[] {Float.NaN});
    for (Comparison relation : Comparison.values()) {
      assertThat(COMPARE.compare(nan, relation, Double.NaN).getLong(0))
          .isEqualTo(relation == NOT_EQUAL ? 1 : 0);
    }
  }
}
