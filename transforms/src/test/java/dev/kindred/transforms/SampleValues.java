// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.util.Random;

/** Values for tests, made from nothing but a canvas and a seed. */
public final class SampleValues {
  private SampleValues() {}

  /** Noise, 8 bit. */
  public static Image noise(Canvas canvas, int channels, long seed) {
    byte[] pixels = new byte[channels * canvas.height() * canvas.width()];
    new Random(seed).nextBytes(pixels);
    return Image.of(Tensor.of(pixels, channels, canvas.height(), canvas.width()));
  }

  /** Labels 0 to 3 at random. */
  public static Mask labels(Canvas canvas, long seed) {
    byte[] labels = new byte[canvas.height() * canvas.width()];
    Random random = new Random(seed);
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) random.nextInt(4);
    }
    return Mask.of(Tensor.of(labels, canvas.height(), canvas.width()));
  }

  /** Points anywhere on the canvas. */
  public static Points points(Canvas canvas, int count, long seed) {
    Random random = new Random(seed);
    float[][] xy = new float[count][];
    for (int i = 0; i < count; i++) {
      xy[i] =
          new float[] {random.nextFloat() * canvas.width(), random.nextFloat() * canvas.height()};
    }
    return Points.xy(canvas, xy);
  }

  /** Boxes anywhere on the canvas, some without width or height. */
  public static Boxes boxes(Canvas canvas, int count, long seed) {
    Random random = new Random(seed);
    float[][] xyxy = new float[count][];
    for (int i = 0; i < count; i++) {
      float x = random.nextFloat() * canvas.width();
      float y = random.nextFloat() * canvas.height();
      float w = i % 5 == 4 ? 0 : random.nextFloat() * (canvas.width() - x);
      xyxy[i] = new float[] {x, y, x + w, y + random.nextFloat() * (canvas.height() - y)};
    }
    return Boxes.xyxy(canvas, xyxy);
  }

  /** One of each, all on the same canvas. */
  public static Sample sample(Canvas canvas, int count, long seed) {
    return Sample.of(
        "image", noise(canvas, 3, seed),
        "mask", labels(canvas, seed + 1),
        "points", points(canvas, count, seed + 2),
        "boxes", boxes(canvas, count, seed + 3));
  }
}
