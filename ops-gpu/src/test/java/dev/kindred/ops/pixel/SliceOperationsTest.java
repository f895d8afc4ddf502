// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.pass.Form;
import dev.kindred.ops.pass.Passes;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.PixelPadding;
import dev.kindred.semtypes.dicom.Window;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operations on slices of measurements, and what the slices say of themselves afterwards. */
class SliceOperationsTest {
  private static final Cpu CPU = Cpu.single();
  private static final Window SOFT = Window.of(40, 400);
  private static final DicomInfo INFO =
      DicomImage.read(Path.of("../testdata/dicom/CT_small.dcm")).info().withWindows(List.of(SOFT));

  @Test
  void windowsAreThoseOfTheStandard() {
    DicomImage ct = slice(DType.F32);
    for (Window.Function function : Window.Function.values()) {
      for (double[] each : new double[][] {{40, 400}, {-600, 1500}, {300.5, 1}, {1000, 17}}) {
        Window window = new Window(each[0], each[1], function, null);
        float[] shares = ENGINE.run(CPU, new VoiWindow(window), ct).pixels().toFloatArray();
        for (int i = 0; i < shares.length; i++) {
          assertThat((double) shares[i])
              .as("%s at %s", window, ct.pixels().getDouble(i))
              .isCloseTo(window.apply(ct.pixels().getDouble(i), 0, 1), within(1e-6));
        }
      }
    }
  }

  @Test
  void aWindowedSliceIsShownAsTheWindowShowsIt() {
    for (Window.Function function : Window.Function.values()) {
      Window window = new Window(40, 400, function, null);
      DicomImage ct = slice(DType.F32);
      DicomImage windowed = ENGINE.run(CPU, new VoiWindow(window), ct);

      assertThat(windowed.display().closeTo(ct.display(window), 1)).as("%s", window).isTrue();
    }
    DicomImage soft = ENGINE.run(CPU, new VoiWindow(SOFT), slice(DType.F32));
    double share = soft.pixels().getDouble(1100);
    assertThat(share).isStrictlyBetween(0.0, 1.0);
    assertThat(soft.info().scaling().measured(share))
        .isCloseTo(slice(DType.F32).pixels().getDouble(1100), within(1e-3));
  }

  @Test
  void aRescaledSliceGoesOnSpeakingOfWhatWasMeasured() {
    DicomImage ct = slice(DType.I16);
    DicomImage other = ENGINE.run(CPU, new Rescale(0.001, 1), ct);

    assertThat(other.dtype()).isEqualTo(DType.F32);
    assertThat(other.pixels().getDouble(5)).isCloseTo(-0.019, within(1e-6));
    assertThat(other.display().closeTo(ct.display(), 1)).isTrue();
    assertThat(other.range().max()).isCloseTo(ct.range().max(), within(1e-3));
  }

  @Test
  void paddingGivesWay() {
    DicomImage ct = slice(DType.I16);
    ReplacePadding plan = new ReplacePadding(new PixelPadding(-1024, -1020), 0);

    Tensor pixels = ENGINE.run(CPU, plan, ct).pixels();

    for (int i = 0; i < 20; i++) {
      double before = ct.pixels().getDouble(i);
      assertThat(pixels.getDouble(i)).isEqualTo(before <= -1020 ? 0 : before);
    }
  }

  /** Rotate, window, normalise: one reading and one writing, and what is said follows. */
  @Test
  void theCommonestPipelineOfSlicesIsOnePass() {
    DicomImage ct = slice(DType.I16);
    Geometry turn = Geometry.rotation(ct.canvas(), 20, true, Interpolation.BILINEAR, Fill.none());
    Normalize normal = Normalize.of(new double[] {0.4}, new double[] {0.3});
    Sequence all = Sequence.of(turn, new ToDType(DType.F32), new VoiWindow(SOFT), normal);

    assertThat(Passes.of(all, Form.of(ct)).passes()).hasSize(1);
    assertThat(ENGINE.run(CPU, all, ct)).isEqualTo(oneByOne(all, ct));
  }

  /** What lies outside follows from the values, which the steps before may have changed. */
  @Test
  void sequencesOfSlicesAreTheirSteps() {
    DicomImage ct = slice(DType.F32);
    Geometry turn = Geometry.rotation(ct.canvas(), 20, false, Interpolation.BILINEAR, Fill.none());
    Geometry flip = Geometry.horizontalFlip(ct.canvas());
    Normalize normal = Normalize.of(new double[] {0.4}, new double[] {0.3});
    Brightness bright = new Brightness(1.5);
    for (Sequence all :
        List.of(
            Sequence.of(normal, turn, new VoiWindow(Window.between(-2000, 900))),
            Sequence.of(bright, turn, normal),
            Sequence.of(flip, normal, flip, bright),
            Sequence.of(new VoiWindow(SOFT), Sequence.of(turn, bright), normal),
            Sequence.of(new Contrast(0.5), bright))) {
      assertThat(ENGINE.run(CPU, all, ct)).as("%s", all).isEqualTo(oneByOne(all, ct));
    }
  }

  @Test
  void whatNeedsBlackAndWhiteRefusesMeasurements() {
    for (PixelOp op :
        List.of(
            Gamma.of(2),
            new Invert(),
            new Equalize(),
            new AutoContrast(),
            new Posterize(3),
            new Solarize(0.5))) {
      assertThatThrownBy(() -> ENGINE.run(CPU, op, slice(DType.F32)))
          .hasMessageContaining("of a slice of measurements")
          .hasMessageContaining("VoiWindow");
    }
  }

  @Test
  void noiseOfMeasurementsIsInTheirUnitAndNotClamped() {
    DicomImage ct = slice(DType.F32);
    Tensor noisy = ENGINE.run(CPU, new GaussianNoise(0, 20, 5), ct).pixels();
    assertThat(noisy.getDouble(0)).isNotEqualTo(ct.pixels().getDouble(0)).isLessThan(-900);
  }

  private static DicomImage oneByOne(Sequence all, DicomImage slice) {
    DicomImage now = slice;
    for (Plan step : all.steps()) {
      now = ENGINE.run(CPU, step, now);
    }
    return now;
  }

  /** A ramp from −1024 HU on. */
  private static DicomImage slice(DType dtype) {
    float[] values = new float[40 * 50];
    for (int i = 0; i < values.length; i++) {
      values[i] = -1024 + i;
    }
    return DicomImage.of(Tensor.of(values, 1, 40, 50).castTo(dtype), INFO);
  }
}
