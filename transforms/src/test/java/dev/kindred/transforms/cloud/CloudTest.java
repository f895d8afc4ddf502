// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.label.Category;
import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Finding;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CloudTest {
  private static final DrawKey KEY = DrawKey.of(11, 0, 3);

  /** Points whose label is their index, so that nothing can be mixed up unseen. */
  private static PointCloud cloud(int count) {
    Random random = new Random(2);
    double[] xyz = random.doubles(3L * count, -5, 20).toArray();
    int[] labels = new int[count];
    for (int n = 0; n < count; n++) {
      labels[n] = n;
    }
    double[] normals = new double[3 * count];
    for (int n = 0; n < count; n++) {
      normals[3 * n] = 1;
    }
    return PointCloud.of(Tensor.of(xyz, count, 3))
        .withNormals(Tensor.of(normals, count, 3))
        .withLabels(Tensor.of(labels, count));
  }

  private static Sample sample(int count) {
    return Sample.of("cloud", cloud(count), "what", new Category("chair"));
  }

  @Test
  void motionsComeBack() {
    for (Catalog.Entry entry : new CloudCatalog().entries()) {
      for (Transform example : entry.examples()) {
        Pipeline pipeline = Pipeline.of(example);
        Sample out = pipeline.encode(sample(40), KEY);
        assertThat(out).isEqualTo(pipeline.encode(sample(40), KEY));
        assertThat(out.get("what", Category.class)).isEqualTo(new Category("chair"));
        if (out.trace().getFirst().plan() instanceof CloudPlan) {
          Sample back = pipeline.decode(out);
          assertThat(back.get("cloud", PointCloud.class).closeTo(cloud(40), 1e-9)).isTrue();
        }
      }
    }
  }

  @Test
  void aQuarterTurnIsExactAndTurnsNormals() {
    PointCloud one =
        PointCloud.of(Tensor.of(new double[] {3, 1, 2}, 1, 3))
            .withNormals(Tensor.of(new double[] {1, 0, 0}, 1, 3));
    PointCloud turned =
        Pipeline.of(MoveCloud.turned(90))
            .encode(Sample.of("c", one), KEY)
            .get("c", PointCloud.class);
    assertThat(turned.xyz().toDoubleArray()).containsExactly(-1, 3, 2);
    assertThat(turned.normals().orElseThrow().toDoubleArray()).containsExactly(0, 1, 0);
  }

  @Test
  void theUnitSphereHoldsEveryPointOfTheFirst() {
    Sample out = Pipeline.of(new UnitSphere()).encode(sample(100), KEY);
    double[] xyz = out.get("cloud", PointCloud.class).xyz().toDoubleArray();
    double furthest = 0;
    double[] sum = new double[3];
    for (int n = 0; n < xyz.length; n += 3) {
      furthest = Math.max(furthest, Math.hypot(Math.hypot(xyz[n], xyz[n + 1]), xyz[n + 2]));
      for (int a = 0; a < 3; a++) {
        sum[a] += xyz[n + a];
      }
    }
    assertThat(furthest).isCloseTo(1, within(1e-12));
    assertThat(sum).containsExactly(new double[3], within(1e-10));
  }

  /** A dropped point takes its label along, and the report says which it was. */
  @Test
  void whatIsDroppedIsReported() {
    List<Transform> droppers =
        List.of(
            new RandomDropPoints(Range.only(0.4)),
            new RandomSamplePoints(30),
            new VoxelDownsample(6));
    for (Transform dropper : droppers) {
      Sample out = Pipeline.of(dropper).encode(sample(80), KEY);
      PointCloud left = out.get("cloud", PointCloud.class);
      List<Integer> all = new ArrayList<>();
      for (long label : left.labels().orElseThrow().toLongArray()) {
        all.add((int) label);
      }
      assertThat(all).isSorted().doesNotHaveDuplicates();
      Finding finding = out.report().findings().getFirst();
      assertThat(finding.member()).isEqualTo("cloud");
      assertThat(finding.indices()).isNotEmpty().doesNotContainAnyElementsOf(all);
      all.addAll(finding.indices());
      assertThat(all).hasSize(80).doesNotHaveDuplicates();
    }
  }

  @Test
  void theShareOfDroppedPointsIsThatAskedFor() {
    Sample out = Pipeline.of(new RandomDropPoints(Range.only(0.25))).encode(sample(4000), KEY);
    assertThat(out.get("cloud", PointCloud.class).count()).isBetween(2900, 3100);
    Sample one = Pipeline.of(new RandomDropPoints(Range.only(1))).encode(sample(10), KEY);
    assertThat(one.get("cloud", PointCloud.class).count()).isEqualTo(1);
  }

  @Test
  void sampledCloudsHaveTheCount() {
    Sample fewer = Pipeline.of(new RandomSamplePoints(30)).encode(sample(80), KEY);
    assertThat(fewer.get("cloud", PointCloud.class).count()).isEqualTo(30);
    Sample more = Pipeline.of(new RandomSamplePoints(30)).encode(sample(7), KEY);
    assertThat(more.get("cloud", PointCloud.class).count()).isEqualTo(30);
    assertThat(more.report().findings()).isEmpty();
  }

  @Test
  void jitterIsNormalAndCut() {
    PointCloud before = cloud(3000);
    Sample out = Pipeline.of(new RandomJitterPoints(0.1, 0.15)).encode(Sample.of("c", before), KEY);
    double[] moved = out.get("c", PointCloud.class).xyz().toDoubleArray();
    double[] from = before.xyz().toDoubleArray();
    double square = 0;
    for (int n = 0; n < moved.length; n++) {
      assertThat(Math.abs(moved[n] - from[n])).isLessThanOrEqualTo(0.15 + 1e-12);
      square += (moved[n] - from[n]) * (moved[n] - from[n]);
    }
    // the variance of a normal variable cut at 1.5 deviations is 0.7785 of it
    assertThat(square / moved.length / 0.01).isCloseTo(0.7785, within(0.03));
  }

  @Test
  void onePointPerCubeStays() {
    Sample out = Pipeline.of(new VoxelDownsample(6)).encode(sample(80), KEY);
    double[] xyz = out.get("cloud", PointCloud.class).xyz().toDoubleArray();
    List<List<Double>> cubes = new ArrayList<>();
    for (int n = 0; n < xyz.length; n += 3) {
      cubes.add(
          List.of(Math.floor(xyz[n] / 6), Math.floor(xyz[n + 1] / 6), Math.floor(xyz[n + 2] / 6)));
    }
    assertThat(cubes).doesNotHaveDuplicates();
  }

  @Test
  void aSampleWithoutACloudIsRefused() {
    Sample other = Sample.of("what", new Category("chair"));
    assertThatThrownBy(() -> Pipeline.of(new RandomDropPoints(Range.only(0.5))).encode(other, KEY))
        .hasMessageContaining("no cloud");
    assertThatThrownBy(() -> Pipeline.of(new UnitSphere()).encode(other, KEY))
        .hasMessageContaining("no cloud");
  }
}
