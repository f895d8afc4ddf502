// SPDX-License-Identifier: Apache-2.0
package example.sepia;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Rgb;

/**
 * The brown of old prints.
 *
 * @param amount 0 leaves the picture alone, 1 leaves brown alone
 */
public record Sepia(double amount) implements PixelOp {
  private static final float[][] BROWN = {
    {0.393f, 0.769f, 0.189f}, {0.349f, 0.686f, 0.168f}, {0.272f, 0.534f, 0.131f}
  };

  @Override
  public Pixel apply(Rgb p) {
    return p.mix(p.matrix(BROWN), amount);
  }
}
