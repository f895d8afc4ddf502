// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.xyz;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the columns of a text of points are called. */
final class XyzColumns {
  static final List<String> PLACE = List.of("x", "y", "z");
  static final List<String> COLOR = List.of("red", "green", "blue");
  static final List<String> NORMAL = List.of("nx", "ny", "nz");
  static final String LABEL = "label";

  private static final Map<String, String> OTHER_NAMES =
      Map.of("r", "red", "g", "green", "b", "blue", "i", "intensity");

  private XyzColumns() {}

  /** The names in a first line such as {@code # x y z red green blue}, or {@code //X Y Z}. */
  static Optional<List<String>> named(String line) {
    String bare = line.replaceFirst("^(#|//)\\s*", "");
    List<String> names =
        Stream.of(bare.split("[\\s,;]+", -1))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .map(name -> OTHER_NAMES.getOrDefault(name, name))
            .toList();
    boolean distinct = new HashSet<>(names).size() == names.size();
    return distinct
            && names.size() <= 256
            && names.subList(0, Math.min(3, names.size())).equals(PLACE)
        ? Optional.of(names)
        : Optional.empty();
  }
}
