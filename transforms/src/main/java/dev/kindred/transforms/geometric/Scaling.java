// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.semtypes.Canvas;

/**
 * How a resize makes pixels anew.
 *
 * @param interpolation how pictures are sampled; masks take {@link Interpolation#NEAREST} unless
 *     {@link Interpolation#NEAREST_EXACT} is asked
 * @param antialias whether every input pixel counts when shrinking
 */
public record Scaling(Interpolation interpolation, boolean antialias) {
  /** Bilinear with antialias: torchvision's default. */
  public static final Scaling SMOOTH = new Scaling(Interpolation.BILINEAR, true);

  /** By the nearest pixel. */
  public static final Scaling NEAREST = new Scaling(Interpolation.NEAREST, false);

  Geometry resize(Canvas in, Canvas out) {
    return Geometry.resize(in, out, interpolation, antialias);
  }

  /** What differs from the default, to stand behind what a plan does; empty where nothing does. */
  String words() {
    return equals(SMOOTH) ? "" : ", " + this;
  }

  /** How pixels are made: {@code bilinear}, {@code bicubic without antialias}. */
  @Override
  public String toString() {
    return Words.of(interpolation) + withoutAntialias();
  }

  private String withoutAntialias() {
    boolean plain = !antialias && !interpolation.copies() && interpolation != Interpolation.AREA;
    return plain ? " without antialias" : "";
  }
}
