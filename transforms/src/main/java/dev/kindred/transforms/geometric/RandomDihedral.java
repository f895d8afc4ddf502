// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/** Draws one of the eight {@link Dihedral} symmetries, none among them, all equally likely. */
public record RandomDihedral() implements Transform {
  @Override
  public Dihedral draw(DrawKey key, Scene scene) {
    Dihedral.Symmetry[] all = Dihedral.Symmetry.values();
    return new Dihedral(all[key.integer("symmetry", 0, all.length)]);
  }
}
