// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import dev.kindred.ops.Fill;
import dev.kindred.ops.Fuse;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Warp;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.volume.Volume;
import java.util.List;
import java.util.Optional;

/** How Kindred does the canonical jobs: the only class here that says which plans they are. */
final class Kindred implements Contender {
  private static final Canvas WIDE = Canvas.hw(640, 640);

  /** So many points are compared, not all ten million. */
  private static final int POINTS_SHOWN = 1_000_000;

  @Override
  public List<String> recipes(String job) {
    return switch (job) {
      case "a", "a-jitter", "b", "c128", "c256", "d-boxes", "e", "f", "f-one", "g" ->
          List.of("kindred");
      case "training", "training-pixels", "detection", "overhead", "scan", "scan-joined" ->
          List.of("kindred");
      case "ten" -> List.of("ten", "one");
      case "d-points" -> List.of("kindred", "copy");
      default -> List.of();
    };
  }

  @Override
  public Optional<Work> prepare(String job, String recipe, Inputs inputs, int threads) {
    if (!recipes(job).contains(recipe)) {
      return Optional.empty();
    }
    PictureJobs pictures = new PictureJobs(inputs, threads);
    Work work =
        switch (job) {
          case "c128" -> volume(inputs, "volume128", threads);
          case "c256" -> volume(inputs, "volume256", threads);
          case "d-boxes" -> boxes(inputs, threads);
          case "d-points" ->
              recipe.equals("copy")
                  ? new Copy(inputs.array("points"), threads)
                  : points(inputs, threads);
          case "a" -> pictures.matrix();
          case "a-jitter" -> pictures.jitter();
          case "b" -> pictures.slices();
          case "e" -> pictures.masks();
          case "f" -> pictures.small();
          case "f-one" -> pictures.onePixel();
          case "ten" -> pictures.named(recipe.equals("ten") ? 10 : 1);
          case "g" -> pictures.crops();
          case "training" -> PipelineJobs.fromFiles(inputs, threads);
          case "training-pixels" -> PipelineJobs.fromPixels(inputs, threads);
          case "detection" -> PipelineJobs.withObjects(inputs, threads);
          case "overhead" -> PipelineJobs.onePixel(threads);
          case "scan" -> new ScanJobs(inputs, Fuse.EXACT, threads);
          case "scan-joined" -> new ScanJobs(inputs, Fuse.LOOSE, threads);
          default -> throw new IllegalArgumentException(job + ": no such job");
        };
    return Optional.of(work);
  }

  @Override
  public String version() {
    return "kindred=%s java=%s"
        .formatted(
            System.getProperty("kindred.commit", "unknown"), System.getProperty("java.version"));
  }

  private static Work volume(Inputs inputs, String name, int threads) {
    Turn turn = Turn.of(inputs.array(name), inputs.rows(name + "_map"));
    return Runs.whole(turn.plan(), turn.volume(), threads, Volume::voxels);
  }

  private static Work boxes(Inputs inputs, int threads) {
    Boxes boxes = Boxes.of(WIDE, inputs.array("boxes"));
    return Runs.whole(outline(inputs), boxes, threads, moved -> moved.clip().boxes().xyxy());
  }

  private static Work points(Inputs inputs, int threads) {
    Points points = Points.of(WIDE, inputs.array("points"));
    return Runs.whole(
        outline(inputs), points, threads, moved -> moved.xy().slice(0, 0, POINTS_SHOWN));
  }

  private static Plan outline(Inputs inputs) {
    double[] m = inputs.array("outline_map").toDoubleArray();
    Affine map = new Affine(m[0], m[1], m[2], m[3], m[4], m[5]);
    return new Warp(WIDE, WIDE, map, Interpolation.BILINEAR, Fill.none());
  }
}
