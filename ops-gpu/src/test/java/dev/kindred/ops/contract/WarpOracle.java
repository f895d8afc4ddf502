// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.Border;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Warp;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Displacement;
import dev.kindred.ops.map.Mapping;
import dev.kindred.ops.map.Place;
import dev.kindred.ops.map.Projective;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * One pixel of a warp after another, from the words of the definition and from nothing else of the
 * engines.
 *
 * @param planes the input, [C, H, W]
 * @param background of the picture
 */
public record WarpOracle(Warp plan, Tensor planes, double background) {

  private static final double LIMIT = 1073741824.0;

  /** A point on an axis: index + s. */
  private record Axis(int index, float s) {}

  /** A point of the input: from which column and from which row. */
  private record Source(Axis u, Axis v) {}

  /** What bilinear or bicubic sampling gives, before an integer type rounds it. */
  public float blended(int channel, int x, int y) {
    Source from = source(x, y);
    boolean cubic = plan.interpolation() == Interpolation.BICUBIC;
    float[] om =
        from == null
            ? new float[] {0, 0}
            : cubic ? bicubic(channel, from) : bilinear(channel, folded(from));
    if (!plan.fill().isNone()) {
      float f = outside(channel);
      return Math.fma(om[1], om[0] - f, f);
    }
    return background == 0 ? om[0] : Math.fma(1 - om[1], (float) background, om[0]);
  }

  private float[] bilinear(int channel, Source from) {
    int width = plan.in().width();
    int height = plan.in().height();
    Axis u = from.u;
    Axis v = from.v;
    int p = pair(u, width);
    int q = pair(v, height);
    float wa = tent(u, p);
    float wb = width > 1 ? tent(u, p + 1) : 0;
    float ha = tent(v, q);
    float hb = height > 1 ? tent(v, q + 1) : 0;
    float upper = Math.fma(value(channel, q, p + 1), wb, value(channel, q, p) * wa);
    float lower = Math.fma(value(channel, q + 1, p + 1), wb, value(channel, q + 1, p) * wa);
    return new float[] {Math.fma(lower, hb, upper * ha), (wa + wb) * (ha + hb)};
  }

  private float[] bicubic(int channel, Source from) {
    float[] across = keys(from.u);
    float[] along = keys(from.v);
    float sum = 0;
    float[] inside = new float[2];
    for (int i = 0; i < 4; i++) {
      int row = tap(from.v, i, plan.in().height());
      float line = 0;
      for (int j = 0; j < 4; j++) {
        int column = tap(from.u, j, plan.in().width());
        float weight = column < 0 ? 0 : across[j];
        float value = row < 0 || column < 0 ? 0 : value(channel, row, column);
        line = j == 0 ? value * weight : Math.fma(value, weight, line);
        inside[0] += i == 0 ? weight : 0;
      }
      float weight = row < 0 ? 0 : along[i];
      sum = i == 0 ? line * weight : Math.fma(line, weight, sum);
      inside[1] += weight;
    }
    return new float[] {sum, inside[0] * inside[1]};
  }

  private static float[] keys(Axis at) {
    float f = at.s - (float) Math.floor(at.s);
    float g = 1 - f;
    return new float[] {
      -0.75f * f * g * g,
      Math.fma(f * f, Math.fma(1.25f, f, -2.25f), 1),
      Math.fma(g * g, Math.fma(1.25f, g, -2.25f), 1),
      -0.75f * g * f * f
    };
  }

  private int tap(Axis at, int i, int size) {
    return plan.border().inside(at.index + (int) Math.floor(at.s) - 1 + i, size);
  }

  /** What bilinear sampling gives, as the type of the input holds it. */
  public double stored(int channel, int x, int y) {
    return stored(blended(channel, x, y));
  }

  /** What nearest sampling gives. */
  public double nearest(int channel, int x, int y) {
    Source from = source(x, y);
    if (from == null) {
      return stored(outside(channel));
    }
    int column = nearest(folded(from).u);
    int row = nearest(folded(from).v);
    boolean inside =
        column >= 0 && column < plan.in().width() && row >= 0 && row < plan.in().height();
    return inside ? copied(channel, row, column) : stored(outside(channel));
  }

  private double copied(int channel, int row, int column) {
    return planes.getDouble(
        ((long) channel * plan.in().height() + row) * plan.in().width() + column);
  }

  private float outside(int channel) {
    return (float) plan.fill().perChannel((int) planes.shape().size(0), background)[channel];
  }

  private double stored(float value) {
    DType dtype = planes.dtype();
    return dtype.isInteger()
        ? Math.clamp(Math.rint(value), (double) dtype.minLong(), (double) dtype.maxLong()) + 0.0
        : value;
  }

  private @Nullable Source source(int x, int y) {
    int x0 = x / 64 * 64;
    Mapping back = plan.forward().inverse();
    return switch (back) {
      case Affine m ->
          new Source(
              place(((m.a() * (x0 + 0.5) + m.b() * (y + 0.5)) + m.c()) - 0.5, m.a(), x - x0),
              place(((m.d() * (x0 + 0.5) + m.e() * (y + 0.5)) + m.f()) - 0.5, m.d(), x - x0));
      case Projective m -> projective(m, x, y);
      case Displacement d when !d.isBackward() -> {
        float[] dx = new float[plan.out().width()];
        float[] dy = new float[plan.out().width()];
        d.row(y, dx, dy);
        yield new Source(new Axis(x, dx[x]), new Axis(y, dy[x]));
      }
      default -> {
        Place p = back.find(x + 0.5, y + 0.5);
        yield p == null ? null : new Source(place(p.x() - 0.5, 0, 0), place(p.y() - 0.5, 0, 0));
      }
    };
  }

  private static @Nullable Source projective(Projective m, int x, int y) {
    int anchor = x / 64 * 64 + (m.g() > 0 ? 63 : 0);
    double px = anchor + 0.5;
    double py = y + 0.5;
    double w = (m.g() * px + m.h() * py) + m.i();
    double u = ((m.a() * px + m.b() * py) + m.c()) / w;
    double v = ((m.d() * px + m.e() * py) + m.f()) / w;
    float depth = Math.fma((float) (x - anchor), (float) (m.g() / w), 1f);
    if (!(w > 0 && depth > 0)) {
      return null;
    }
    float t = x - anchor;
    return new Source(
        divided(u, t * (float) ((m.a() - u * m.g()) / w), depth),
        divided(v, t * (float) ((m.d() - v * m.g()) / w), depth));
  }

  private static Axis divided(double place, float moved, float depth) {
    Axis anchor = place(place - 0.5, 0, 0);
    return new Axis(anchor.index, moved / depth + anchor.s);
  }

  private static Axis place(double first, double step, int t) {
    double kept = Math.clamp(first, -LIMIT, LIMIT);
    int index = (int) Math.floor(kept);
    return new Axis(index, Math.fma((float) t, (float) step, (float) (kept - index)));
  }

  private Source folded(Source from) {
    return plan.border() == Border.CONSTANT
        ? from
        : new Source(folded(from.u, plan.in().width()), folded(from.v, plan.in().height()));
  }

  /** Half way between two neighbours beyond the edge is half way between what stands for them. */
  private Axis folded(Axis at, int size) {
    int n = at.index + (int) Math.floor(at.s);
    float f = at.s - (float) Math.floor(at.s);
    int p = plan.border().inside(n, size);
    int q = plan.border().inside(n + 1, size);
    if (p == q) {
      return new Axis(p, 0);
    }
    return p < q ? new Axis(p, f) : new Axis(q, 1 - f);
  }

  private static int pair(Axis at, int size) {
    long lower = at.index + (long) Math.floor(at.s);
    return Math.clamp(lower, 0, Math.max(size - 2, 0));
  }

  private static float tent(Axis at, int pixel) {
    return Math.max(0, 1 - Math.abs(at.s - (float) (pixel - at.index)));
  }

  private static int nearest(Axis at) {
    double lower = Math.floor(at.s);
    double beyond = at.s - lower;
    int below = at.index + (int) lower;
    int even = below % 2 == 0 ? below : below + 1;
    return beyond == 0.5 ? even : beyond < 0.5 ? below : below + 1;
  }

  /** 0 where there is no such pixel. */
  private float value(int channel, int row, int column) {
    int width = plan.in().width();
    int height = plan.in().height();
    return row < height && column < width
        ? planes.getFloat(((long) channel * height + row) * width + column)
        : 0;
  }
}
