// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import dev.kindred.semtypes.SameClass;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Vector3;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Named places in the patient, in LPS millimetres. They belong to no grid: whatever happens to a
 * volume's voxels, its landmarks stay, and {@link #on} says where they lie on any grid.
 *
 * <p>Open for library authors, who override {@link #copyWith}.
 */
public class Landmarks implements Semantic {
  private final Map<String, Vector3> places;

  /**
   * @throws IllegalArgumentException where a place is not finite
   */
  protected Landmarks(Map<String, Vector3> places) {
    places.forEach((name, place) -> {
      if (!place.isFinite()) {
        throw new IllegalArgumentException(
            "landmark %s at %s: a coordinate is not finite; leave out what was not found"
                .formatted(name, place));
      }
    });
    this.places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
  }

  /**
   * Landmarks at these places in LPS millimetres; the order of the map is kept.
   *
   * @throws IllegalArgumentException where a place is not finite
   */
  public static Landmarks of(Map<String, Vector3> places) {
    return new Landmarks(places);
  }

  /** The same names elsewhere, class and metadata kept. */
  public static <L extends Landmarks> L moved(L landmarks, UnaryOperator<Vector3> map) {
    Map<String, Vector3> after = new LinkedHashMap<>();
    landmarks.places().forEach((name, place) -> after.put(name, map.apply(place)));
    return SameClass.of(landmarks, landmarks.copyWith(after), "moved", "copyWith(Map)");
  }

  /** Landmarks of this very class at these places, with all other metadata of this one. */
  protected Landmarks copyWith(Map<String, Vector3> elsewhere) {
    return new Landmarks(elsewhere);
  }

  /** Name to place in LPS millimetres, in the order given. */
  public final Map<String, Vector3> places() {
    return places;
  }

  /** The names, in the order given. */
  public final Set<String> names() {
    return places.keySet();
  }

  /**
   * The place of a name.
   *
   * @throws IllegalArgumentException where there is no such landmark
   */
  public final Vector3 place(String name) {
    Vector3 place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException(
          "landmark %s: there is none; the names are %s".formatted(name, names()));
    }
    return place;
  }

  /** Where the landmarks lie on a grid, inside or beyond it, in index coordinates. */
  public final Map<String, GridPoint> on(VoxelGrid grid) {
    Map<String, GridPoint> points = new LinkedHashMap<>();
    places.forEach((name, place) -> points.put(name, grid.index(place)));
    return Collections.unmodifiableMap(points);
  }

  /** The same class and names, and no coordinate further away than the tolerance in millimetres. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof Landmarks that
        && getClass() == that.getClass()
        && names().equals(that.names())
        && names().stream().allMatch(name -> place(name).closeTo(that.place(name), tolerance));
  }

  /** The same class, names and places; the order does not matter. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Landmarks that
        && getClass() == that.getClass()
        && places.equals(that.places);
  }

  @Override
  public int hashCode() {
    return places.hashCode();
  }

  /** For example {@code Landmarks 2: AC (0.10, 1.20, -3.00) mm, PC (…) mm}. */
  @Override
  public String toString() {
    return places.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(
            Collectors.joining(", ", getClass().getSimpleName() + " " + places.size() + ": ", ""));
  }
}
