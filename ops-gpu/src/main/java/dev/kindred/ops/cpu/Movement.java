// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Border;
import dev.kindred.ops.Chain;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Reindex;
import dev.kindred.ops.Resize;
import dev.kindred.ops.Warp;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pass.ResizedWindow;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import java.util.Optional;
import java.util.function.Function;

/** Moves planes {@code [C, H, W]} by a geometric plan: which plan is which loop. */
final class Movement {

  private final Cpu cpu;
  private final Content content;

  Movement(Cpu cpu, Content content) {
    this.cpu = cpu;
    this.content = content;
  }

  Tensor run(Geometry plan, Tensor planes) {
    if (plan.in().area() > Integer.MAX_VALUE || plan.out().area() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "plan from %s to %s: a plane of more than 2^31 - 1 pixels; cut it into tiles first"
              .formatted(plan.in(), plan.out()));
    }
    return switch (plan) {
      case Chain chain -> {
        Tensor moved = planes;
        for (int i = 0; i < chain.steps().size(); ) {
          Optional<ResizedWindow> part = ResizedWindow.at(chain.steps(), i).filter(this::isOnePass);
          moved = part.isPresent() ? resize(part.get(), moved) : run(chain.steps().get(i), moved);
          i += part.map(ResizedWindow::steps).orElse(1);
        }
        yield moved;
      }
      case Reindex runs when RunCopy.takes(runs, planes) ->
          new RunCopy(planes, runs, fill(runs, planes)).run(cpu);
      case Reindex reindex ->
          copy(
              plan,
              planes,
              _ -> Sources.of(reindex),
              content.outside(reindex.fill(), channels(planes)));
      case Warp warp -> warp(warp, planes);
      case Resize resize -> resize(resize, planes);
    };
  }

  /**
   * The rows of a move that samples or copies: what {@link #run} stores of them.
   *
   * @param whole whether samples are made numbers that the type of the input holds
   * @throws IllegalArgumentException for a plan that needs more than a few pixels around a point
   */
  Function<Scratch, RowSource> rows(Geometry plan, Tensor planes, boolean whole) {
    return switch (plan) {
      case Reindex copy -> copied(planes, copy.fill(), copy.out(), _ -> Sources.of(copy));
      case Warp warp when content.sampled(warp.interpolation()).copies() ->
          copied(planes, warp.fill(), warp.out(), scratch -> Sources.nearest(warp, scratch));
      case Warp warp -> sampled(warp, planes, whole);
      case Resize resize when resize.isExact() ->
          scratch -> new SamePlace(Raster.of(planes), scratch);
      case Resize resize when resize.interpolation().copies() ->
          copied(
              planes,
              Fill.none(),
              resize.out(),
              _ -> Sources.nearest(resize, content.sampled(resize.interpolation())));
      case Resize _, Chain _ -> {
        ResizedWindow part =
            ResizedWindow.of(plan)
                .filter(this::isOnePass)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "rows of %s: these plans are no single pass".formatted(plan)));
        Scaling scaling = Scaling.of(Raster.of(planes), part);
        yield whole
            ? scratch ->
                new WholeRows(new ScaledRows(scaling, scratch), scaling.out().width(), planes)
            : scratch -> new ScaledRows(scaling, scratch);
      }
    };
  }

  private Function<Scratch, RowSource> copied(
      Tensor planes, Fill fill, Canvas out, Function<Scratch, Sources> sources) {
    float[] outside =
        ExactCopy.elements(planes.dtype(), content.outside(fill, channels(planes))).toFloatArray();
    Tensor dense = planes.dense();
    return scratch -> new CopiedRows(dense, sources.apply(scratch), outside, out.width(), scratch);
  }

  private boolean isOnePass(ResizedWindow part) {
    return !content.sampled(part.resize().interpolation()).copies();
  }

  private Tensor warp(Warp plan, Tensor planes) {
    if (content.sampled(plan.interpolation()).copies()) {
      double[] outside = content.outside(plan.fill(), channels(planes));
      return copy(plan, planes, scratch -> Sources.nearest(plan, scratch), outside);
    }
    return RowPass.copy(planes, plan.out(), sampled(plan, planes, false)).run(cpu);
  }

  /** Affine maps with the fill beyond the edge have a form of their own, which is fast. */
  private Function<Scratch, RowSource> sampled(Warp plan, Tensor planes, boolean whole) {
    Raster in = Raster.of(planes);
    Prefetch.of(in, plan.out());
    Outside around = Outside.of(plan.fill(), content.outside(plan.fill(), channels(planes)));
    if (plan.interpolation() == Interpolation.BICUBIC) {
      return scratch -> {
        Coordinates from = Coordinates.unfolded(plan, scratch);
        RowSource rows = new Bicubic(in, from, plan.border(), around, scratch);
        return whole ? new WholeRows(rows, plan.out().width(), planes) : rows;
      };
    }
    if (plan.border() == Border.CONSTANT && plan.forward().inverse() instanceof Affine back) {
      return new AffineSampling(in, back, plan.out(), around, whole)::rows;
    }
    return scratch -> new Bilinear(in, Coordinates.of(plan, scratch), around, whole, scratch);
  }

  private Tensor resize(Resize plan, Tensor planes) {
    Interpolation how = content.sampled(plan.interpolation());
    if (plan.isExact()) {
      return planes;
    }
    return how.copies()
        ? copy(plan, planes, _ -> Sources.nearest(plan, how), new double[channels(planes)])
        : resize(ResizedWindow.of(plan), planes);
  }

  private Tensor resize(ResizedWindow part, Tensor planes) {
    Scaling plan = Scaling.of(Raster.of(planes), part);
    return RowPass.copy(planes, plan.out(), scratch -> new ScaledRows(plan, scratch)).run(cpu);
  }

  private Tensor copy(
      Geometry plan, Tensor planes, Function<Scratch, Sources> sources, double[] outside) {
    return new ExactCopy(planes, plan.out(), sources, outside).run(cpu);
  }

  /** One element per channel. */
  private Tensor fill(Reindex plan, Tensor planes) {
    return ExactCopy.elements(planes.dtype(), content.outside(plan.fill(), channels(planes)));
  }

  private static int channels(Tensor planes) {
    return (int) planes.shape().size(0);
  }
}
