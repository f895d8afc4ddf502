// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.ImagePlane;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.transforms.color.ChannelStatistics;
import dev.kindred.transforms.color.ColorJitter;
import dev.kindred.transforms.color.Normalize;
import dev.kindred.transforms.geometric.Flip;
import dev.kindred.transforms.geometric.RandomResizedCrop;
import dev.kindred.transforms.geometric.RandomRotation;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * A slice goes through a pipeline and back as what it is: measured values with a place in the
 * patient.
 */
class DicomPipelineTest {
  private static final DicomImage SLICE = read("CT_small.dcm");
  private static final DrawKey KEY = DrawKey.of(3, 0, 0);
  private static final Pipeline AUGMENT =
      Pipeline.of(
          new RandomRotation(-30, 30),
          Flip.horizontal(),
          new RandomResizedCrop(96, 80),
          new ColorJitter(0.3, 0.3, 0));

  @Test
  void aPointKeepsItsPlaceInThePatient() {
    Points points = Points.xy(SLICE.canvas(), new float[][] {{40, 70}});
    Sample out = AUGMENT.encode(Sample.of("slice", SLICE, "points", points), KEY);
    Points moved = out.get("points", Points.class);
    Vector3 there = plane(out.get("slice", DicomImage.class)).world(moved.x(0), moved.y(0));
    Vector3 off = there.minus(plane(SLICE).world(40, 70));
    assertThat(Math.sqrt(off.dot(off))).isLessThan(1e-4); // millimetres
  }

  @Test
  void decodingRestoresClassPlaneWindowAndUnit() {
    DicomImage slice = read("MR_small.dcm");
    Sample out = AUGMENT.encode(Sample.of("slice", slice), KEY);
    assertThat(out.get("slice", Image.class).canvas()).isEqualTo(Canvas.hw(96, 80));
    DicomImage back = AUGMENT.decode(out).get("slice", DicomImage.class);
    assertThat(back.canvas()).isEqualTo(slice.canvas());
    assertThat(plane(back).closeTo(plane(slice), 1e-6)).isTrue();
    for (double value = 0; value < 2000; value += 50) {
      assertThat(back.displayMap().apply(value, 0, 255))
          .isCloseTo(slice.displayMap().apply(value, 0, 255), within(1e-9));
    }
    assertThat(back.info().unit()).isEqualTo(slice.info().unit());
    assertThat(back.range().min()).isGreaterThanOrEqualTo(slice.range().min());
    assertThat(back.range().max()).isLessThanOrEqualTo(slice.range().max());
  }

  @Test
  void recolouringASliceLeavesMeasurementsAlone() {
    Pipeline jitter = Pipeline.of(new ColorJitter(0.5, 0.5, 0));
    Sample out = jitter.encode(Sample.of("slice", SLICE), KEY);
    assertThat(out.get("slice", DicomImage.class).pixels()).isEqualTo(SLICE.pixels());
    assertThat(out.report().isEmpty()).isTrue();
  }

  @Test
  void normalisingASliceComesBackInItsUnit() {
    Pipeline normalize =
        Pipeline.of(new Normalize(new ChannelStatistics(List.of(-300.0), List.of(500.0))));
    Sample out = normalize.encode(Sample.of("slice", SLICE), KEY);
    DicomImage back = normalize.decode(out).get("slice", DicomImage.class);
    assertThat(back.closeTo(SLICE, 1e-3)).isTrue();
    assertThat(back.info().unit()).isEqualTo("HU");
  }

  private static DicomImage read(String file) {
    return DicomImage.read(Path.of("..", "testdata", "dicom", file));
  }

  private static ImagePlane plane(DicomImage slice) {
    return Objects.requireNonNull(slice.info().plane());
  }
}
