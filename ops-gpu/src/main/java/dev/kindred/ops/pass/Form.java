// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pass;

import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Trace;
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

  /** What storing numbers of a whole type and reading them again does; there is no −0. */
  Trace stored() {
    return Trace.of(channels, Pixel.input(channels, range).each(x -> stored(x, range)));
  }

  /** What storing a number of a whole type and reading it again gives; there is no −0. */
  static Num stored(Num x, Range range) {
    Num least = Num.of((float) range.dtype().minLong());
    Num most = Num.of((float) range.dtype().maxLong());
    Num whole = x.rint().clamp(least, most);
    return range.dtype().isSigned() ? whole.plus(Num.of(0)) : whole;
  }

  @Override
  public String toString() {
    return "%d×%d×%d %s".formatted(canvas.height(), canvas.width(), channels, range.dtype());
  }
}
