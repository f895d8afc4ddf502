// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How the axes of a grid are flipped and permuted to run other ways. A value of its own, so that it
 * can be kept and undone.
 *
 * @param axes the old axes that become i, j and k, in this order
 * @param flipped the old axes that are reversed first
 */
public record Reorientation(List<GridAxis> axes, Set<GridAxis> flipped) {
  /**
   * Refuses axes that are not the three.
   *
   * @throws IllegalArgumentException where one is missing
   */
  public Reorientation {
    if (axes.size() != 3 || EnumSet.copyOf(axes).size() != 3) {
      throw new IllegalArgumentException(
          "reorientation to axes " + axes + ": one is missing; name I, J and K once each");
    }
    axes = List.copyOf(axes);
    flipped = Set.copyOf(flipped);
  }

  /** What turns axes that run one way into axes that run another. */
  public static Reorientation between(Orientation now, Orientation target) {
    GridAxis[] axes = new GridAxis[3];
    Set<GridAxis> flipped = EnumSet.noneOf(GridAxis.class);
    for (GridAxis old : GridAxis.values()) {
      for (GridAxis wanted : GridAxis.values()) {
        if (now.along(old).isParallelTo(target.along(wanted))) {
          axes[wanted.position()] = old;
          if (now.along(old) != target.along(wanted)) {
            flipped.add(old);
          }
        }
      }
    }
    return new Reorientation(List.of(axes), flipped);
  }

  /** What undoes this one. */
  public Reorientation inverse() {
    GridAxis[] back = new GridAxis[3];
    Set<GridAxis> flips = EnumSet.noneOf(GridAxis.class);
    for (GridAxis axis : GridAxis.values()) {
      GridAxis old = axes.get(axis.position());
      back[old.position()] = axis;
      if (flipped.contains(old)) {
        flips.add(axis);
      }
    }
    return new Reorientation(List.of(back), flips);
  }
}
