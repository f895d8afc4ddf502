// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nrrd;

import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.read.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which axes of the array run through space, and which one, if any, through frames. */
final class NrrdAxes {
  /** Kinds of axes that run within one voxel. */
  private static final Pattern COMPONENTS =
      Pattern.compile(".*(color|vector|matrix|normal|gradient|complex|quaternion).*");

  private final Source source;
  private final NrrdHeader header;
  private final long[] sizes;
  private final List<Integer> spatial;

  NrrdAxes(Source source, NrrdHeader header) {
    this.source = source;
    this.header = header;
    this.sizes = sizes();
    this.spatial = spatial();
    if (spatial.size() > 3 || sizes.length - spatial.size() > 1) {
      throw source.error(
          "has %d axes, %d of them in space; up to 3 in space and one of frames are read"
              .formatted(sizes.length, spatial.size()));
    }
  }

  private long[] sizes() {
    long dimension = header.whole("dimension", header.required("dimension"));
    List<String> words = header.words("sizes");
    if (dimension < 1 || dimension > NrrdHeader.MOST_AXES || words.size() != dimension) {
      throw source.error(
          "dimension is %d, sizes are %d; both must be the same, 1 to %d"
              .formatted(dimension, words.size(), NrrdHeader.MOST_AXES));
    }
    long[] all = new long[words.size()];
    for (int axis = 0; axis < all.length; axis++) {
      all[axis] = header.whole("sizes", words.get(axis));
      if (all[axis] < 1 || all[axis] > Integer.MAX_VALUE) {
        throw source.error(
            "size of axis %d is %d, not 1 to 2^31 - 1; the file is damaged"
                .formatted(axis, all[axis]));
      }
    }
    return all;
  }

  /** By directions where there are some, else by kinds, else the first three. */
  private List<Integer> spatial() {
    List<double[]> directions = directions();
    List<String> kinds = header.words("kinds");
    List<Integer> found = new ArrayList<>();
    for (int axis = 0; axis < sizes.length; axis++) {
      String kind = axis < kinds.size() ? kinds.get(axis).toLowerCase(Locale.ROOT) : "";
      boolean inSpace =
          directions.isEmpty()
              ? isDomain(kind) && found.size() < 3
              : directions.get(axis).length > 0;
      if (inSpace) {
        found.add(axis);
      } else if (COMPONENTS.matcher(kind).matches()) {
        throw source.error(
            "axis %d is of the kind %s: several numbers per voxel are not read; split the file"
                .formatted(axis, kind.substring(0, Math.min(kind.length(), 30))));
      }
    }
    return found;
  }

  private static boolean isDomain(String kind) {
    return switch (kind) {
      case "", "domain", "space", "none", "???" -> true;
      default -> false;
    };
  }

  /** One per axis, without numbers where it is not in space; none at all where nothing is said. */
  List<double[]> directions() {
    List<double[]> directions = header.vectors("space directions");
    boolean placed = directions.stream().anyMatch(each -> each.length > 0);
    if (!placed) {
      return List.of();
    }
    if (directions.size() != sizes.length
        || directions.stream().anyMatch(each -> each.length != 0 && each.length != 3)) {
      throw source.error(
          "space directions are not one of three numbers, or none, for each of %d axes; correct them"
              .formatted(sizes.length));
    }
    return directions;
  }

  /** The axes in space, fastest first: up to three. */
  List<Integer> inSpace() {
    return spatial;
  }

  /** The size of the n-th axis in space, 1 beyond the last. */
  int size(int n) {
    return n < spatial.size() ? (int) sizes[spatial.get(n)] : 1;
  }

  /** The axis of frames, fastest first, or −1. */
  int frames() {
    for (int axis = 0; axis < sizes.length; axis++) {
      if (!spatial.contains(axis)) {
        return axis;
      }
    }
    return -1;
  }

  /** All sizes, outermost first, as tensors have them. */
  Shape shape() {
    long[] reversed = new long[sizes.length];
    for (int axis = 0; axis < sizes.length; axis++) {
      reversed[sizes.length - 1 - axis] = sizes[axis];
    }
    return Shape.of(reversed);
  }
}
