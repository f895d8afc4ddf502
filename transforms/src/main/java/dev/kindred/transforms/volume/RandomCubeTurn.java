// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Turns the patient by one of the 24 turns that bring a cube onto itself, each equally likely, or
 * of the 48 with their mirror images. Voxels are copied exactly. Draws {@link TurnedVoxels}.
 *
 * @param mirrored whether mirror images count too; left becomes right there
 */
public record RandomCubeTurn(boolean mirrored) implements Transform {
  private static final int PERMUTATIONS = 6;
  private static final int FLIPS = 8;

  @Override
  public TurnedVoxels draw(DrawKey key, Scene scene) {
    VoxelGrid grid = FirstVolume.grid(this, scene);
    List<TurnedVoxels> turns = new ArrayList<>();
    for (int n = 0; n < PERMUTATIONS * FLIPS; n++) {
      List<GridAxis> axes = permutation(n / FLIPS);
      List<GridAxis> flipped = flipped(n % FLIPS);
      boolean odd = (n / FLIPS + flipped.size()) % 2 != 0;
      if (mirrored || !odd) {
        turns.add(new TurnedVoxels(grid, axes, flipped));
      }
    }
    return turns.get(key.integer("turn", 0, turns.size()));
  }

  /** Even ones are cycles, odd ones swap two axes. */
  private static List<GridAxis> permutation(int n) {
    List<GridAxis> cycle = new ArrayList<>(List.of(GridAxis.values()));
    Collections.rotate(cycle, n / 2);
    return n % 2 == 0 ? cycle : List.of(cycle.get(1), cycle.get(0), cycle.get(2));
  }

  private static List<GridAxis> flipped(int bits) {
    List<GridAxis> flipped = new ArrayList<>();
    for (GridAxis axis : GridAxis.values()) {
      if ((bits >> axis.arrayAxis() & 1) != 0) {
        flipped.add(axis);
      }
    }
    return flipped;
  }
}
