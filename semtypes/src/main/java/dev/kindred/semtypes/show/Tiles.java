// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * Several pictures as one: in rows, in columns and rows as large as they need, each with its
 * caption below. For methods of {@link Show} whose value has several parts. Immutable.
 */
public final class Tiles {
  private static final int GAP = 8;
  private static final int CAPTION = 18;

  /** Room for the beginning of a caption, in pixels. */
  private static final int NARROWEST = 120;

  private static final Color INK = new Color(0xD8, 0xD8, 0xD2);

  /**
   * One picture of a set.
   *
   * @param image what is drawn, pixel by pixel
   * @param caption one line, cut where the cell is narrower
   */
  public record Tile(BufferedImage image, String caption) {}

  private final List<Tile> tiles;

  /** Of each column, as wide as its widest tile. */
  private final int[] widths;

  /** Of each row, captions included. */
  private final int[] heights;

  private Tiles(List<Tile> tiles, int columns) {
    this.tiles = List.copyOf(tiles);
    this.widths = new int[Math.min(columns, tiles.size())];
    this.heights = new int[Math.ceilDiv(tiles.size(), widths.length)];
    for (int i = 0; i < tiles.size(); i++) {
      BufferedImage image = tiles.get(i).image();
      int column = i % widths.length;
      int row = i / widths.length;
      widths[column] = Math.max(widths[column], Math.max(image.getWidth(), NARROWEST));
      heights[row] = Math.max(heights[row], image.getHeight() + CAPTION);
    }
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
    BufferedImage image =
        new BufferedImage(extent(widths), extent(heights), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Palette.GROUND);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    graphics.setColor(INK);
    for (int i = 0; i < tiles.size(); i++) {
      draw(graphics, tiles.get(i), i % widths.length, i / widths.length);
    }
    graphics.dispose();
    return new Picture(image, text);
  }

  private static int extent(int[] sizes) {
    return start(sizes, sizes.length);
  }

  /** Where a column or row begins. */
  private static int start(int[] sizes, int index) {
    return GAP + Arrays.stream(sizes, 0, index).map(size -> size + GAP).sum();
  }

  private void draw(Graphics2D graphics, Tile tile, int column, int row) {
    int left = start(widths, column);
    int top = start(heights, row);
    graphics.drawImage(tile.image(), left, top, null);
    graphics.clipRect(left, top, widths[column], heights[row]);
    graphics.drawString(tile.caption(), left, top + tile.image().getHeight() + CAPTION - 5);
    graphics.setClip(null);
  }
}
