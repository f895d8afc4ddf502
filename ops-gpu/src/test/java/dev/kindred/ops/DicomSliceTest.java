// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.ops.map.Place;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.ToDType;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.DicomRgbImage;
import dev.kindred.semtypes.dicom.ImagePlane;
import dev.kindred.semtypes.dicom.Photometric;
import dev.kindred.semtypes.dicom.Window;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.image.Image;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What plans do to a slice beyond its pixels. */
class DicomSliceTest {

  private static final Cpu CPU = Cpu.single();
  private static final DicomImage CT = DicomImage.read(Path.of("../testdata/dicom/CT_small.dcm"));
  private static final List<Window> WINDOWS = List.of(Window.of(40, 400), Window.of(300, 1500));

  @Test
  void everyPartOfTheAnatomyKeepsItsPlaceInThePatient() {
    Canvas canvas = CT.canvas();
    Geometry resize = Geometry.resize(canvas, Canvas.hw(64, 100), Interpolation.BILINEAR, true);
    for (Geometry plan :
        List.of(
            Geometry.horizontalFlip(canvas),
            Geometry.rotation(canvas, 25, true, Interpolation.BILINEAR, Fill.none()),
            Geometry.crop(canvas, 10, 20, Canvas.hw(50, 60)),
            resize.then(Geometry.quarterTurns(resize.out(), 1)))) {
      ImagePlane before = plane(CT);
      ImagePlane after = plane(ENGINE.run(CPU, plan, CT));
      Vector3 world = before.world(30.5, 41.25);
      Place place = plan.forward().at(30.5, 41.25);
      Vector3 moved = after.world(place.x(), place.y());
      assertThat(moved.closeTo(world, 1e-6)).as("%s: %s, %s", plan, world, moved).isTrue();
    }
  }

  @Test
  void pixelsMoveAsThoseOfAnyImage() {
    Geometry flip = Geometry.horizontalFlip(CT.canvas());
    GrayImage plain = GrayImage.of(CT.pixels());

    assertThat(ENGINE.run(CPU, flip, CT).pixels()).isEqualTo(ENGINE.run(CPU, flip, plain).pixels());
    assertThat(GenericFunction.of(Engine.class).explain(CPU, flip, CT).toString())
        .contains("CpuSlices")
        .contains("CpuImages");
  }

  @Test
  void colourPicturesKeepTheirPlaceInThePatientToo() {
    Tensor colors = Tensor.build(DType.U8, Shape.of(3, 128, 128), memory -> {});
    DicomRgbImage picture = DicomRgbImage.of(colors, CT.info());
    Geometry flip = Geometry.horizontalFlip(picture.canvas());

    DicomRgbImage flipped = ENGINE.run(CPU, flip, picture);

    assertThat(flipped.info().plane()).isEqualTo(plane(ENGINE.run(CPU, flip, CT)));
    DicomInfo nowhere = CT.info().withPlane(null);
    assertThat(ENGINE.run(CPU, flip, picture.withInfo(nowhere)).info()).isEqualTo(nowhere);
  }

  @Test
  void airLiesOutside() {
    Geometry turn = Geometry.rotation(CT.canvas(), 45, true, Interpolation.BILINEAR, Fill.none());

    assertThat(ENGINE.run(CPU, turn, CT).pixels().getDouble(0)).isEqualTo(-1024);
  }

  @Test
  void brightnessOpensTheWindowFromItsDarkEnd() {
    DicomImage slice = CT.withInfo(CT.info().withWindows(WINDOWS));
    DicomImage brighter = ENGINE.run(CPU, new Brightness(2), slice);

    assertThat(brighter.pixels()).isEqualTo(slice.pixels());
    assertThat(brighter.info().windows()).hasSize(2);
    assertWindow(brighter.info().windows().getFirst(), -160, 39.5);
    assertShown(slice, brighter, new Brightness(2));
  }

  @Test
  void brightnessOfAnInvertedSliceKeepsTheOtherEnd() {
    DicomInfo info = CT.info();
    DicomImage inverted =
        CT.withInfo(
            new DicomInfo(
                info.modality(),
                Photometric.MONOCHROME1,
                info.bits(),
                info.rescale(),
                WINDOWS,
                List.of(),
                info.plane(),
                info.padding()));
    DicomImage brighter = ENGINE.run(CPU, new Brightness(2), inverted);

    assertWindow(brighter.info().windows().getFirst(), 39.5, 239);
    assertShown(inverted, brighter, new Brightness(2));
  }

  @Test
  void contrastKeepsTheMiddleOfTheWindow() {
    DicomImage slice = CT.withInfo(CT.info().withWindows(WINDOWS));
    DicomImage flat = ENGINE.run(CPU, new Contrast(0.5), slice);

    assertThat(flat.pixels()).isEqualTo(slice.pixels());
    assertWindow(flat.info().windows().getFirst(), 39.5 - 399, 39.5 + 399);
  }

  @Test
  void aFactorOfZeroIsBlackOrGrey() {
    assertThat(ENGINE.run(CPU, new Brightness(0), CT).display().pixels().toByteArray())
        .containsOnly(0);
    assertThat(ENGINE.run(CPU, new Contrast(0), CT).display().pixels().toByteArray())
        .containsOnly(127, (byte) 128);
  }

  @Test
  void aSliceWithoutAWindowIsShownOverItsRange() {
    assertThat(CT.info().windows()).isEmpty();
    DicomImage brighter = ENGINE.run(CPU, new Brightness(2), CT);

    assertWindow(
        brighter.info().windows().getFirst(),
        CT.range().min(),
        (CT.range().min() + CT.range().max()) / 2);
  }

  @Test
  void windowsFollowNormalizedValuesSoThatTheSliceLooksTheSame() {
    DicomImage slice = CT.withInfo(CT.info().withWindows(WINDOWS));
    Normalize plan = Normalize.of(new double[] {-100}, new double[] {512});
    DicomImage normal = ENGINE.run(CPU, plan, slice);
    DicomImage back = ENGINE.run(CPU, plan.inverse().orElseThrow(), normal);

    assertThat(normal.pixels().getDouble(7))
        .isCloseTo((CT.pixels().getDouble(7) + 100) / 512, within(1e-6));
    assertThat(normal.display().closeTo(slice.display(), 1)).isTrue();
    assertThat(back.pixels().closeTo(CT.pixels(), 1e-3)).isTrue();
    assertThat(back.display().closeTo(slice.display(), 1)).isTrue();
    assertThatThrownBy(
            () -> ENGINE.run(CPU, Normalize.of(new double[3], new double[] {1, 1, 1}), slice))
        .hasMessageContaining("3 values for an image of 1 channels");
  }

  @Test
  void anotherTypeKeepsTheMeasurements() {
    DicomImage whole = ENGINE.run(CPU, new ToDType(DType.I16), CT);

    assertThat(whole.pixels()).isEqualTo(CT.pixels().castTo(DType.I16));
    assertThat(ENGINE.run(CPU, new ToDType(DType.F32), whole)).isEqualTo(CT);
  }

  private static ImagePlane plane(DicomImage slice) {
    return Objects.requireNonNull(slice.info().plane());
  }

  private static void assertWindow(Window window, double low, double high) {
    assertThat(window.low()).isCloseTo(low, within(1e-6));
    assertThat(window.high()).isCloseTo(high, within(1e-6));
  }

  /**
   * The display of {@code after} is that of {@code before} after the plan for photos, to a grey or
   * two.
   */
  private static void assertShown(DicomImage before, DicomImage after, PixelOp plan) {
    Image photo = ENGINE.run(CPU, plan, before.display());
    Tensor shown = after.display().pixels();
    assertThat(shown.closeTo(photo.pixels(), 2)).isTrue();
  }
}
