// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pass;

import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.image.Image;

/**
 * What a picture is before or after a pass, as far as memory goes.
 *
 * @param canvas height and width
 * @param channels how many numbers a pixel has
 * @param range their type in memory and what they mean
 */
public record Form(Canvas canvas, int channels, Range range) {

  /** The form of a picture. */
  public static Form of(Image image) {
    return new Form(image.canvas(), image.channels(), Range.of(image));
  }

  /** Its size in memory. */
  public long bytes() {
    return (long) canvas.height() * canvas.width() * channels * range.dtype().bytes();
  }

  Form on(Canvas other) {
    return new Form(other, channels, range);
  }

  @Override
  public String toString() {
    return "%d×%d×%d %s".formatted(canvas.height(), canvas.width(), channels, range.dtype());
  }
}
