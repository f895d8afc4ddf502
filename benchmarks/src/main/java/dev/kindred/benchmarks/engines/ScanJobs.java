// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fuse;
import dev.kindred.ops.Reach;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridRange;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;
import dev.kindred.transforms.intensity.HuWindow;
import dev.kindred.transforms.volume.AffineVolume;
import dev.kindred.transforms.volume.CropVolume;
import dev.kindred.transforms.volume.RandomAffineVolume;
import dev.kindred.transforms.volume.RandomCropVolume;
import dev.kindred.transforms.volume.Spacing;
import dev.kindred.transforms.volume.VoxelSampling;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Scans with their labels through a {@link Pipeline} as users write it: voxels as wide as deep, a
 * motion of the patient, a window, a patch. Numbers are drawn anew for each item; what is compared
 * with the others goes through the same transforms with the numbers of the inputs.
 */
final class ScanJobs implements Work {
  private static final double WIDE = 0.8;
  private static final double THICK = 2;
  private static final int PATCH = 96;
  private static final VoxelSampling HOLDING = VoxelSampling.trilinear().reaching(Reach.EDGE);
  private static final Spacing EVEN = Spacing.isotropic(1.2).with(HOLDING);

  private final List<Sample> scans;
  private final double[][] numbers;
  private final Fuse fuse;
  private final ByItem byItem;
  private final Pipeline pipeline;
  private final AtomicLong drawn = new AtomicLong();

  ScanJobs(Inputs inputs, Fuse fuse, int threads) {
    Tensor voxels = inputs.array("scans");
    Tensor labels = inputs.array("scan_labels");
    this.scans =
        IntStream.range(0, (int) voxels.shape().size(0))
            .mapToObj(i -> scan(voxels.select(0, i), labels.select(0, i)))
            .toList();
    this.numbers = inputs.rows("scan_numbers");
    this.fuse = fuse;
    this.byItem = new ByItem(threads);
    this.pipeline =
        pipeline(
            new RandomAffineVolume(Range.around(10), Range.of(0.9, 1.1), Range.around(5), HOLDING),
            new RandomCropVolume(new GridSize(PATCH, PATCH, PATCH)));
  }

  private static Sample scan(Tensor voxels, Tensor labels) {
    VoxelGrid grid =
        VoxelGrid.aligned(GridSize.of(voxels.shape()), new Vector3(0, 0, 0), WIDE, WIDE, THICK);
    return Sample.of("ct", CtVolume.of(voxels, grid), "labels", LabelVolume.of(labels, grid));
  }

  private Pipeline pipeline(Transform motion, Transform crop) {
    return Pipeline.of(EVEN, motion, HuWindow.softTissue(), crop).on(Cpu.single()).with(fuse);
  }

  @Override
  public int items() {
    return scans.size();
  }

  @Override
  public int batch() {
    return 2;
  }

  @Override
  public void run(int first, int count) {
    byItem.run(
        first,
        count,
        i -> {
          DrawKey key = DrawKey.of(1, 0, drawn.getAndIncrement());
          var _ = pipeline.encode(scans.get(i % scans.size()), key);
        });
  }

  /** Scans and labels, side by side. */
  @Override
  public Tensor results(int count) {
    return Runs.stacked(
        IntStream.range(0, Math.min(count, items()))
            .mapToObj(i -> fixed(numbers[i]).encode(scans.get(i), DrawKey.of(1, 0, i)))
            .map(ScanJobs::both)
            .toList());
  }

  private static Tensor both(Sample patch) {
    Tensor labels = patch.get("labels", LabelVolume.class).voxels().castTo(DType.F32);
    return Runs.stacked(List.of(patch.get("ct", CtVolume.class).voxels(), labels));
  }

  private Pipeline fixed(double[] n) {
    return pipeline(
        new AffineVolume(
            new Vector3(n[3], n[3], n[3]),
            new Vector3(n[0], n[1], n[2]),
            new Vector3(n[4], n[5], n[6]),
            HOLDING),
        CropVolume.kji(part(n[9]), part(n[8]), part(n[7])));
  }

  private static GridRange part(double from) {
    return new GridRange((int) from, (int) from + PATCH);
  }

  @Override
  public void close() {
    byItem.close();
  }
}
