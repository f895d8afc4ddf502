// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import dev.kindred.ops.Fill;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Warp;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.volume.Volume;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How Kindred does the canonical jobs: the only class here that says which plans they are. */
final class Kindred implements Contender {
  private static final Canvas PICTURE = Canvas.hw(256, 256);
  private static final Canvas OUT = Canvas.hw(224, 224);
  private static final Canvas WIDE = Canvas.hw(640, 640);

  /** So many points are compared, not all ten million. */
  private static final int POINTS_SHOWN = 1_000_000;

  @Override
  public List<String> recipes(String job) {
    return switch (job) {
      case "c128", "c256", "d-boxes", "e" -> List.of("kindred");
      case "d-points" -> List.of("kindred", "copy");
      default -> List.of();
    };
  }

  @Override
  public Optional<Work> prepare(String job, String recipe, Inputs inputs, int threads) {
    if (!recipes(job).contains(recipe)) {
      return Optional.empty();
    }
    Work work =
        switch (job) {
          case "c128" -> volume(inputs, "volume128", threads);
          case "c256" -> volume(inputs, "volume256", threads);
          case "d-boxes" -> boxes(inputs, threads);
          case "d-points" ->
              recipe.equals("copy")
                  ? new Copy(inputs.array("points"), threads)
                  : points(inputs, threads);
          case "e" -> masks(inputs, threads);
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

  private static Work masks(Inputs inputs, int threads) {
    Tensor all = inputs.array("masks");
    List<Warp> plans = warps(inputs.rows("maps"), PICTURE, OUT, Fill.none());
    List<Mask> masks =
        IntStream.range(0, plans.size()).mapToObj(i -> Mask.of(all.select(0, i))).toList();
    return Runs.each(plans, masks, 64, threads, Mask::labels);
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
    double[] map = inputs.array("outline_map").toDoubleArray();
    return warps(new double[][] {map}, WIDE, WIDE, Fill.none()).getFirst();
  }

  private static List<Warp> warps(double[][] maps, Canvas in, Canvas out, Fill fill) {
    return Arrays.stream(maps)
        .map(m -> new Warp(in, out, affine(m), Interpolation.BILINEAR, fill))
        .toList();
  }

  private static Affine affine(double[] m) {
    return new Affine(m[0], m[1], m[2], m[3], m[4], m[5]);
  }
}
