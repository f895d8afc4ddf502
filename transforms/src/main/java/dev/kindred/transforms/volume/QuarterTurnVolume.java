// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Turns the patient by quarters about an axis of the first volume: voxels are copied exactly. About
 * K, one quarter is counter-clockwise for who sees columns run right and rows down; in general the
 * turn is {@code numpy.rot90}'s in the plane of the two other array axes. Draws {@link
 * TurnedVoxels}.
 *
 * @param axis that stays
 * @param quarters how many, negative ones the other way
 */
public record QuarterTurnVolume(GridAxis axis, int quarters) implements Transform {
  @Override
  public TurnedVoxels draw(DrawKey key, Scene scene) {
    return TurnedVoxels.turned(FirstVolume.grid(this, scene), axis, quarters);
  }
}
