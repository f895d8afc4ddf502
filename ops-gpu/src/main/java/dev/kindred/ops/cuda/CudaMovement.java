// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.kindred.ops.Border;
import dev.kindred.ops.Chain;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Reindex;
import dev.kindred.ops.Resize;
import dev.kindred.ops.Warp;
import dev.kindred.ops.cuda.ptx.Batch;
import dev.kindred.ops.cuda.ptx.ItemTable;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.ops.cuda.ptx.Sampling;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Mapping;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjLongConsumer;

/** Moves planes {@code [C, H, W]} on a card: which plan is which kernel and which numbers. */
final class CudaMovement {
  /** Steps beyond this need the careful form of a kernel. */
  private static final double ORDINARY_STEP = 0x1p17;

  /** More channels than this do not share a thread. */
  private static final int SHARED = 4;

  private final Cuda cuda;
  private final boolean labels;
  private final Tensor planes;
  private final Canvas in;
  private final Canvas out;

  private CudaMovement(Cuda cuda, boolean labels, Tensor planes, Geometry plan) {
    this.cuda = cuda;
    this.labels = labels;
    this.planes = planes;
    this.in = plan.in();
    this.out = plan.out();
  }

  /** The planes of a picture after a plan. */
  static Tensor ofPicture(Cuda cuda, Geometry plan, Tensor planes, double background) {
    return run(cuda, false, plan, planes, background);
  }

  /** The plane {@code [1, H, W]} of a mask after a plan: names of classes, which never blend. */
  static Tensor ofLabels(Cuda cuda, Geometry plan, Tensor plane) {
    return run(cuda, true, plan, plane, 0);
  }

  private static Tensor run(
      Cuda cuda, boolean labels, Geometry plan, Tensor planes, double background) {
    CudaMovement movement = new CudaMovement(cuda, labels, planes, plan);
    return switch (plan) {
      case Chain chain -> {
        Tensor moved = planes;
        for (Geometry step : chain.steps()) {
          moved = run(cuda, labels, step, moved, background);
        }
        yield moved;
      }
      case Warp warp -> movement.warp(warp, movement.outside(warp.fill(), background));
      case Reindex copy -> movement.reindex(copy, movement.outside(copy.fill(), background));
      case Resize resize -> movement.resize(resize);
    };
  }

  /** One value per channel: the plan's fill, or the background where it has none. */
  private double[] outside(Fill fill, double background) {
    return labels ? new double[] {fill.label()} : fill.perChannel(channels(), background);
  }

  private Tensor warp(Warp plan, double[] outside) {
    if (labels || plan.interpolation().copies()) {
      return nearest(plan, outside);
    }
    Affine back = backwards(plan);
    if (plan.interpolation() != Interpolation.BILINEAR || plan.border() != Border.CONSTANT) {
      throw notYet(plan.interpolation() + " warp with border " + plan.border());
    }
    boolean ordinary =
        in.width() > 1
            && in.height() > 1
            && Math.max(Math.abs(back.a()), Math.abs(back.d())) < ORDINARY_STEP;
    return run(
        Sampling.bilinear(outside(plan, outside)),
        ordinary,
        (table, item) -> matrix(table, item, back),
        (table, item, c, value) -> table.outside(item, c, (float) value),
        outside);
  }

  private Tensor nearest(Warp plan, double[] outside) {
    Affine back = backwards(plan);
    if (plan.border() != Border.CONSTANT) {
      throw notYet("warp with border " + plan.border());
    }
    return copy(Sampling.nearest(), (table, item) -> matrix(table, item, back), outside);
  }

  private Tensor reindex(Reindex plan, double[] outside) {
    Affine back = plan.forward().inverse();
    // The centre (x + ½, y + ½) comes from a centre; without the halves these are whole numbers.
    int column = (int) Math.floor(back.x(0.5, 0.5));
    int row = (int) Math.floor(back.y(0.5, 0.5));
    return copy(
        Sampling.index(plan.border()),
        (table, item) ->
            table.index(
                item, (int) back.a(), (int) back.b(), column, (int) back.d(), (int) back.e(), row),
        outside);
  }

  private Tensor resize(Resize plan) {
    Interpolation asked = plan.interpolation();
    Interpolation how = labels && !asked.copies() ? Interpolation.NEAREST : asked;
    if (plan.isExact()) {
      return planes;
    }
    if (!how.copies()) {
      throw notYet(how + " resize");
    }
    float first = how == Interpolation.NEAREST_EXACT ? 0.5f : 0;
    return copy(
        Sampling.scaled(),
        (table, item) ->
            table.scale(
                item,
                (float) in.width() / out.width(),
                first,
                (float) in.height() / out.height(),
                first),
        new double[channels()]);
  }

  private Affine backwards(Warp plan) {
    Mapping back = plan.forward().inverse();
    if (back instanceof Affine affine) {
      return affine;
    }
    throw notYet("warp by " + back.getClass().getSimpleName());
  }

  private static UnsupportedOperationException notYet(String what) {
    return new UnsupportedOperationException(
        "%s on cuda: there is no kernel for it yet; run this plan on the CPU".formatted(what));
  }

  private static void matrix(ItemTable table, long item, Affine back) {
    table.matrix(item, back.a(), back.b(), back.c(), back.d(), back.e(), back.f());
  }

  private static Sampling.Outside outside(Warp plan, double[] outside) {
    if (!plan.fill().isNone()) {
      return Sampling.Outside.FILL;
    }
    return Arrays.stream(outside).allMatch(value -> (float) value == 0)
        ? Sampling.Outside.ZERO
        : Sampling.Outside.VALUE;
  }

  private Tensor copy(Sampling sampling, ObjLongConsumer<ItemTable> place, double[] outside) {
    long[] bits = bits(planes.dtype(), outside);
    return run(
        sampling,
        false,
        place,
        (table, item, c, value) -> table.outsideBits(item, c, bits[c % bits.length]),
        outside);
  }

  /** What an element holds of a value, rounded to a whole number first where the type needs it. */
  private static long[] bits(DType dtype, double[] values) {
    double[] held = values.clone();
    if (dtype.isInteger()) {
      Arrays.setAll(held, c -> Math.rint(held[c]));
    }
    Tensor elements = Tensor.of(held, held.length).castTo(dtype);
    long[] bits = new long[held.length];
    for (int c = 0; c < bits.length; c++) {
      for (int b = 0; b < dtype.bytes(); b++) {
        long part = elements.memory().get(JAVA_BYTE, (long) c * dtype.bytes() + b) & 0xFF;
        bits[c] |= part << (8 * b);
      }
    }
    return bits;
  }

  /** Sets what stands outside a channel of an item. */
  private interface OutsideSetter {
    void set(ItemTable table, long item, int channel, double value);
  }

  private Tensor run(
      Sampling sampling,
      boolean ordinary,
      ObjLongConsumer<ItemTable> place,
      OutsideSetter setter,
      double[] outside) {
    boolean together = channels() <= SHARED;
    int items = together ? 1 : channels();
    int each = together ? channels() : 1;
    Batch batch = new Batch(items, in.height(), in.width(), out.height(), out.width());
    PixelKernel kernel = PixelKernel.ofPlanes(sampling, planes.dtype(), each, List.of(), ordinary);
    CudaWork work =
        new CudaWork(
            kernel,
            batch,
            List.of(),
            table -> {
              for (int item = 0; item < items; item++) {
                place.accept(table, item);
                for (int c = 0; c < each; c++) {
                  setter.set(table, item, c, outside[item * each + c]);
                }
              }
            });
    return cuda.run(work, planes);
  }

  private int channels() {
    return (int) planes.shape().size(0);
  }
}
