// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import java.awt.image.BufferedImage;

/**
 * A picture in the letters of a terminal: each letter is an upper half block, so that it shows two
 * pixels, one above the other, in 24-bit colours (ISO 8613-6, as ANSI terminals take them).
 */
final class Terminal {
  private static final char UPPER_HALF = '▀';
  private static final String PLAIN = "\u001B[0m";

  private final BufferedImage image;

  Terminal(BufferedImage image) {
    this.image = image;
  }

  /** Lines of at most that many letters, each ending in plain colours and a line break. */
  String text(int columns) {
    int width = Math.min(columns, image.getWidth());
    int height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < height; row += 2) {
      for (int column = 0; column < width; column++) {
        text.append(color(38, mean(column, row, width, height)));
        if (row + 1 < height) {
          text.append(color(48, mean(column, row + 1, width, height)));
        }
        text.append(UPPER_HALF);
      }
      text.append(PLAIN).append('\n');
    }
    return text.toString();
  }

  /** The mean colour of the pixels that one half block stands for. */
  private int mean(int column, int row, int width, int height) {
    int left = column * image.getWidth() / width;
    int right = Math.max(left + 1, (column + 1) * image.getWidth() / width);
    int top = row * image.getHeight() / height;
    int bottom = Math.max(top + 1, (row + 1) * image.getHeight() / height);
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int pixel = image.getRGB(x, y);
        red += pixel >> 16 & 0xFF;
        green += pixel >> 8 & 0xFF;
        blue += pixel & 0xFF;
      }
    }
    long count = (long) (right - left) * (bottom - top);
    return (int) (((red / count) << 16) | ((green / count) << 8) | (blue / count));
  }

  private static String color(int ground, int rgb) {
    return "\u001B[%d;2;%d;%d;%dm".formatted(ground, rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }
}
