// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.GeometricPlan;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Stay;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The marker test for every geometric transform: a bright blob lies in a picture and a point on its
 * centre, both move, and the point is still on the centre. Boxes and keypoints left their picture
 * in albumentations (#1388, #2018) and kornia (#3306, #1568).
 */
class MarkerLawsTest {
  private static final Canvas CANVAS = Canvas.hw(96, 120);

  /** Small, since the centre of a bent blob is not where its middle went. */
  private static final double SIGMA = 1.5;

  private static final int DRAWS = 6;

  static Stream<Catalog.Entry> entries() {
    return Catalog.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void pointsStayOnWhatTheyMark(Catalog.Entry entry) {
    entry.examples().forEach(MarkerLawsTest::check);
  }

  /** So that the test above cannot pass by looking at nothing. */
  @Test
  void mostGeometricTransformsAreLookedAt() {
    assertThat(
            Catalog.all().get("RandomRotation").examples().stream()
                .mapToInt(MarkerLawsTest::check)
                .sum())
        .isPositive();
    assertThat(
            Catalog.all().get("RandomFlip").examples().stream()
                .mapToInt(MarkerLawsTest::check)
                .sum())
        .isPositive();
  }

  /** How many draws could be looked at. */
  private static int check(Transform example) {
    int looked = 0;
    Transform transform = Specimens.ready(example);
    for (int i = 0; i < DRAWS; i++) {
      float x = 40 + 7 * i;
      float y = 36 + 5 * i;
      Optional<Sample> moved = moved(transform, marked(x, y), DrawKey.of(3, 1, i));
      if (moved.isEmpty()) {
        continue;
      }
      Points point = moved.get().get("point", Points.class);
      Optional<double[]> centre = centroid(moved.get().get("image", Image.class));
      if (centre.isPresent()) {
        double spread = centre.get()[2];
        // Samples that are copies may lie a whole pixel of the input beside the place.
        double bent = isStraight(moved.get()) ? 0.15 : 0.4;
        double near = 0.15 + bent * spread + (copies(transform) ? spread / SIGMA : 0);
        assertThat(centre.get()[0])
            .as("%s, item %d: x of the blob, y %s", transform, i, centre.get()[1])
            .isCloseTo(point.x(0), within(near));
        assertThat(centre.get()[1])
            .as("%s, item %d: y of the blob", transform, i)
            .isCloseTo(point.y(0), within(near));
        looked++;
      }
    }
    return looked;
  }

  /** Whether the blob keeps its form, so that its centre is where its middle went. */
  private static boolean isStraight(Sample moved) {
    return moved.trace().stream()
        .allMatch(step ->
            !(step.plan() instanceof GeometricPlan plan)
                || plan.on(step.canvas()).forward() instanceof Affine);
  }

  private static boolean copies(Transform transform) {
    return transform.toString().toLowerCase(Locale.ROOT).contains("nearest");
  }

  /** The sample after the transform, where that did nothing but move things. */
  private static Optional<Sample> moved(Transform transform, Sample sample, DrawKey key) {
    try {
      Sample moved = Pipeline.of(transform).encode(sample, key);
      boolean moves =
          moved.trace().stream()
              .map(step -> step.plan())
              .allMatch(plan -> plan instanceof GeometricPlan || plan instanceof Stay);
      return moves ? Optional.of(moved) : Optional.empty();
    } catch (TransformException e) {
      return Optional.empty(); // not for pictures: another law reads what it says
    }
  }

  private static Sample marked(float x, float y) {
    float[] pixels = new float[CANVAS.height() * CANVAS.width()];
    for (int i = 0; i < CANVAS.height(); i++) {
      for (int j = 0; j < CANVAS.width(); j++) {
        double d = Math.hypot(j + 0.5 - x, i + 0.5 - y) / SIGMA;
        pixels[i * CANVAS.width() + j] = d < 4 ? (float) Math.exp(-d * d / 2) : 0;
      }
    }
    return Sample.of(
        "image", Image.of(Tensor.of(pixels, 1, CANVAS.height(), CANVAS.width())),
        "point", Points.xy(CANVAS, new float[][] {{x, y}}));
  }

  /**
   * Where the blob is, x and y, and the deviation of a round one of its weight. Nothing where it is
   * cut off or too small to say.
   */
  private static Optional<double[]> centroid(Image image) {
    int height = image.canvas().height();
    int width = image.canvas().width();
    float[] v = image.pixels().toFloatArray();
    double sum = 0;
    double x = 0;
    double y = 0;
    double edge = 0;
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        double w = Math.max(0, v[i * width + j]);
        sum += w;
        x += w * (j + 0.5);
        y += w * (i + 0.5);
        boolean rim = i == 0 || j == 0 || i == height - 1 || j == width - 1;
        edge = rim ? Math.max(edge, w) : edge;
      }
    }
    double spread = Math.sqrt(sum / (2 * Math.PI)); // sigma of a round blob
    return edge > 0.01 || spread < 0.6
        ? Optional.empty()
        : Optional.of(new double[] {x / sum, y / sum, spread});
  }
}
