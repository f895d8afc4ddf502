// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Landmarks;
import dev.kindred.semtypes.volume.MrVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Finding;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;
import dev.kindred.transforms.volume.AffineVolume;
import dev.kindred.transforms.volume.CropOrPadVolume;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntensityTest {
  private static final DrawKey KEY = DrawKey.of(5, 1, 2);
  private static final VoxelGrid GRID =
      VoxelGrid.aligned(GridSize.kji(5, 6, 7), new Vector3(-3, 2, 10), 1, 1.5, 2);

  private static Sample sample() {
    return Sample.of(
        "ct", ct(),
        "labels", LabelVolume.of(hu().castTo(DType.U8), GRID),
        "landmarks", Landmarks.of(Map.of("tip", new Vector3(0, 5, 14))));
  }

  private static CtVolume ct() {
    return CtVolume.of(hu().castTo(DType.I16), GRID);
  }

  private static Tensor hu() {
    double[] values = new double[210];
    Arrays.setAll(values, n -> Math.rint(300 * Math.sin(n * 0.37) + n - 100));
    return Tensor.of(values, 5, 6, 7);
  }

  @Test
  void nothingMovesAndLabelsStay() {
    Sample sample = sample();
    for (Catalog.Entry entry : new IntensityCatalog().entries()) {
      for (Transform example : entry.examples()) {
        Pipeline pipeline = Pipeline.of(example);
        pipeline =
            example instanceof HistogramStandardise ? pipeline.fit(List.of(sample), 1) : pipeline;
        Sample out = pipeline.encode(sample, KEY);
        assertThat(out.get("labels", LabelVolume.class))
            .isEqualTo(sample.get("labels", LabelVolume.class));
        assertThat(out.get("landmarks", Landmarks.class))
            .isEqualTo(sample.get("landmarks", Landmarks.class));
        Volume after = out.get("ct", Volume.class);
        assertThat(after.grid()).isEqualTo(GRID);
        assertThat(after).isInstanceOf(CtVolume.class);
        assertThat(out).isEqualTo(pipeline.encode(sample, KEY));
        assertThat(out.trace().getFirst().plan().words()).isNotBlank();
      }
    }
  }

  /** TorchIO 993 asks for a rescaling of intensities that can be undone. */
  @Test
  void scalesComeBackExactly() {
    List<Transform> scales =
        List.of(
            new ZScore(),
            ZScore.above(0),
            new PercentileRange(0, 100),
            new LinearIntensity(0.37, 12),
            new RescaleIntensity(Range.of(-500, 500), Range.of(-1, 1), false),
            new StandardHistogram(
                "ct",
                Optional.empty(),
                IntStream.range(0, 13).mapToObj(n -> (double) (n * n)).toList()));
    for (Transform scale : scales) {
      Pipeline pipeline = Pipeline.of(scale);
      Sample out = pipeline.encode(sample(), KEY);
      assertThat(out.get("ct", CtVolume.class).dtype()).isEqualTo(DType.F32);
      Sample back = pipeline.decode(out.with("late", out.get("labels", LabelVolume.class)));
      assertThat(back.get("ct", CtVolume.class)).as("%s", scale).isEqualTo(ct());
      assertThat(back.get("late", LabelVolume.class))
          .isEqualTo(sample().get("labels", LabelVolume.class));
    }
  }

  @Test
  void zScoreHasMeanZeroAndDeviationOne() {
    Sample out = Pipeline.of(new ZScore()).encode(sample(), KEY);
    double[] values = out.get("ct", Volume.class).voxels().toDoubleArray();
    double mean = Arrays.stream(values).average().orElseThrow();
    double square = Arrays.stream(values).map(v -> v * v).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(1e-6));
    assertThat(square).isCloseTo(1, within(1e-5));
  }

  /** Each volume by its own values, named ones only. */
  @Test
  void membersHaveTheirOwnNumbers() {
    MrVolume other =
        MrVolume.of(Tensor.of(new float[] {1, 3}, 1, 1, 2), VoxelGrid.of(GridSize.kji(1, 1, 2)));
    Sample sample = sample().with("mr", other);
    Sample both = Pipeline.of(new ZScore()).encode(sample, KEY);
    assertThat(both.get("mr", MrVolume.class).voxels().toDoubleArray()).containsExactly(-1, 1);
    Sample one = Pipeline.of(new ZScore(List.of("mr"), Optional.empty())).encode(sample, KEY);
    assertThat(one.get("ct", CtVolume.class)).isEqualTo(ct());
    assertThatThrownBy(
            () -> Pipeline.of(new ZScore(List.of("pet"), Optional.empty())).encode(sample, KEY))
        .hasMessageContaining("pet")
        .hasMessageContaining("ct");
  }

  /** What is outside a windowed CT is dark, not −1024. */
  @Test
  void theBackgroundFollowsTheWindowAndComesBack() {
    Pipeline pipeline =
        Pipeline.of(
            HuWindow.softTissue(),
            AffineVolume.turned(0, 0, 30),
            new CropOrPadVolume(GridSize.kji(9, 9, 9)));
    Sample out = pipeline.encode(sample(), KEY);
    double[] values = out.get("ct", Volume.class).voxels().toDoubleArray();
    assertThat(Arrays.stream(values).min().orElseThrow()).isZero();
    assertThat(out.get("ct", Volume.class).background()).isZero();
    CtVolume back = pipeline.decode(out).get("ct", CtVolume.class);
    assertThat(back.dtype()).isEqualTo(DType.I16);
    assertThat(back.background()).isCloseTo(40 - 200, within(1.0));
    assertThat(ct().background()).isEqualTo(-1024);
  }

  @Test
  void aWindowIsThatOfTheStandard() {
    Sample out = Pipeline.of(new HuWindow(40, 400)).encode(sample(), KEY);
    double[] windowed = out.get("ct", Volume.class).voxels().toDoubleArray();
    double[] hu = ct().voxels().toDoubleArray();
    for (int n = 0; n < hu.length; n++) {
      double expected = Math.clamp((hu[n] - 39.5) / 399 + 0.5, 0, 1);
      assertThat(windowed[n]).isCloseTo(expected, within(1e-6));
    }
  }

  /** The same window on a slice, which is then shown through it. */
  @Test
  void slicesAreWindowedToo() {
    DicomImage slice = DicomImage.read(Path.of("..", "testdata", "dicom", "CT_small.dcm"));
    Pipeline pipeline = Pipeline.of(HuWindow.softTissue());
    Sample out = pipeline.encode(Sample.of("slice", slice), KEY);
    DicomImage after = out.get("slice", DicomImage.class);
    assertThat(Arrays.stream(after.pixels().toDoubleArray())).allMatch(v -> v >= 0 && v <= 1);
    assertThat(after.info().windows()).hasSize(1);
    assertThat(pipeline.decode(out).get("slice", DicomImage.class).info().unit()).isEqualTo("HU");
  }

  @Test
  void lostDetailIsReportedAndTheRestComesBack() {
    Pipeline pipeline = Pipeline.of(new LinearIntensity(2, 0), new Gibbs(List.of(GridAxis.I), 0.5));
    Sample back = pipeline.decode(pipeline.encode(sample(), KEY));
    assertThat(back.report().findings())
        .anyMatch(f -> f.member().equals("ct") && f.loss() == Finding.Loss.IRREVERSIBLE)
        .noneMatch(f -> f.member().equals("labels") && f.loss() == Finding.Loss.IRREVERSIBLE);
    assertThat(back.get("ct", Volume.class).dtype()).isEqualTo(DType.I16);
  }

  @Test
  void aBiasFieldIsDividedOutAgain() {
    MrVolume mr = MrVolume.of(hu().castTo(DType.F32), GRID);
    Pipeline pipeline = Pipeline.of(new RandomBiasField(3, 0.5));
    Sample out = pipeline.encode(Sample.of("mr", mr), KEY);
    assertThat(out.get("mr", MrVolume.class).closeTo(mr, 1)).isFalse();
    assertThat(pipeline.decode(out).get("mr", MrVolume.class).closeTo(mr, 1e-3)).isTrue();
  }

  @Test
  void aBlurKeepsTheMeanAndIsAsWideInMillimetres() {
    VoxelGrid grid = VoxelGrid.aligned(GridSize.kji(41, 41, 41), new Vector3(0, 0, 0), 1, 0.5, 2);
    float[] dot = new float[41 * 41 * 41];
    dot[(20 * 41 + 20) * 41 + 20] = 1;
    Volume volume = Volume.of(Tensor.of(dot, 41, 41, 41), grid);
    Volume blurred = Engine.ENGINE.run(Cpu.single(), new BlurVolume(1.5), volume);
    double[] moments = new double[4];
    for (int k = 0; k < 41; k++) {
      for (int j = 0; j < 41; j++) {
        for (int i = 0; i < 41; i++) {
          double v = blurred.value(i, j, k);
          moments[0] += v;
          moments[1] += v * (i - 20) * (i - 20);
          moments[2] += v * (j - 20) * (j - 20) * 0.25;
          moments[3] += v * (k - 20) * (k - 20) * 4;
        }
      }
    }
    assertThat(moments[0]).isCloseTo(1, within(1e-5));
    assertThat(moments[1]).isCloseTo(2.25, within(0.03));
    assertThat(moments[2]).isCloseTo(2.25, within(0.03));
    assertThat(moments[3]).isCloseTo(2.25, within(0.1)); // four deviations in steps of 2 mm
  }

  @Test
  void ringingKeepsTheMeanAndAllFrequenciesKeepEverything() {
    MrVolume mr = MrVolume.of(hu().castTo(DType.F32), GRID);
    List<GridAxis> all = List.of(GridAxis.values());
    assertThat(run(new Gibbs(all, 1), mr).closeTo(mr, 1e-3)).isTrue();
    double[] mean = run(new Gibbs(all, 0), mr).voxels().toDoubleArray();
    double expected = Arrays.stream(mr.voxels().toDoubleArray()).average().orElseThrow();
    assertThat(Arrays.stream(mean)).allMatch(v -> Math.abs(v - expected) < 1e-3);
  }

  /** Weakening every second frequency of an even line leaves a copy half a line away. */
  @Test
  void ghostsAreCopiesOfThePatient() {
    float[] line = new float[64];
    line[10] = 100;
    MrVolume mr = MrVolume.of(Tensor.of(line, 1, 1, 64), VoxelGrid.of(GridSize.kji(1, 1, 64)));
    double[] out = run(new Ghosting(GridAxis.I, 2, 0.5), mr).voxels().toDoubleArray();
    assertThat(out[10]).isGreaterThan(70);
    assertThat(out[42]).isLessThan(-20); // the ghost
    assertThat(Math.abs(out[30])).isLessThan(2);
  }

  @Test
  void lyingStillIsNoArtefactAndMovingIs() {
    MrVolume mr = MrVolume.of(hu().castTo(DType.F32), GRID);
    assertThat(run(new MotionArtefact(GridAxis.J, List.of()), mr).closeTo(mr, 1e-3)).isTrue();
    Sample out =
        Pipeline.of(new RandomMotionArtefact(List.of(GridAxis.J), 2, 5, 2))
            .encode(Sample.of("mr", mr), KEY);
    assertThat(out.get("mr", MrVolume.class).closeTo(mr, 5)).isFalse();
  }

  @Test
  void coarseSlicesLeaveAConstantAlone() {
    float[] same = new float[210];
    Arrays.fill(same, 7);
    MrVolume mr = MrVolume.of(Tensor.of(same, 5, 6, 7), GRID);
    assertThat(run(new LowResolution(List.of(GridAxis.K), 2.5), mr).closeTo(mr, 1e-5)).isTrue();
  }

  @Test
  void standardHistogramsBringVolumesTogether() {
    MrVolume dark = MrVolume.of(hu().castTo(DType.F32), GRID);
    MrVolume bright = run(new LinearIntensity(3, 500), dark);
    List<Sample> training = List.of(Sample.of("mr", dark), Sample.of("mr", bright));
    Pipeline fitted =
        Pipeline.of(new HistogramStandardise("mr", Optional.empty())).fit(training, 1);
    Volume one = fitted.encode(training.getFirst(), KEY).get("mr", Volume.class);
    Volume other = fitted.encode(training.getLast(), KEY).get("mr", Volume.class);
    assertThat(one.closeTo(other, 1e-3)).isTrue();
    double[] ends = new ValueSample(one, Optional.empty()).percentiles(1, 50, 99);
    assertThat(ends[0]).isCloseTo(0, within(1e-3));
    assertThat(ends[2]).isCloseTo(100, within(1e-3));
    assertThatThrownBy(
            () -> Pipeline.of(new HistogramStandardise("mr")).encode(training.getFirst(), KEY))
        .hasMessageContaining("fit");
  }

  @Test
  void percentilesAreNumPys() {
    Volume volume =
        Volume.of(
            Tensor.of(new double[] {4, 1, 3, 2}, 1, 1, 4), VoxelGrid.of(GridSize.kji(1, 1, 4)));
    assertThat(new ValueSample(volume, Optional.empty()).percentiles(0, 25, 50, 99, 100))
        .containsExactly(new double[] {1, 1.75, 2.5, 3.97, 4}, within(1e-12));
  }

  private static <V extends Volume> V run(Plan plan, V volume) {
    return Engine.ENGINE.run(Cpu.single(), plan, volume);
  }
}
