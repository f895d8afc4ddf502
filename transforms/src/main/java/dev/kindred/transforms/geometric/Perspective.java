// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.map.Place;
import dev.kindred.ops.map.Projective;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Looks at the picture aslant: its four corners go to other places, and straight lines stay
 * straight. The canvas stays.
 *
 * @param corners where the top left, top right, bottom right and bottom left corner come to lie, as
 *     shares of the canvas: (0, 0) is the top left, (1, 1) the bottom right
 * @param sampling how pixels are made
 */
public record Perspective(List<Place> corners, Sampling sampling)
    implements FixedTransform, GeometricPlan {
  private static final List<Place> SQUARE =
      List.of(new Place(0, 0), new Place(1, 0), new Place(1, 1), new Place(0, 1));

  /** Four corners, no three of them on a line. */
  public Perspective {
    corners = List.copyOf(corners);
    var _ = Projective.ofPoints(SQUARE, corners).inverse();
  }

  /** Sampled bilinearly, background around it. */
  public Perspective(List<Place> corners) {
    this(corners, Sampling.BILINEAR);
  }

  @Override
  public Geometry on(Canvas in) {
    return sampling.warp(in, Projective.ofPoints(scaled(SQUARE, in), scaled(corners, in)));
  }

  static List<Place> scaled(List<Place> shares, Canvas canvas) {
    return shares.stream()
        .map(each -> new Place(each.x() * canvas.width(), each.y() * canvas.height()))
        .toList();
  }

  @Override
  public String words() {
    return "perspective with the corners at %s%s"
        .formatted(
            corners.stream()
                .map(each ->
                    String.format(
                        Locale.ROOT, "(%.0f %%, %.0f %%)", 100 * each.x(), 100 * each.y()))
                .collect(Collectors.joining(" ")),
            sampling.words());
  }
}
