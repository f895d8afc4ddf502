// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Warp;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;

/**
 * One pixel of a warp after another, from the words of the definition and from nothing else of the
 * engines.
 *
 * @param planes the input, [C, H, W] of u8, i16, u16 or f32
 * @param background of the picture
 */
public record WarpOracle(Warp plan, Tensor planes, double background) {

  private static final double LIMIT = 1073741824.0;

  /** A point on an axis: index + s. */
  private record Place(int index, float s) {}

  /** What bilinear sampling gives, before an integer type rounds it. */
  public float blended(int channel, int x, int y) {
    int width = plan.in().width();
    int height = plan.in().height();
    Place u = u(x, y);
    Place v = v(x, y);
    int p = pair(u, width);
    int q = pair(v, height);
    float wa = tent(u, p);
    float wb = width > 1 ? tent(u, p + 1) : 0;
    float ha = tent(v, q);
    float hb = height > 1 ? tent(v, q + 1) : 0;
    float upper = Math.fma(value(channel, q, p + 1), wb, value(channel, q, p) * wa);
    float lower = Math.fma(value(channel, q + 1, p + 1), wb, value(channel, q + 1, p) * wa);
    float o = Math.fma(lower, hb, upper * ha);
    float m = (wa + wb) * (ha + hb);
    if (!plan.fill().isNone()) {
      float f = outside(channel);
      return Math.fma(m, o - f, f);
    }
    return background == 0 ? o : Math.fma(1 - m, (float) background, o);
  }

  /** What bilinear sampling gives, as the type of the input holds it. */
  public double stored(int channel, int x, int y) {
    return stored(blended(channel, x, y));
  }

  /** What nearest sampling gives. */
  public double nearest(int channel, int x, int y) {
    int column = nearest(u(x, y));
    int row = nearest(v(x, y));
    boolean inside =
        column >= 0 && column < plan.in().width() && row >= 0 && row < plan.in().height();
    return inside ? value(channel, row, column) : stored(outside(channel));
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

  private Place u(int x, int y) {
    Affine back = (Affine) plan.forward().inverse();
    int x0 = x / 64 * 64;
    return place(
        ((back.a() * (x0 + 0.5) + back.b() * (y + 0.5)) + back.c()) - 0.5, back.a(), x - x0);
  }

  private Place v(int x, int y) {
    Affine back = (Affine) plan.forward().inverse();
    int x0 = x / 64 * 64;
    return place(
        ((back.d() * (x0 + 0.5) + back.e() * (y + 0.5)) + back.f()) - 0.5, back.d(), x - x0);
  }

  private static Place place(double first, double step, int t) {
    double kept = Math.clamp(first, -LIMIT, LIMIT);
    int index = (int) Math.floor(kept);
    return new Place(index, Math.fma((float) t, (float) step, (float) (kept - index)));
  }

  private static int pair(Place at, int size) {
    long lower = at.index + (long) Math.floor(at.s);
    return Math.clamp(lower, 0, Math.max(size - 2, 0));
  }

  private static float tent(Place at, int pixel) {
    return Math.max(0, 1 - Math.abs(at.s - (float) (pixel - at.index)));
  }

  private static int nearest(Place at) {
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
