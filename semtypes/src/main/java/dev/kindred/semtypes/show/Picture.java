// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.UnreadableFileException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * What people see of a value, and the same in a line of text.
 *
 * @param image the pixels; nobody draws on them any more
 * @param scale how many pixels, each way, stand for one of the canvas: at least 1
 * @param text for terminals and tests, without line breaks
 */
public record Picture(BufferedImage image, int scale, String text) {
  /** The longer side that {@link #legible} reaches, in pixels: room for a few labels. */
  private static final int LEGIBLE = 320;

  /**
   * Checks the scale.
   *
   * @throws IllegalArgumentException where it is below 1 or does not divide both sides
   */
  public Picture {
    if (scale < 1 || image.getWidth() % scale != 0 || image.getHeight() % scale != 0) {
      throw new IllegalArgumentException(
          "picture of %d×%d pixels at scale %d: the scale must divide both sides"
              .formatted(image.getHeight(), image.getWidth(), scale));
    }
  }

  /** A picture whose pixels are those of its canvas. */
  public Picture(BufferedImage image, String text) {
    this(image, 1, text);
  }

  /** What the picture shows, in the pixels of the value, not in those drawn. */
  public Canvas canvas() {
    return Canvas.hw(image.getHeight() / scale, image.getWidth() / scale);
  }

  /**
   * Every pixel as a square of that many each way, so that what is drawn over it later is sharp.
   *
   * @throws IllegalArgumentException where {@code times} is below 1
   */
  public Picture scaled(int times) {
    if (times < 1) {
      throw new IllegalArgumentException(
          "picture scaled %d times: it cannot shrink; use 1 or more".formatted(times));
    }
    int width = image.getWidth();
    int height = image.getHeight();
    int[] row = new int[width];
    int[] wide = new int[width * times];
    BufferedImage large = new BufferedImage(width * times, height * times, image.getType());
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < wide.length; x++) {
        wide[x] = row[x / times];
      }
      // A scan size of 0 repeats the row.
      large.setRGB(0, y * times, wide.length, times, wide, 0, 0);
    }
    return new Picture(large, scale * times, text);
  }

  /** The smallest multiple of this picture with room for labels; itself where it has it. */
  public Picture legible() {
    int longer = Math.max(image.getWidth(), image.getHeight());
    return longer >= LEGIBLE ? this : scaled(Math.ceilDiv(LEGIBLE, longer));
  }

  /**
   * The picture itself, or smaller where its longer side has more than that many pixels: its own
   * canvas is then what is left.
   *
   * @throws IllegalArgumentException where there is not even one pixel
   */
  public Picture within(int longest) {
    if (longest < 1) {
      throw new IllegalArgumentException(
          "picture within %d pixels: it needs room; give 1 or more".formatted(longest));
    }
    int longer = Math.max(image.getWidth(), image.getHeight());
    if (longer <= longest) {
      return this;
    }
    // Halving at most, since bilinear sampling looks no further than the next pixel.
    double factor = Math.max(0.5, (double) longest / longer);
    int width = (int) Math.max(1, Math.round(image.getWidth() * factor));
    int height = (int) Math.max(1, Math.round(image.getHeight() * factor));
    BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = smaller.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return new Picture(smaller, text).within(longest);
  }

  /**
   * The picture in letters, for terminals that know 24-bit colours: lines of at most that many
   * columns, two rows of pixels per line. It only ever shrinks.
   *
   * @throws IllegalArgumentException where there is not even one column
   */
  public String terminal(int columns) {
    if (columns < 1) {
      throw new IllegalArgumentException(
          "picture in %d columns: it needs room; give 1 or more".formatted(columns));
    }
    return new Terminal(image).text(columns);
  }

  /** The same picture with another text. */
  public Picture withText(String other) {
    return new Picture(image, scale, other);
  }

  /** The picture as a PNG file. */
  public byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException("a PNG in memory failed", impossible);
    }
    return bytes.toByteArray();
  }

  /** The PNG in Base64, for a {@code data:image/png;base64,} address in a page. */
  public String pngBase64() {
    return Base64.getEncoder().encodeToString(png());
  }

  /**
   * Writes the PNG.
   *
   * @throws UnreadableFileException where the file cannot be written
   */
  public void writePng(Path file) {
    try {
      Files.write(file, png());
    } catch (IOException failed) {
      throw new UnreadableFileException(file.toString(), "cannot be written: " + failed, failed);
    }
  }
}
