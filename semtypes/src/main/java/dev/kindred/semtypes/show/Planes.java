// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.semtypes.show.Tiles.Tile;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Orientation;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleToIntFunction;

/**
 * The three planes through the middle of a volume, as radiologists look at them: axial from below
 * with the patient's back down, coronal from the front and sagittal from the left with the head up.
 * Millimetres are as long in every direction and in all three.
 */
final class Planes {
  /** The longest side of a plane, in pixels of the screen. */
  private static final double LONGEST = 360;

  private final Volume volume;
  private final GridSize size;

  /** Turns the volume to the axes of the patient, as near as flips and a permutation get. */
  Planes(Volume volume) {
    this.volume = Volume.reoriented(volume, Orientation.LPS);
    this.size = this.volume.grid().size();
  }

  /** Hands every value of the three planes to a consumer. */
  void forEach(DoubleConsumer values) {
    for (int k = 0; k < size.k(); k++) {
      for (int j = 0; j < size.j(); j++) {
        values.accept(volume.value(size.i() / 2, j, k));
      }
      for (int i = 0; i < size.i(); i++) {
        values.accept(volume.value(i, size.j() / 2, k));
      }
    }
    for (int j = 0; j < size.j(); j++) {
      for (int i = 0; i < size.i(); i++) {
        values.accept(volume.value(i, j, size.k() / 2));
      }
    }
  }

  /**
   * The planes side by side.
   *
   * @param color the colour of a value, as 0xRRGGBB
   * @param smooth whether colours may be mixed where voxels are enlarged
   */
  List<Tile> tiles(DoubleToIntFunction color, boolean smooth) {
    int i = size.i() / 2;
    int j = size.j() / 2;
    int k = size.k() / 2;
    BufferedImage axial = new BufferedImage(size.i(), size.j(), BufferedImage.TYPE_INT_RGB);
    BufferedImage coronal = new BufferedImage(size.i(), size.k(), BufferedImage.TYPE_INT_RGB);
    BufferedImage sagittal = new BufferedImage(size.j(), size.k(), BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < size.j(); row++) {
      for (int column = 0; column < size.i(); column++) {
        axial.setRGB(column, row, color.applyAsInt(volume.value(column, row, k)));
      }
    }
    for (int row = 0; row < size.k(); row++) {
      int up = size.k() - 1 - row;
      for (int column = 0; column < size.i(); column++) {
        coronal.setRGB(column, row, color.applyAsInt(volume.value(column, j, up)));
      }
      for (int column = 0; column < size.j(); column++) {
        sagittal.setRGB(column, row, color.applyAsInt(volume.value(i, column, up)));
      }
    }
    VoxelGrid grid = volume.grid();
    return List.of(
        tile(axial, GridAxis.I, GridAxis.J, smooth, "axial, z", grid.world(i, j, k).z(), "R–L"),
        tile(coronal, GridAxis.I, GridAxis.K, smooth, "coronal, y", grid.world(i, j, k).y(), "R–L"),
        tile(
            sagittal,
            GridAxis.J,
            GridAxis.K,
            smooth,
            "sagittal, x",
            grid.world(i, j, k).x(),
            "A–P"));
  }

  private Tile tile(
      BufferedImage plane,
      GridAxis across,
      GridAxis down,
      boolean smooth,
      String name,
      double place,
      String sides) {
    double scale =
        LONGEST / Math.max(extent(GridAxis.I), Math.max(extent(GridAxis.J), extent(GridAxis.K)));
    int width = (int) Math.max(1, Math.rint(extent(across) * scale));
    int height = (int) Math.max(1, Math.rint(extent(down) * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        smooth
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    graphics.drawImage(plane, 0, 0, width, height, null);
    graphics.dispose();
    return new Tile(image, String.format(Locale.ROOT, "%s = %.1f mm, %s", name, place, sides));
  }

  private double extent(GridAxis axis) {
    return size.along(axis) * volume.grid().spacing(axis);
  }
}
