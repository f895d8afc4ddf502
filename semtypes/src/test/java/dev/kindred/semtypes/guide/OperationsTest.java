// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.guide;

import static dev.kindred.semtypes.algebra.Compare.COMPARE;
import static dev.kindred.semtypes.algebra.Minus.MINUS;
import static dev.kindred.semtypes.algebra.Plus.PLUS;
import static dev.kindred.semtypes.algebra.Reduce.REDUCE;
import static dev.kindred.semtypes.algebra.Slice.SLICE;
import static dev.kindred.semtypes.algebra.Times.TIMES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.CanvasBox;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Comparison;
import dev.kindred.semtypes.arithmetic.Reduction;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Scalar;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The code of the page about types that computes. */
class OperationsTest {
  @Test
  void operations() {
    Image photo = Image.read(Path.of("..", "testdata", "chelsea.png"));
    // region types.operations
    Image brighter = PLUS.plus(TIMES.times(photo, 1.1), 5);
    Image negative = MINUS.minus(255, photo);
    Mask dark = COMPARE.compare(photo, Comparison.LESS, 40);
    Image onlyDark = TIMES.times(photo, dark);
    Image eye = SLICE.slice(photo, new CanvasBox(100, 150, 40, 60));
    Scalar mean = REDUCE.reduce(photo, Reduction.MEAN);
    Tensor numbers = PLUS.plus(photo, photo.pixels());
    // endregion
    assertThat(brighter.getClass()).isEqualTo(photo.getClass());
    assertThat(negative.pixels().getLong(0)).isEqualTo(255 - photo.pixels().getLong(0));
    assertThat(REDUCE.reduce(onlyDark, Reduction.MAX).value()).isLessThan(40);
    assertThat(eye.canvas()).isEqualTo(Canvas.hw(40, 60));
    assertThat(mean.value()).isBetween(50.0, 200.0);
    assertThat(numbers.shape()).isEqualTo(photo.pixels().shape());
    Page.TYPES.showsMessage(() -> MINUS.minus(photo, dark));
  }

  @Test
  void anOwnType() {
    Spectrum spectrum = new Spectrum(Tensor.of(new float[] {1, 4}), "A7");
    Spectrum sum = PLUS.plus(spectrum, spectrum);
    assertThat(sum.instrument).isEqualTo("A7");
    assertThat(sum.closeTo(TIMES.times(spectrum, 2), 0)).isTrue();
  }
}
