// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.example;

import static dev.kindred.semtypes.algebra.Abs.ABS;
import static dev.kindred.semtypes.algebra.Cast.CAST;
import static dev.kindred.semtypes.algebra.Compare.COMPARE;
import static dev.kindred.semtypes.algebra.Divide.DIVIDE;
import static dev.kindred.semtypes.algebra.Minus.MINUS;
import static dev.kindred.semtypes.algebra.Negate.NEGATE;
import static dev.kindred.semtypes.algebra.Plus.PLUS;
import static dev.kindred.semtypes.algebra.Reduce.REDUCE;
import static dev.kindred.semtypes.algebra.Slice.SLICE;
import static dev.kindred.semtypes.algebra.Times.TIMES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.CanvasBox;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.algebra.OutcomeTable;
import dev.kindred.semtypes.arithmetic.Comparison;
import dev.kindred.semtypes.arithmetic.Reduction;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Types of a library author keep class and metadata in every operation. */
class OwnAlgebraTest {
  private static final Spectrum SPECTRUM = new Spectrum(Tensor.of(new float[] {1, 4}), "A7");
  private static final Thermal THERMAL =
      new Thermal(Tensor.of(new float[] {300, 310}, 1, 1, 2), 0.95);

  @Test
  void aTypeOfItsOwnTakesPartInAllArithmetic() {
    List<Spectrum> all =
        List.of(
            PLUS.plus(SPECTRUM, 1),
            PLUS.plus(SPECTRUM, SPECTRUM),
            MINUS.minus(SPECTRUM, 1),
            MINUS.minus(1, SPECTRUM),
            TIMES.times(SPECTRUM, SPECTRUM),
            DIVIDE.divide(SPECTRUM, 2),
            NEGATE.negate(SPECTRUM),
            ABS.abs(SPECTRUM),
            CAST.cast(SPECTRUM, DType.F64),
            Batch.of(Spectrum.class, SPECTRUM, SPECTRUM)
                .withStacked(Tensor.of(new float[] {1, 2, 3, 4}, 2, 2))
                .get(1));
    assertThat(all).extracting(each -> each.instrument).containsOnly("A7");
    assertThat(all.get(1).counts.toFloatArray()).containsExactly(2, 8);
    assertThat(REDUCE.reduce(SPECTRUM, Reduction.SUM)).isEqualTo(Scalar.of(5));
    assertThat(COMPARE.compare(SPECTRUM, Comparison.LESS, 2))
        .isEqualTo(Tensor.of(new byte[] {1, 0}).castTo(DType.BOOL));
    assertThat(OutcomeTable.of(SPECTRUM).markdown()).contains("| Spectrum | Spectrum <sup>");
  }

  @Test
  void aSubclassKeepsItsClassAndMetadata() {
    GrayImage plain = GrayImage.of(THERMAL.pixels());
    List<Thermal> all =
        List.of(
            PLUS.plus(THERMAL, 1),
            PLUS.plus(THERMAL, THERMAL),
            MINUS.minus(500, THERMAL),
            TIMES.times(THERMAL, Mask.of(Tensor.of(new byte[] {0, 1}, 1, 2))),
            (Thermal) PLUS.<Image>plus(plain, THERMAL),
            DIVIDE.divide(THERMAL, 2),
            NEGATE.negate(THERMAL),
            CAST.cast(THERMAL, DType.U16),
            SLICE.slice(THERMAL, new CanvasBox(0, 1, 1, 1)),
            PLUS.plus(Batch.of(Thermal.class, THERMAL), 1).get(0));
    assertThat(all).extracting(Thermal::emissivity).containsOnly(0.95);
    assertThat(all.get(3).pixels().toFloatArray()).containsExactly(0, 310);
    assertThat(all.get(8).pixels().toFloatArray()).containsExactly(310);
  }
}
