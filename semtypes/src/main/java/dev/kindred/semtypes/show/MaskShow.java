// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.image.LabelMap;
import dev.kindred.semtypes.image.Mask;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How masks are shown: a colour for each label, none for label 0. */
final class MaskShow {
  /** Thin enough that what lies below is known. */
  private static final double INSIDE = 0.35;

  /** The rim of a region is nearly opaque: its edge is what one looks for. */
  private static final double RIM = 0.9;

  private static final int MOST_LABELS = 6;

  private MaskShow() {}

  @Dispatch(Show.class)
  static Picture show(Mask x) {
    long[] labels = x.labels().toLongArray();
    int width = x.canvas().width();
    int height = x.canvas().height();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, color(labels[i]).getRGB());
    }
    return new Picture(image, x + ", " + text(x));
  }

  /** Mostly transparent, with a clear rim. */
  @Dispatch(Overlay.class)
  static Picture draw(Picture under, Mask x) {
    x.canvas().requireSame("mask", under.canvas(), "a picture");
    Sketch sketch = Sketch.over(under);
    BufferedImage image = sketch.image();
    Grid grid = new Grid(x.labels().toLongArray(), x.canvas().width(), sketch.scale());
    for (int row = 0; row < image.getHeight(); row++) {
      for (int column = 0; column < image.getWidth(); column++) {
        long label = grid.label(column, row);
        if (label != 0) {
          double opacity = grid.isRim(column, row) ? RIM : INSIDE;
          image.setRGB(column, row, mix(image.getRGB(column, row), color(label), opacity));
        }
      }
    }
    return sketch.picture(under.text() + " + mask of " + text(x));
  }

  /** The labels by the pixels of a picture that is larger than the mask by a scale. */
  private static final class Grid {
    private final long[] labels;
    private final int width;
    private final int scale;

    Grid(long[] labels, int width, int scale) {
      this.labels = labels;
      this.width = width;
      this.scale = scale;
    }

    long label(int column, int row) {
      return labels[row / scale * width + column / scale];
    }

    boolean isRim(int column, int row) {
      long label = label(column, row);
      return differs(column - 1, row, label)
          || differs(column, row - 1, label)
          || differs(column + 1, row, label)
          || differs(column, row + 1, label);
    }

    private boolean differs(int column, int row, long label) {
      boolean inside =
          column >= 0 && row >= 0 && column < width * scale && row < labels.length / width * scale;
      return inside && label(column, row) != label;
    }
  }

  private static int mix(int below, Color above, double opacity) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int low = below >> shift & 0xFF;
      int high = above.getRGB() >> shift & 0xFF;
      mixed |= (int) Math.rint(low + (high - low) * opacity) << shift;
    }
    return mixed;
  }

  private static Color color(long label) {
    return label == 0 ? Palette.GROUND : Palette.of(label - 1);
  }

  /** Each label with the part of the canvas it covers. */
  private static String text(Mask x) {
    Map<Long, Long> counts = new TreeMap<>();
    long[] labels = x.labels().toLongArray();
    for (long label : labels) {
      counts.merge(label, 1L, Long::sum);
    }
    counts.remove(0L);
    String listed =
        counts.entrySet().stream()
            .limit(MOST_LABELS)
            .map(each ->
                name(x, each.getKey()) + " (" + percent(each.getValue(), labels.length) + ")")
            .collect(Collectors.joining(", "));
    int more = counts.size() - MOST_LABELS;
    return (counts.isEmpty() ? "no labels" : "labels " + listed)
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String name(Mask x, long label) {
    return x instanceof LabelMap map ? label + " " + map.name((int) label) : String.valueOf(label);
  }

  private static String percent(long part, long all) {
    double percent = 100.0 * part / all;
    return String.format(Locale.ROOT, percent < 10 ? "%.1f %%" : "%.0f %%", percent);
  }
}
