// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.semtypes.cloud.CloudBounds;
import dev.kindred.semtypes.cloud.CloudBounds.Span;
import dev.kindred.semtypes.cloud.PointCloud;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Points as seen from far away along one axis: of two at one place the nearer is seen, and where
 * points have no colour of their own, nearer ones are brighter.
 *
 * @param name what the view is called
 * @param across the axis that runs to the right: 0 for x, 1 for y, 2 for z
 * @param up the axis that runs up
 * @param depth the axis looked along
 * @param nearIsLeast whether the least depth is the nearest, else the greatest
 */
record CloudView(String name, int across, int up, int depth, boolean nearIsLeast) {
  private static final int MANY = 20_000;
  private static final int DARKEST = 70;

  /** Draws at that many pixels per unit; a single line of points still gets a few pixels. */
  BufferedImage draw(PointCloud cloud, CloudBounds bounds, double scale, IntUnaryOperator color) {
    int dot = cloud.count() > MANY ? 2 : 3;
    Span horizontal = span(bounds, across);
    Span vertical = span(bounds, up);
    int width = (int) Math.ceil(horizontal.length() * scale) + dot + 2;
    int height = (int) Math.ceil(vertical.length() * scale) + dot + 2;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] ground = new int[width * height];
    Arrays.fill(ground, Palette.GROUND.getRGB());
    image.setRGB(0, 0, width, height, ground, 0, width);
    double[] nearest = new double[width * height];
    Arrays.fill(nearest, Double.NEGATIVE_INFINITY);
    for (int point = 0; point < cloud.count(); point++) {
      double near = nearness(cloud, bounds, point);
      int left = (int) ((at(cloud, point, across) - horizontal.least()) * scale) + 1;
      int top = (int) ((vertical.greatest() - at(cloud, point, up)) * scale) + 1;
      int rgb = shaded(color.applyAsInt(point), near);
      for (int pixel = 0; pixel < dot * dot; pixel++) {
        int x = left + pixel % dot;
        int y = top + pixel / dot;
        if (near > nearest[y * width + x]) {
          nearest[y * width + x] = near;
          image.setRGB(x, y, rgb);
        }
      }
    }
    return image;
  }

  /** From 0, furthest, to 1, nearest. */
  private double nearness(PointCloud cloud, CloudBounds bounds, int point) {
    Span span = span(bounds, depth);
    if (!(span.length() > 0)) {
      return 1;
    }
    double part = (at(cloud, point, depth) - span.least()) / span.length();
    return nearIsLeast ? 1 - part : part;
  }

  private static int shaded(int rgb, double near) {
    double part = (DARKEST + (255 - DARKEST) * near) / 255;
    int red = (int) ((rgb >> 16 & 0xFF) * part);
    int green = (int) ((rgb >> 8 & 0xFF) * part);
    int blue = (int) ((rgb & 0xFF) * part);
    return (red << 16) | (green << 8) | blue;
  }

  private static double at(PointCloud cloud, int point, int axis) {
    return cloud.xyz().getDouble(3L * point + axis);
  }

  static Span span(CloudBounds bounds, int axis) {
    return axis == 0 ? bounds.x() : axis == 1 ? bounds.y() : bounds.z();
  }
}
