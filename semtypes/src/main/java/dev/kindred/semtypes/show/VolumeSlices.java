// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Orientation;
import dev.kindred.semtypes.volume.Volume;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleToIntFunction;

/**
 * The slices of a volume from the feet to the head, as {@link Show} shows the middle one: patient's
 * right on the left, back down, one window for all.
 */
public final class VolumeSlices {
  private final Volume volume;
  private final List<Volume> labels;
  private final GridSize size;

  private VolumeSlices(Volume volume, List<LabelVolume> labels) {
    this.volume = Volume.reoriented(volume, Orientation.LPS);
    this.size = this.volume.grid().size();
    this.labels =
        labels.stream()
            .filter(each -> each.grid().equals(volume.grid()))
            .<Volume>map(each -> Volume.reoriented(each, Orientation.LPS))
            .toList();
  }

  /**
   * Some slices, evenly spaced.
   *
   * @param labels drawn over them half transparent; those on another grid are left out
   * @param most how many at most, at least 1
   * @param longest the longer side of a picture, in pixels, at least 1
   */
  public static List<Picture> of(Volume volume, List<LabelVolume> labels, int most, int longest) {
    if (most < 1 || longest < 1) {
      throw new IllegalArgumentException(
          "slices of %s: %d of %d pixels; give at least 1".formatted(volume, most, longest));
    }
    return new VolumeSlices(volume, labels)
        .pictures(VolumeShow.colors(volume), most, longest, !(volume instanceof LabelVolume));
  }

  private List<Picture> pictures(DoubleToIntFunction color, int most, int longest, boolean smooth) {
    int count = Math.min(most, size.k());
    List<Picture> pictures = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      int k = (int) ((2L * n + 1) * size.k() / (2L * count));
      String text =
          String.format(
              Locale.ROOT,
              "axial slice %d of %d, z = %.1f mm",
              k + 1,
              size.k(),
              volume.grid().world((size.i() - 1) / 2.0, (size.j() - 1) / 2.0, k).z());
      pictures.add(new Picture(scaled(slice(color, k), longest, smooth), text));
    }
    return pictures;
  }

  private BufferedImage slice(DoubleToIntFunction color, int k) {
    BufferedImage image = new BufferedImage(size.i(), size.j(), BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < size.j(); row++) {
      for (int column = 0; column < size.i(); column++) {
        int rgb = color.applyAsInt(volume.value(column, row, k));
        for (Volume label : labels) {
          double value = label.value(column, row, k);
          rgb = value == 0 ? rgb : half(rgb, Palette.of((long) value - 1).getRGB());
        }
        image.setRGB(column, row, rgb);
      }
    }
    return image;
  }

  /** The mean of two colours, channel by channel. */
  private static int half(int a, int b) {
    return ((a & 0xFEFEFE) >> 1) + ((b & 0xFEFEFE) >> 1);
  }

  private BufferedImage scaled(BufferedImage slice, int longest, boolean smooth) {
    double across = size.i() * volume.grid().spacing(GridAxis.I);
    double down = size.j() * volume.grid().spacing(GridAxis.J);
    double scale = longest / Math.max(across, down);
    int width = (int) Math.max(1, Math.rint(across * scale));
    int height = (int) Math.max(1, Math.rint(down * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        smooth
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    graphics.drawImage(slice, 0, 0, width, height, null);
    graphics.dispose();
    return image;
  }
}
