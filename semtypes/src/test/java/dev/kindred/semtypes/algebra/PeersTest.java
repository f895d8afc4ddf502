// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import static dev.kindred.semtypes.algebra.Compare.COMPARE;
import static dev.kindred.semtypes.algebra.Minus.MINUS;
import static dev.kindred.semtypes.algebra.Plus.PLUS;
import static dev.kindred.semtypes.algebra.Slice.SLICE;
import static dev.kindred.semtypes.algebra.Times.TIMES;
import static dev.kindred.semtypes.arithmetic.Comparison.EQUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kindred.semtypes.CanvasBox;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Overflow;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.batch.Numbers;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.RgbImage;
import org.junit.jupiter.api.Test;

/** What users of other libraries complained of, about types that are lost or mixed up. */
class PeersTest {
  /** pytorch/vision#7319: any operation on an image gives a plain tensor. */
  @Test
  void arithmeticOnAnImageIsAnImage() {
    RgbImage brighter = PLUS.plus(TIMES.times(Specimens.RGB, 1.1), 5);
    assertThat(brighter.canvas()).isEqualTo(Specimens.CANVAS);
  }

  /** pytorch/vision#9039: batching drops the type, and so does slicing. */
  @Test
  void aBatchAndASliceKnowWhatTheyHold() {
    Batch<RgbImage> batch = Batch.of(RgbImage.class, Specimens.RGB, Specimens.RGB);
    RgbImage part = SLICE.slice(batch, new CanvasBox(0, 0, 1, 1)).get(0);
    assertThat(part.channels()).isEqualTo(3);
    assertThat(SLICE.slice(Specimens.RGB, 0, 1).channels()).isEqualTo(1);
  }

  /** fastai#3022, #2757, #3552: a loss of an image and a mask finds "no implementation". */
  @Test
  void numbersAreTakenOutBeforeALoss() {
    Tensor prediction = Numbers.of(Specimens.GRAY).reshape(2, 3);
    Tensor target = Numbers.of(Specimens.MASK).castTo(prediction.dtype());
    Tensor loss = MINUS.minus(prediction, target, Overflow.SATURATE);
    assertThat(loss.shape()).hasToString("2×3");
    assertThatExceptionOfType(MeaninglessOperationException.class)
        .isThrownBy(() -> MINUS.minus(Specimens.GRAY, Specimens.MASK, Overflow.SATURATE))
        .withMessage(
            "minus(GrayImage, Mask): one is amounts and the other names or places; multiply by a"
                + " mask to cut out, or take Numbers.of(x)");
  }

  /** fastai#3128, #3044: equality and reverse minus of typed images fail. */
  @Test
  void equalityAndReverseMinusAreDeclared() {
    Mask same = COMPARE.compare(Specimens.RGB, EQUAL, Specimens.RGB);
    assertThat(same.labels().toLongArray()).containsOnly(1);
    RgbImage negative = MINUS.minus(255, Specimens.RGB);
    assertThat(negative.pixels().getLong(1)).isEqualTo(255 - 14);
    assertThatExceptionOfType(MeaninglessOperationException.class)
        .isThrownBy(() -> MINUS.minus(1, Specimens.MASK))
        .withMessageStartingWith("minus(Double, Mask): names and places are no amounts");
    assertThat(Not.NOT.not(Specimens.MASK).labels().toLongArray())
        .containsExactly(1, 0, 0, 1, 0, 0);
  }

  /** pytorch/vision#6753: the product of two images is no image. */
  @Test
  void theProductOfTwoImagesIsAnImage() {
    Image product = TIMES.times(Specimens.GRAY, Specimens.GRAY);
    assertThat(product.getClass()).isEqualTo(Specimens.GRAY.getClass());
  }
}
