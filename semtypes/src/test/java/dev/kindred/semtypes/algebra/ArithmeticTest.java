// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import static dev.kindred.semtypes.algebra.Abs.ABS;
import static dev.kindred.semtypes.algebra.Divide.DIVIDE;
import static dev.kindred.semtypes.algebra.Minus.MINUS;
import static dev.kindred.semtypes.algebra.Negate.NEGATE;
import static dev.kindred.semtypes.algebra.Plus.PLUS;
import static dev.kindred.semtypes.algebra.Times.TIMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.arithmetic.Overflow;
import dev.kindred.semtypes.arithmetic.Reduction;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.batch.Numbers;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.ImagePlane;
import dev.kindred.semtypes.image.GrayAlphaImage;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.RgbImage;
import dev.kindred.semtypes.image.RgbaImage;
import dev.kindred.semtypes.image.Video;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Plus, minus, times, divide, negate and abs: what they compute, and of what they do not. */
class ArithmeticTest {
  private static GrayImage gray(int... values) {
    return GrayImage.of(Tensor.of(values).castTo(DType.U8).reshape(1, 1, values.length));
  }

  private static void isMeaningless(ThrowingCallable call, String message) {
    assertThatExceptionOfType(MeaninglessOperationException.class)
        .isThrownBy(call)
        .withMessage(message);
  }

  @Test
  void computesWithANumberFromEitherSide() {
    assertThat(PLUS.plus(gray(1, 2), 3)).isEqualTo(gray(4, 5));
    assertThat(PLUS.plus(3, gray(1, 2))).isEqualTo(gray(4, 5));
    assertThat(MINUS.minus(gray(5, 9), 3)).isEqualTo(gray(2, 6));
    assertThat(MINUS.minus(255, gray(5, 9))).isEqualTo(gray(250, 246));
    assertThat(TIMES.times(gray(5, 9), 2)).isEqualTo(gray(10, 18));
    assertThat(TIMES.times(2, gray(5, 9))).isEqualTo(gray(10, 18));
    assertThat(DIVIDE.divide(gray(8, 4), 2)).isEqualTo(gray(4, 2));
    assertThat(DIVIDE.divide(8, gray(8, 4))).isEqualTo(gray(1, 2));
  }

  @Test
  void roundsIntegersOnceToTheNearestHalvesToEven() {
    assertThat(TIMES.times(gray(1, 3, 5), 0.5)).isEqualTo(gray(0, 2, 2));
    assertThat(DIVIDE.divide(gray(10, 11), 3)).isEqualTo(gray(3, 4));
    assertThat(PLUS.plus(gray(1), 0.4)).isEqualTo(gray(1));
  }

  @Test
  void saturatesOrSaysWhichElementOverflows() {
    assertThat(PLUS.plus(gray(200, 7), 100)).isEqualTo(gray(255, 107));
    assertThat(MINUS.minus(gray(5), 9)).isEqualTo(gray(0));
    assertThat(DIVIDE.divide(gray(5, 0), 0)).isEqualTo(gray(255, 0));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> PLUS.plus(gray(7, 200), 100, Overflow.ERROR))
        .withMessageStartingWith(
            "Tensor u8 1×1×2 plus 100.0: the result for element 1 is beyond u8");
    assertThat(PLUS.plus(gray(7), 100, Overflow.ERROR)).isEqualTo(gray(107));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> DIVIDE.divide(gray(7, 2), 0.001, Overflow.ERROR))
        .withMessageContaining("element 0 is beyond u8");
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> DIVIDE.divide(gray(0), gray(0), Overflow.ERROR))
        .withMessageContaining("element 0 is beyond u8");
  }

  @Test
  void combinesPicturesPixelByPixel() {
    Tensor other = Tensor.of(Specimens.floats(6), 1, 2, 3);
    GrayImage sum = PLUS.plus(Specimens.GRAY, GrayImage.of(other));
    assertThat(sum.pixels().toFloatArray()).containsExactly(0, 0.5f, 1, 1.5f, 2, 2.5f);
    RgbImage product = TIMES.times(Specimens.RGB, Specimens.RGB);
    assertThat(product.pixels().getLong(1)).isEqualTo(14 * 14);
    Volume weights = Volume.of(Tensor.of(new float[] {2, 2}, 1, 1, 2), Specimens.GRID);
    assertThat(DIVIDE.<Volume>divide(Specimens.CT, weights))
        .isEqualTo(DIVIDE.divide(Specimens.CT, 2));
  }

  @Test
  void ofTwoClassesTheNarrowerIsKeptWhicheverComesFirst() {
    DicomImage left = (DicomImage) PLUS.<Image>plus(Specimens.DICOM, Specimens.GRAY);
    DicomImage right = (DicomImage) PLUS.<Image>plus(Specimens.GRAY, Specimens.DICOM);
    assertThat(left).isEqualTo(right);
    assertThat(left.info()).isEqualTo(Specimens.DICOM.info());
    isMeaningless(
        () -> PLUS.<Image>plus(Specimens.RGB, Specimens.GRAY),
        "plus(RgbImage, GrayImage): neither is a kind of the other; convert one, or take"
            + " Numbers.of(x)");
  }

  @Test
  void spacesTypesAndUnitsMustFit() {
    isMeaningless(
        () -> PLUS.plus(gray(1), gray(1, 2)),
        "plus(GrayImage, GrayImage): canvas 1×1 (H×W) and 1×2 (H×W) differ; bring both to one by a"
            + " transform");
    isMeaningless(
        () -> PLUS.plus(gray(1), GrayImage.of(Tensor.of(new float[1], 1, 1, 1))),
        "plus(GrayImage, GrayImage): u8 1×1×1 and f32 1×1×1 differ; cast or resize one first");
    isMeaningless(
        () -> PLUS.plus(Scalar.of(1, "mm"), Scalar.of(1, "cm")),
        "plus(Scalar, Scalar): of mm and cm the result has another unit; take Numbers.of(x)");
    isMeaningless(
        () -> TIMES.times(Specimens.CT, Specimens.CT),
        "times(CtVolume, CtVolume): of HU and HU the result has another unit; take Numbers.of(x)");
    assertThat(TIMES.times(Scalar.of(2, "mm"), Scalar.of(3))).isEqualTo(Scalar.of(6, "mm"));
    assertThat(MINUS.minus(Scalar.of(2, "mm"), Scalar.of(3, "mm"))).isEqualTo(Scalar.of(-1, "mm"));
    isMeaningless(
        () -> DIVIDE.divide(1, Specimens.CT),
        "divide(Double, CtVolume): the result has another unit than HU; take Numbers.of(x)");
    DicomImage below =
        Specimens.DICOM.withInfo(
            Specimens.DICOM
                .info()
                .withPlane(
                    new ImagePlane(
                        new Vector3(0, 0, 0), new Vector3(2, 0, 0), new Vector3(0, 3, 0))));
    assertThatExceptionOfType(MeaninglessOperationException.class)
        .isThrownBy(() -> PLUS.plus(Specimens.DICOM, below))
        .withMessageStartingWith("plus(DicomImage, DicomImage): plane ");
    DicomImage scaled = Specimens.DICOM.withInfo(Specimens.DICOM.info().rescaled(2, 0));
    assertThatExceptionOfType(MeaninglessOperationException.class)
        .isThrownBy(() -> PLUS.plus(Specimens.DICOM, scaled))
        .withMessageContaining("Scaling[factor=1.0, offset=0.0] and Scaling[factor=2.0");
    assertThat(Specimens.DICOM.unit()).isEqualTo("HU");
    assertThat(scaled.unit()).isEmpty();
    CtVolume elsewhere =
        CtVolume.of(
            Specimens.CT.voxels(),
            VoxelGrid.aligned(Specimens.GRID.size(), new Vector3(0, 0, 9), 1, 1, 1));
    assertThatExceptionOfType(MeaninglessOperationException.class)
        .isThrownBy(() -> MINUS.minus(Specimens.CT, elsewhere))
        .withMessageStartingWith("minus(CtVolume, CtVolume): grid ");
  }

  @Test
  void aTensorErasesWhatTheOtherMeans() {
    Tensor numbers = Specimens.GRAY.pixels();
    Tensor sum = PLUS.plus(Specimens.GRAY, numbers, Overflow.SATURATE);
    assertThat(sum).isEqualTo(PLUS.plus(numbers, Specimens.GRAY, Overflow.SATURATE));
    assertThat(sum).isEqualTo(TIMES.times(numbers, 2, Overflow.SATURATE));
    assertThat(MINUS.minus(1, numbers, Overflow.SATURATE).toFloatArray())
        .startsWith(1, 0.75f, 0.5f);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLUS.plus(Specimens.RGB, numbers, Overflow.SATURATE))
        .withMessage(
            "Tensor u8 3×2×3 plus Tensor f32 1×2×3: the shapes differ; select the same part, or"
                + " repeat one by broadcastTo");
  }

  @Test
  void aMaskCutsOutWhatLiesUnderItsLabels() {
    RgbImage cut = TIMES.times(Specimens.RGB, Specimens.MASK);
    assertThat(cut.pixels().toLongArray()).startsWith(0, 14, 28, 0, 56, 70, 0, 98, 112).hasSize(18);
    assertThat(TIMES.times(Specimens.MASK, Specimens.RGB, Overflow.SATURATE)).isEqualTo(cut);
    CtVolume head = (CtVolume) TIMES.<Volume>times(Specimens.CT, Specimens.LABELS);
    assertThat(head.voxels().toFloatArray()).containsExactly(0, 0.25f);
    Mask small = Mask.of(Tensor.of(new byte[1], 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TIMES.times(Specimens.RGB, small))
        .withMessageStartingWith("a mask for 1×1 used with a picture of 2×3");
  }

  @Test
  void aScalarIsANumberWithItsUnit() {
    CtVolume warmer = PLUS.plus(Specimens.CT, Scalar.of(100, "HU"));
    assertThat(warmer).isEqualTo(PLUS.plus(Specimens.CT, 100));
    CtVolume centred =
        MINUS.minus(Specimens.CT, Reduce.REDUCE.reduce(Specimens.CT, Reduction.MEAN));
    assertThat(centred.voxels().toFloatArray()).containsExactly(-0.125f, 0.125f);
    assertThat(TIMES.times(Specimens.CT, Scalar.of(2))).isEqualTo(TIMES.times(Specimens.CT, 2));
    assertThat(MINUS.<Amounts>minus(Scalar.of(1, "HU"), Specimens.CT))
        .isEqualTo(MINUS.minus(1, Specimens.CT));
    assertThat(DIVIDE.<Amounts>divide(Scalar.of(1), Specimens.GRAY))
        .isEqualTo(DIVIDE.divide(1, Specimens.GRAY));
    assertThat(TIMES.times(Scalar.of(2), Scalar.of(3, "mm"))).isEqualTo(Scalar.of(6, "mm"));
    isMeaningless(
        () -> PLUS.plus(Specimens.CT, Scalar.of(1, "mm")),
        "plus(CtVolume, Scalar): of HU and mm the result has another unit; take Numbers.of(x)");
    isMeaningless(
        () -> TIMES.times(Specimens.GRAY, Scalar.of(1, "mm")),
        "times(GrayImage, Scalar): of mere numbers and mm the result has another unit; take"
            + " Numbers.of(x)");
    isMeaningless(
        () -> DIVIDE.<Amounts>divide(Scalar.of(1), Specimens.CT),
        "divide(Scalar, CtVolume): the result has another unit than HU; take Numbers.of(x)");
  }

  @Test
  void transparencyStaysAsItIs() {
    RgbaImage brighter = PLUS.plus(Specimens.RGBA, 100);
    assertThat(brighter.alpha()).isEqualTo(Specimens.RGBA.alpha());
    assertThat(brighter.opaque()).isEqualTo(PLUS.plus(Specimens.RGBA.opaque(), 100));
    RgbaImage less = RgbaImage.of(MINUS.minus(Specimens.RGBA.pixels(), 1, Overflow.SATURATE));
    isMeaningless(
        () -> PLUS.plus(Specimens.RGBA, less),
        "plus(RgbaImage, RgbaImage): degrees of transparency differ; bring both to one by a"
            + " transform");
    assertThat(Numbers.of(Specimens.RGBA)).isEqualTo(Specimens.RGBA.pixels());
    GrayAlphaImage veil = GrayAlphaImage.of(Tensor.of(new byte[] {1, 2, 3, 4}, 2, 1, 2));
    assertThat(TIMES.times(veil, 2).pixels().toLongArray()).containsExactly(2, 4, 3, 4);
    assertThat(TIMES.times(veil, veil).pixels().toLongArray()).containsExactly(1, 4, 3, 4);
  }

  @Test
  void aMaskCutsOutOfEveryFrame() {
    Video cut = TIMES.times(Specimens.VIDEO, Specimens.MASK);
    assertThat(cut.frame(1)).isEqualTo(TIMES.times(Specimens.VIDEO.frame(1), Specimens.MASK));
    assertThat(PLUS.plus(Specimens.VIDEO, 5).framesPerSecond()).isEqualTo(25);
  }

  @Test
  void batchesGoItemByItem() {
    Batch<GrayImage> two = Batch.of(GrayImage.class, gray(1), gray(2, 3));
    assertThat(PLUS.plus(two, 1).items()).containsExactly(gray(2), gray(3, 4));
    assertThat(MINUS.minus(9, two).items()).containsExactly(gray(8), gray(7, 6));
    assertThat(TIMES.times(two, two).items()).containsExactly(gray(1), gray(4, 9));
    isMeaningless(
        () -> PLUS.plus(two, two.slice(0, 1)),
        "plus(Batch<GrayImage>, Batch<GrayImage>): 2 and 1 items, each with its own partner; give"
            + " as many of one type");
  }

  @Test
  void turnsAndDropsSigns() {
    CtVolume minus = NEGATE.negate(Specimens.CT);
    assertThat(minus.voxels().toFloatArray()).containsExactly(-0f, -0.25f);
    assertThat(ABS.abs(minus)).isEqualTo(Specimens.CT);
    assertThat(ABS.abs(Tensor.of(new int[] {-3, 3, Integer.MIN_VALUE}), Overflow.SATURATE))
        .isEqualTo(Tensor.of(new int[] {3, 3, Integer.MAX_VALUE}));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> ABS.abs(Tensor.of(new int[] {Integer.MIN_VALUE}), Overflow.ERROR));
    assertThat(ABS.abs(gray(200))).isEqualTo(gray(200));
    assertThat(NEGATE.negate(gray(3))).isEqualTo(gray(0));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> NEGATE.negate(gray(3), Overflow.ERROR))
        .withMessageContaining("element 0 is beyond u8");
  }
}
