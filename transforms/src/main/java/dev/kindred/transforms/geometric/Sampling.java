// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Border;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Warp;
import dev.kindred.ops.map.Mapping;
import dev.kindred.semtypes.Canvas;

/**
 * How a motion makes pixels anew: what a {@link Warp} needs beside the map.
 *
 * @param interpolation how pictures are sampled; masks always take the nearest pixel
 * @param border what stands beyond the edge; boxes and points go with {@link Border#CONSTANT} and
 *     {@link Border#EDGE} only, because the others repeat things that no box names
 * @param fill what {@link Border#CONSTANT} puts there, and the label that masks get
 */
public record Sampling(Interpolation interpolation, Border border, Fill fill) {
  /** Bilinear, with the picture's own background beyond the edge. */
  public static final Sampling BILINEAR =
      new Sampling(Interpolation.BILINEAR, Border.CONSTANT, Fill.none());

  /** The nearest pixel, with the picture's own background beyond the edge. */
  public static final Sampling NEAREST = BILINEAR.with(Interpolation.NEAREST);

  /** Only a resize can sample by area. */
  public Sampling {
    if (interpolation == Interpolation.AREA) {
      throw new IllegalArgumentException(
          "sampling by area: only a resize has boxes to take means of; ask for BILINEAR");
    }
  }

  /** The same by another interpolation. */
  public Sampling with(Interpolation other) {
    return new Sampling(other, border, fill);
  }

  /** The same with another border. */
  public Sampling with(Border other) {
    return new Sampling(interpolation, other, fill);
  }

  /** The same with another fill. */
  public Sampling with(Fill other) {
    return new Sampling(interpolation, border, other);
  }

  /** A motion that keeps the canvas. */
  Geometry warp(Canvas in, Mapping forward) {
    return warp(in, in, forward);
  }

  Geometry warp(Canvas in, Canvas out, Mapping forward) {
    return new Warp(in, out, forward, interpolation, border, fill);
  }

  /** What differs from the default, to stand behind what a plan does; empty where nothing does. */
  String words() {
    String how =
        interpolation == Interpolation.BILINEAR ? "" : ", " + Words.of(interpolation) + " sampling";
    return how + Words.beyond(border, fill);
  }

  /** How pixels are made, and what is beyond the edge: {@code bilinear}. */
  @Override
  public String toString() {
    return Words.of(interpolation) + Words.beyond(border, fill);
  }
}
