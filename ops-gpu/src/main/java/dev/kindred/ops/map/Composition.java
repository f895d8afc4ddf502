// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several maps in order that do not come to one matrix: a turn and then an elastic displacement.
 *
 * @param maps at least two, none itself a composition, no two matrices next to each other
 */
public record Composition(List<Mapping> maps) implements Mapping {

  /** Takes what {@link Mapping#then} makes; neighbours that are matrices belong together. */
  public Composition {
    maps = List.copyOf(maps);
    for (int i = 0; i < maps.size(); i++) {
      boolean joinable = i > 0 && product(maps.get(i - 1), maps.get(i)) != null;
      if (maps.size() < 2 || maps.get(i) instanceof Composition || joinable) {
        throw new IllegalArgumentException(
            "composition of %s: it needs two maps or more that are not one matrix; use then"
                .formatted(maps));
      }
    }
  }

  /** The shortest form of {@code first} and after it {@code second}. */
  static Mapping of(Mapping first, Mapping second) {
    List<Mapping> all = new ArrayList<>(opened(first));
    for (Mapping next : opened(second)) {
      Mapping joined = product(all.getLast(), next);
      if (joined == null) {
        all.add(next);
      } else {
        all.set(all.size() - 1, joined);
      }
    }
    return all.size() == 1 ? all.getFirst() : new Composition(all);
  }

  private static List<Mapping> opened(Mapping map) {
    return map instanceof Composition(List<Mapping> maps) ? maps : List.of(map);
  }

  /** The two as one matrix, or null where one of them is none. */
  private static @Nullable Mapping product(Mapping first, Mapping second) {
    if (first instanceof Affine before && second instanceof Affine after) {
      return before.then(after);
    }
    Projective before = matrix(first);
    Projective after = matrix(second);
    return before == null || after == null ? null : before.then(after);
  }

  private static @Nullable Projective matrix(Mapping map) {
    return switch (map) {
      case Affine affine -> Projective.of(affine);
      case Projective projective -> projective;
      case Displacement _, Composition _ -> null;
    };
  }

  @Override
  public @Nullable Place find(double x, double y) {
    Place place = new Place(x, y);
    for (Mapping map : maps) {
      place = map.find(place.x(), place.y());
      if (place == null) {
        return null;
      }
    }
    return place;
  }

  @Override
  public Mapping inverse() {
    return new Composition(maps.reversed().stream().map(Mapping::inverse).toList());
  }

  @Override
  public boolean mirrors() {
    return maps.stream().filter(Mapping::mirrors).count() % 2 == 1;
  }
}
