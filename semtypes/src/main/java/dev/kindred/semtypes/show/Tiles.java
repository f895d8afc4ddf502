// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Several pictures as one: in rows, in cells of one size, each with its caption below. For methods
 * of {@link Show} whose value has several parts. Immutable.
 */
public final class Tiles {
  private static final int GAP = 8;
  private static final int CAPTION = 18;
  private static final Color INK = new Color(0xD8, 0xD8, 0xD2);

  /**
   * One picture of a set.
   *
   * @param image what is drawn, pixel by pixel
   * @param caption one line, cut where the cell is narrower
   */
  public record Tile(BufferedImage image, String caption) {}

  private final List<Tile> tiles;
  private final int columns;
  private final int cellWidth;
  private final int cellHeight;

  private Tiles(List<Tile> tiles, int columns) {
    this.tiles = List.copyOf(tiles);
    this.columns = Math.min(columns, tiles.size());
    this.cellWidth = tiles.stream().mapToInt(tile -> tile.image().getWidth()).max().orElseThrow();
    this.cellHeight =
        tiles.stream().mapToInt(tile -> tile.image().getHeight()).max().orElseThrow() + CAPTION;
  }

  /**
   * Tiles in rows of that many.
   *
   * @throws IllegalArgumentException where there is no tile or no column
   */
  public static Tiles inRows(List<Tile> tiles, int columns) {
    if (tiles.isEmpty() || columns < 1) {
      throw new IllegalArgumentException(
          "%d tiles in %d columns: both must be 1 or more".formatted(tiles.size(), columns));
    }
    return new Tiles(tiles, columns);
  }

  /**
   * Tiles in as many rows as make the whole about as wide as four to three.
   *
   * @throws IllegalArgumentException where there is no tile
   */
  public static Tiles of(List<Tile> tiles) {
    return inRows(tiles, Math.max(1, (int) Math.ceil(Math.sqrt(tiles.size() * 4 / 3.0))));
  }

  /** The tiles side by side, with a text of their own. */
  public Picture picture(String text) {
    int rows = Math.ceilDiv(tiles.size(), columns);
    BufferedImage image =
        new BufferedImage(
            columns * (cellWidth + GAP) + GAP,
            rows * (cellHeight + GAP) + GAP,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Palette.GROUND);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    graphics.setColor(INK);
    for (int i = 0; i < tiles.size(); i++) {
      draw(graphics, tiles.get(i), GAP + i % columns * (cellWidth + GAP), top(i));
    }
    graphics.dispose();
    return new Picture(image, text);
  }

  private int top(int tile) {
    return GAP + tile / columns * (cellHeight + GAP);
  }

  private void draw(Graphics2D graphics, Tile tile, int left, int top) {
    graphics.drawImage(tile.image(), left, top, null);
    int base = top + tile.image().getHeight() + CAPTION - 5;
    graphics.clipRect(left, top, cellWidth, cellHeight);
    graphics.drawString(tile.caption(), left, base);
    graphics.setClip(null);
  }
}
