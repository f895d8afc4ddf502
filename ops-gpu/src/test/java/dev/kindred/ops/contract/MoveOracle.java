// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.Chain;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Reindex;
import dev.kindred.ops.Resize;
import dev.kindred.ops.Warp;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;

/**
 * Moves of planes, one pixel after another, step by step.
 *
 * @param planes the input, [C, H, W]
 * @param background what lies outside a picture
 * @param labels whether values are names of classes, which never blend
 */
record MoveOracle(Tensor planes, double background, boolean labels) {

  /** What a pixel becomes, as the type holds it. */
  private interface Value {
    double at(int channel, int x, int y);
  }

  static Tensor run(Geometry plan, Tensor planes, double background, boolean labels) {
    return new MoveOracle(planes, background, labels).run(plan);
  }

  private Tensor run(Geometry plan) {
    return switch (plan) {
      case Chain chain -> {
        MoveOracle now = this;
        for (Geometry step : chain.steps()) {
          now = new MoveOracle(now.run(step), background, labels);
        }
        yield now.planes;
      }
      case Reindex copy -> each(copy.out(), (c, x, y) -> copied(copy, c, x, y));
      case Warp warp -> warped(warp);
      case Resize resize when resize.isExact() -> planes;
      case Resize resize when sampled(resize.interpolation()).copies() ->
          each(resize.out(), (c, x, y) -> nearest(resize, c, x, y));
      case Resize resize -> {
        ResizeOracle scaled = new ResizeOracle(resize, planes);
        yield each(resize.out(), (c, x, y) -> stored(scaled.at(c, x, y)));
      }
    };
  }

  private Interpolation sampled(Interpolation how) {
    return labels && !how.copies() ? Interpolation.NEAREST : how;
  }

  private Fill outside(Fill fill) {
    return labels ? Fill.of(fill.label()) : fill;
  }

  private double copied(Reindex plan, int channel, int x, int y) {
    int column = (int) Math.floor(plan.forward().inverse().x(x + 0.5, y + 0.5));
    int row = (int) Math.floor(plan.forward().inverse().y(x + 0.5, y + 0.5));
    int i = plan.border().inside(column, plan.in().width());
    int j = plan.border().inside(row, plan.in().height());
    return i < 0 || j < 0
        ? stored(outside(plan.fill()).perChannel(channels(), background)[channel])
        : value(channel, i, j);
  }

  private Tensor warped(Warp plan) {
    Interpolation how = sampled(plan.interpolation());
    WarpOracle warp =
        new WarpOracle(
            new Warp(
                plan.in(), plan.out(), plan.forward(), how, plan.border(), outside(plan.fill())),
            planes,
            background);
    return each(plan.out(), how.copies() ? warp::nearest : warp::stored);
  }

  private double nearest(Resize plan, int channel, int x, int y) {
    float half = sampled(plan.interpolation()) == Interpolation.NEAREST_EXACT ? 0.5f : 0;
    return value(
        channel,
        nearest(x, half, plan.in().width(), plan.out().width()),
        nearest(y, half, plan.in().height(), plan.out().height()));
  }

  /** Conventions, section 5: in float32. */
  private static int nearest(int i, float half, int in, int out) {
    return Math.min((int) Math.floor((i + half) * ((float) in / out)), in - 1);
  }

  private double value(int channel, int x, int y) {
    return planes.getDouble((channel * planes.shape().size(1) + y) * planes.shape().size(2) + x);
  }

  private double stored(double value) {
    DType dtype = planes.dtype();
    return dtype.isInteger()
        ? Math.clamp(Math.rint(value), (double) dtype.minLong(), (double) dtype.maxLong())
        : value;
  }

  private int channels() {
    return (int) planes.shape().size(0);
  }

  private Tensor each(Canvas out, Value value) {
    double[] all = new double[channels() * out.height() * out.width()];
    int at = 0;
    for (int c = 0; c < channels(); c++) {
      for (int y = 0; y < out.height(); y++) {
        for (int x = 0; x < out.width(); x++) {
          all[at++] = value.at(c, x, y);
        }
      }
    }
    return Tensor.of(all, channels(), out.height(), out.width()).castTo(planes.dtype());
  }
}
