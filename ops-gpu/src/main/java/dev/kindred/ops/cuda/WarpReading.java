// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.kindred.ops.Warp;
import dev.kindred.ops.cuda.ptx.ItemTable;
import dev.kindred.ops.cuda.ptx.Sampling;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Anchor;
import dev.kindred.ops.map.Composition;
import dev.kindred.ops.map.Displacement;
import dev.kindred.ops.map.Mapping;
import dev.kindred.ops.map.Place;
import dev.kindred.ops.map.Projective;
import dev.kindred.semtypes.Canvas;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * How a kernel reads its input for a warp. Matrices are followed on the card. The displacements of
 * a field go to the card with the other numbers of an item, 8 bytes for each output pixel; the
 * places of other maps, inverse fields and compositions, are found here and go there, 16 bytes.
 */
final class WarpReading {
  /** Steps beyond this need the careful form of a kernel. */
  private static final double ORDINARY_STEP = 0x1p17;

  /** Places beyond this too. */
  private static final double ORDINARY_PLACE = 0x1p29;

  private WarpReading() {}

  /** By the nearest pixel, whatever the plan says. */
  static CudaReading nearest(Warp plan, List<Double> outside) {
    return sampled(plan, Sampling.nearest(), outside);
  }

  /** By the pixels around. */
  static CudaReading blended(Warp plan, List<Double> outside) {
    Sampling.Outside how =
        !plan.fill().isNone()
            ? Sampling.Outside.FILL
            : outside.stream().allMatch(value -> value.floatValue() == 0)
                ? Sampling.Outside.ZERO
                : Sampling.Outside.VALUE;
    return switch (plan.interpolation()) {
      case BILINEAR -> sampled(plan, Sampling.bilinear(how), outside);
      case BICUBIC -> sampled(plan, Sampling.bicubic(how), outside);
      case NEAREST, NEAREST_EXACT -> nearest(plan, outside);
      case AREA -> throw new IllegalStateException("a warp by area, which no warp is");
    };
  }

  private static CudaReading sampled(Warp plan, Sampling constant, List<Double> outside) {
    Sampling how = constant.with(plan.border());
    Mapping back = plan.forward().inverse();
    long pixels = (long) plan.out().width() * plan.out().height();
    return switch (back) {
      case Affine m -> new CudaReading(how, isOrdinary(plan, m), matrix(m), outside);
      case Projective m -> new CudaReading(how.projective(), true, matrix(m), outside);
      case Displacement field when !field.isBackward() ->
          new CudaReading(how.displaced(), true, field(field), outside, more(pixels, 2));
      case Displacement _, Composition _ ->
          new CudaReading(how.placed(), true, places(back, plan.out()), outside, more(pixels, 4));
    };
  }

  private static long more(long pixels, int numbers) {
    long bytes = pixels * numbers * Float.BYTES;
    return Math.ceilDiv(bytes, 16) * 16;
  }

  private static boolean isOrdinary(Warp plan, Affine back) {
    int width = plan.out().width();
    int height = plan.out().height();
    double x = Math.abs(back.a()) * width + Math.abs(back.b()) * height + Math.abs(back.c());
    double y = Math.abs(back.d()) * width + Math.abs(back.e()) * height + Math.abs(back.f());
    return Math.min(plan.in().width(), plan.in().height()) > 1
        && Math.max(plan.in().width(), plan.in().height()) < ORDINARY_PLACE
        && Math.max(Math.abs(back.a()), Math.abs(back.d())) < ORDINARY_STEP
        && Math.max(x, y) < ORDINARY_PLACE;
  }

  private static ObjLongConsumer<ItemTable> matrix(Affine m) {
    return (table, item) -> table.matrix(item, m.a(), m.b(), m.c(), m.d(), m.e(), m.f());
  }

  private static ObjLongConsumer<ItemTable> matrix(Projective m) {
    double[] numbers = {m.a(), m.b(), m.c(), m.d(), m.e(), m.f(), m.g(), m.h(), m.i()};
    return (table, item) -> table.matrix(item, numbers);
  }

  private static ObjLongConsumer<ItemTable> field(Displacement field) {
    Canvas canvas = field.canvas();
    return (table, item) -> {
      MemorySegment to = table.more(item);
      float[] dx = new float[canvas.width()];
      float[] dy = new float[canvas.width()];
      for (int y = 0; y < canvas.height(); y++) {
        field.row(y, dx, dy);
        long first = 2L * y * canvas.width();
        for (int x = 0; x < canvas.width(); x++) {
          to.setAtIndex(JAVA_FLOAT, first + 2L * x, dx[x]);
          to.setAtIndex(JAVA_FLOAT, first + 2L * x + 1, dy[x]);
        }
      }
    };
  }

  private static ObjLongConsumer<ItemTable> places(Mapping back, Canvas out) {
    return (table, item) -> {
      MemorySegment to = table.more(item);
      long at = 0;
      for (int y = 0; y < out.height(); y++) {
        for (int x = 0; x < out.width(); x++) {
          Place from = back.find(x + 0.5, y + 0.5);
          put(to, at, from == null ? Sampling.NOWHERE : Anchor.at(from.x() - 0.5, 0));
          put(to, at + 2, from == null ? Sampling.NOWHERE : Anchor.at(from.y() - 0.5, 0));
          at += 4;
        }
      }
    };
  }

  private static void put(MemorySegment to, long at, Anchor place) {
    to.setAtIndex(JAVA_INT, at, place.index());
    to.setAtIndex(JAVA_FLOAT, at + 1, place.fraction());
  }
}
