// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.transforms.mixing.Mix.Mixed;
import java.util.List;

/** What becomes of each type where pictures fade into each other. */
final class Faded {
  private Faded() {}

  /** The mean in f32, one share after the other; integers are rounded, half to even. */
  @Dispatch(Mix.class)
  static <I extends Image> Mixed images(String member, Fade how, Batch<I> parts) {
    Tensor first = parts.get(0).pixels();
    float[] sum = new float[Math.toIntExact(first.shape().count())];
    for (int part = 0; part < parts.size(); part++) {
      Tensor pixels = parts.get(part).pixels();
      if (!pixels.shape().equals(first.shape()) || pixels.dtype() != first.dtype()) {
        throw new IllegalArgumentException(
            "%s and %s: bring both to one size and type first".formatted(first, pixels));
      }
      float share = how.shares().get(part).floatValue();
      float[] values = pixels.toFloatArray();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += share * values[i];
      }
    }
    return Mixed.of(Image.withPixels(parts.get(0), rounded(sum, first)));
  }

  private static Tensor rounded(float[] sum, Tensor like) {
    if (like.dtype().isInteger()) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] = (float) Math.rint(sum[i]);
      }
    }
    return Tensor.of(sum, like.shape().toArray()).castTo(like.dtype());
  }

  /** All boxes of all, whole: each is still to be seen. */
  @Dispatch(Mix.class)
  static <B extends Boxes> Mixed boxes(String member, Fade how, Batch<B> parts) {
    Gathered.requirePlain(Boxes.class, parts);
    return Mixed.of(Gathered.boxes(how.canvas(), parts.items()));
  }

  /** All points of all. */
  @Dispatch(Mix.class)
  static <P extends Points> Mixed points(String member, Fade how, Batch<P> parts) {
    Gathered.requirePlain(Points.class, parts);
    return Mixed.of(Gathered.points(how.canvas(), parts.items()));
  }

  /** The mean, of one unit. */
  @Dispatch(Mix.class)
  static Mixed scalars(String member, Fade how, Batch<Scalar> parts) {
    List<Double> shares = how.shares();
    double sum = 0;
    for (int part = 0; part < parts.size(); part++) {
      Scalar each = parts.get(part);
      if (!each.unit().equals(parts.get(0).unit())) {
        throw new IllegalArgumentException(
            "%s and %s: bring both to one unit first".formatted(parts.get(0), each));
      }
      sum += shares.get(part) * each.value();
    }
    return Mixed.of(parts.get(0).withValue(sum));
  }
}
