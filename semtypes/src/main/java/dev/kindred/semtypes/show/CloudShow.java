// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.cloud.CloudBounds;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.show.Tiles.Tile;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** How point clouds are shown: from above, from the front and from the side, at one scale. */
final class CloudShow {
  /** The longest extent of the cloud, in pixels of the screen. */
  private static final double LONGEST = 360;

  private static final int PLAIN = 0xE8E6DC;

  private static final List<CloudView> VIEWS =
      List.of(
          new CloudView("from above: x right, y up", 0, 1, 2, false),
          new CloudView("from the front: x right, z up", 0, 2, 1, true),
          new CloudView("from the side: y right, z up", 1, 2, 0, false));

  private CloudShow() {}

  /** In the colours of the points, else one for each label, else in one; nearer is brighter. */
  @Dispatch(Show.class)
  static Picture show(PointCloud x) {
    return x.bounds().map(bounds -> views(x, bounds)).orElseGet(() -> CardShow.card(x));
  }

  private static Picture views(PointCloud x, CloudBounds bounds) {
    double longest =
        Math.max(bounds.x().length(), Math.max(bounds.y().length(), bounds.z().length()));
    double scale = longest > 0 ? LONGEST / longest : 1;
    IntUnaryOperator color = color(x);
    List<Tile> tiles =
        VIEWS.stream()
            .map(view -> new Tile(view.draw(x, bounds, scale, color), view.name()))
            .toList();
    return Tiles.inRows(tiles, tiles.size()).picture(x.toString());
  }

  private static IntUnaryOperator color(PointCloud x) {
    if (x.colors().isPresent()) {
      Tensor rgb = x.colors().get().scaledTo(DType.U8);
      return point -> {
        int red = (int) rgb.getLong(3L * point);
        int green = (int) rgb.getLong(3L * point + 1);
        int blue = (int) rgb.getLong(3L * point + 2);
        return (red << 16) | (green << 8) | blue;
      };
    }
    if (x.labels().isPresent()) {
      Tensor labels = x.labels().get();
      return point -> Palette.of(labels.getLong(point)).getRGB();
    }
    return point -> PLAIN;
  }
}
