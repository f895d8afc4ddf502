// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import java.util.List;
import org.junit.jupiter.api.Test;

class DicomImageTest {
  private static final DicomImage CT = DicomImage.read(Part10Sample.FILES.resolve("CT_small.dcm"));
  private static final DicomImage MR = DicomImage.read(Part10Sample.FILES.resolve("MR_small.dcm"));

  @Test
  void holdsMeasuredValues() {
    assertThat(CT).hasToString("DicomImage 128×128 (H×W) f32, CT in HU");
    assertThat(CT.range()).isEqualTo(new ValueRange(-896, 1167));
    assertThat(MR.range()).isEqualTo(new ValueRange(127, 2145));
  }

  @Test
  void keepsItsInfoWithOtherPixels() {
    DicomImage corner = Image.withPixels(CT, Tensor.of(new float[6], 1, 2, 3));
    assertThat(corner.canvas()).hasToString("2×3 (H×W)");
    assertThat(corner.info()).isSameAs(CT.info());
  }

  @Test
  void liesInAirWhereItIsCtAndInItsLeastValueElse() {
    assertThat(CT.background()).isEqualTo(-1024);
    assertThat(MR.background()).isEqualTo(127);
  }

  @Test
  void isShownThroughItsWindowElseOverItsRange() {
    assertThat(MR.displayMap()).isEqualTo(Window.of(600, 1600));
    assertThat(MR.display().pixels()).hasToString("Tensor u8 1×64×64");
    assertThat(CT.displayMap()).isEqualTo(Window.between(-896, 1167));
    Tensor shown = CT.display().pixels();
    for (int i = 0; i < 128 * 128; i++) {
      double x = CT.pixels().getDouble(i);
      assertThat(shown.getLong(i)).isEqualTo((long) Math.rint((x + 896) / 2063 * 255));
    }
  }

  @Test
  void showsASliceOfOneValueInMidGrey() {
    DicomImage flat = Image.withPixels(CT, Tensor.of(new float[] {5, 5}, 1, 1, 2));
    assertThat(flat.display().pixels().toFloatArray()).containsExactly(128, 128);
  }

  @Test
  void leavesPaddingAndWhatIsNotFiniteOutOfItsRange() {
    float[] values = {-3024, 10, 20, Float.NaN, Float.NEGATIVE_INFINITY};
    assertThat(Image.withPixels(CT, Tensor.of(values, 1, 1, 5)).range())
        .isEqualTo(new ValueRange(10, 20));
    assertThat(Image.withPixels(CT, Tensor.of(new float[] {-3024}, 1, 1, 1)).range())
        .isEqualTo(new ValueRange(-3024, -3024));
  }

  @Test
  void looksTheSameAndSpeaksOfHounsfieldUnitsWhenNormalised() {
    float[] values = CT.pixels().toFloatArray();
    values[0] = -3024; // padding
    for (int i = 0; i < values.length; i++) {
      values[i] = (values[i] + 100) / 512;
    }
    DicomImage normal =
        Image.withPixels(CT, Tensor.of(values, 1, 128, 128))
            .withInfo(CT.info().rescaled(1 / 512.0, 100 / 512.0));
    assertThat(normal).hasToString("DicomImage 128×128 (H×W) f32, CT in HU, scaled");
    assertThat(normal.range().min()).isCloseTo(-896, within(1e-3));
    assertThat(normal.background()).isCloseTo(-924 / 512.0, within(1e-12));
    Window lung = Window.of(-600, 1500);
    assertThat(normal.display(lung).pixels().getLong(5000))
        .isEqualTo(CT.display(lung).pixels().getLong(5000));
    assertThat(normal.display().pixels().getLong(5000))
        .isEqualTo(CT.display().pixels().getLong(5000));
  }

  @Test
  void isCloseByPixelsAndByPlace() {
    ImagePlane plane = CT.info().plane();
    DicomImage near = CT.withInfo(CT.info().withPlane(plane.moved(1, 0, 1e-6, 0, 1, 0)));
    assertThat(near).isNotEqualTo(CT);
    assertThat(near.closeTo(CT, 1e-5)).isTrue();
    assertThat(CT.withInfo(CT.info().withPlane(null)).closeTo(CT, 1e9)).isFalse();
    assertThat(MR.closeTo(CT, 1e9)).isFalse();
  }

  @Test
  void keepsTheClassOfALibraryAuthor() {
    Scout scout = new Scout(CT.pixels(), CT.info(), "head first");
    Scout windowed = DicomImage.described(scout, CT.info().withWindows(List.of(Window.of(1, 2))));
    assertThat(windowed.note).isEqualTo("head first");
    Scout blank = Image.withPixels(scout, Tensor.of(new float[1], 1, 1, 1));
    assertThat(blank.note).isEqualTo("head first");
    assertThatThrownBy(() -> DicomImage.described(new Forgetful(CT), CT.info()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Forgetful with other info: copyWith made a ")
        .hasMessageContaining("override copyWith(Tensor, DicomInfo)");
  }

  private static final class Scout extends DicomImage {
    final String note;

    Scout(Tensor values, DicomInfo info, String note) {
      super(values, info);
      this.note = note;
    }

    @Override
    protected Scout copyWith(Tensor values, DicomInfo other) {
      return new Scout(values, other, note);
    }
  }

  private static final class Forgetful extends DicomImage {
    Forgetful(DicomImage same) {
      super(same.pixels(), same.info());
    }
  }
}
