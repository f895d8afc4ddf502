// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Gray;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Rgb;
import java.util.Optional;

/**
 * Moves every colour away from its own grey, or towards it: {@code clamp(x · factor + grey · (1 −
 * factor))}. Pictures of one channel come out as they went in; otherwise three channels.
 *
 * @param factor 0 gives greys, 1 changes nothing
 */
public record Saturation(double factor) implements PixelOp {

  /** The factor must be a number and not negative. */
  public Saturation {
    Factors.requireUsable("saturation", factor);
  }

  @Override
  public Pixel apply(Rgb p) {
    return Blend.by(factor, p, p.gray());
  }

  @Override
  public Pixel apply(Gray p) {
    return p;
  }

  /**
   * By {@code 1 / factor}: the grey of each pixel stays, to 1e-4, as far as nothing was clamped.
   */
  @Override
  public Optional<PixelOp> inverse() {
    return Factors.reciprocal(factor).map(Saturation::new);
  }
}
