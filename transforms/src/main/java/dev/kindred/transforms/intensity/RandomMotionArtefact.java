// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;
import dev.kindred.transforms.volume.BodyMotion;
import dev.kindred.transforms.volume.RandomAffineVolume;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws a {@link MotionArtefact}.
 *
 * @param axes one of which is that of phase encoding
 * @param moves how often the patient moves, at least 1
 * @param degrees the most that each turns them about each axis of the world
 * @param millimetres the most that each shifts them along each axis of the world
 */
public record RandomMotionArtefact(
    List<GridAxis> axes, int moves, double degrees, double millimetres) implements Transform {
  /** There must be an axis and a move. */
  public RandomMotionArtefact {
    axes = List.copyOf(axes);
    if (axes.isEmpty() || moves < 1 || !(degrees >= 0) || !(millimetres >= 0)) {
      throw new IllegalArgumentException(
          "random motion along %s, %d moves of %s° and %s mm: give an axis, 1 move or more, and 0 or more"
              .formatted(axes, moves, degrees, millimetres));
    }
  }

  @Override
  public MotionArtefact draw(DrawKey key, Scene scene) {
    RandomAffineVolume move =
        new RandomAffineVolume(Range.around(degrees), Range.only(1), Range.around(millimetres));
    List<BodyMotion> positions =
        IntStream.range(0, moves).mapToObj(n -> move.draw(key.at("move " + n), scene)).toList();
    return new MotionArtefact(axes.get(key.integer("axis", 0, axes.size())), positions);
  }
}
