// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;

/**
 * Scales a picture to another canvas by torchvision's rules; a canvas of the same size gives the
 * input unchanged.
 *
 * @param in the canvas this plan was drawn for
 * @param out the canvas of the result
 * @param interpolation how values are made; masks take {@link Interpolation#NEAREST} unless {@link
 *     Interpolation#NEAREST_EXACT} is asked
 * @param antialias whether bilinear and bicubic widen their reach when shrinking, so that every
 *     input pixel counts; the nearest kinds and areas have no use for it
 */
public record Resize(Canvas in, Canvas out, Interpolation interpolation, boolean antialias)
    implements Geometry {

  /**
   * The canvas whose shorter side is {@code shortEdge} and whose longer side keeps the proportion,
   * cut to a whole.
   */
  public static Canvas shortEdge(Canvas in, int shortEdge) {
    return oriented(in, shortEdge, longEdge(in, shortEdge));
  }

  /**
   * The same, but where the longer side would exceed {@code maxSize} it gets that and the shorter
   * side follows.
   *
   * @throws IllegalArgumentException if {@code maxSize} is not greater than {@code shortEdge}
   */
  public static Canvas shortEdge(Canvas in, int shortEdge, int maxSize) {
    if (maxSize <= shortEdge) {
      throw new IllegalArgumentException(
          "resize of the short edge to %d with at most %d on the long edge: the limit must be greater than the short edge"
              .formatted(shortEdge, maxSize));
    }
    int longEdge = longEdge(in, shortEdge);
    return longEdge <= maxSize
        ? oriented(in, shortEdge, longEdge)
        : oriented(in, (int) ((double) maxSize * shortEdge / longEdge), maxSize);
  }

  private static int longEdge(Canvas in, int shortEdge) {
    int least = Math.min(in.width(), in.height());
    int most = Math.max(in.width(), in.height());
    return (int) ((double) shortEdge * most / least);
  }

  private static Canvas oriented(Canvas in, int shortEdge, int longEdge) {
    return in.width() <= in.height()
        ? Canvas.hw(longEdge, shortEdge)
        : Canvas.hw(shortEdge, longEdge);
  }

  @Override
  public Affine forward() {
    return Affine.scale((double) out.width() / in.width(), (double) out.height() / in.height());
  }

  @Override
  public Resize inverse() {
    return new Resize(out, in, interpolation, antialias);
  }

  @Override
  public boolean isExact() {
    return in.equals(out);
  }
}
