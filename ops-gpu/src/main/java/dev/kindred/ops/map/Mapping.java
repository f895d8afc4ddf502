// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

import org.jspecify.annotations.Nullable;

/**
 * A map of the plane, forward and in edge coordinates: where a point of the input comes to lie in
 * the output. {@link Affine} and {@link Projective} are matrices and compose to one; a {@link
 * Displacement} says it pixel by pixel; a {@link Composition} is what several come to that are not
 * all matrices.
 */
public sealed interface Mapping permits Affine, Projective, Displacement, Composition {

  /**
   * Where the point {@code (x, y)} comes to lie, or null where it has no image: only behind the
   * horizon of a {@link Projective}.
   */
  @Nullable Place find(double x, double y);

  /**
   * Where the point {@code (x, y)} comes to lie.
   *
   * @throws IllegalArgumentException if it has no image
   */
  default Place at(double x, double y) {
    Place place = find(x, y);
    if (place == null) {
      throw new IllegalArgumentException(
          "point (%s, %s) by the map %s: it lies behind the horizon and has no image; drop what lies there first, or use a milder perspective"
              .formatted(x, y, this));
    }
    return place;
  }

  /**
   * The map that brings every point back.
   *
   * @throws IllegalArgumentException if the map is singular: it squeezes the plane onto a line or a
   *     point
   */
  Mapping inverse();

  /** This map and after it {@code next}; matrices become one matrix, which divides once. */
  default Mapping then(Mapping next) {
    return Composition.of(this, next);
  }

  /** Whether left and right are exchanged. */
  boolean mirrors();
}
