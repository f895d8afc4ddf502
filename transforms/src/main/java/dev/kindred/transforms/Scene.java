// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a transform may look at when it draws: where the members of a sample are at that moment,
 * and, for transforms that go by what is on a picture, the members themselves.
 *
 * <p>Spaces cost nothing. Asking for {@link #members} makes the pipeline run what it has put off so
 * far, so that moves before and after are no longer one pass: only transforms that need values ask.
 */
public interface Scene {
  /**
   * The canvas of the pictures, masks, boxes and points; a very large one where the sample has
   * none, so that there is room for every crop.
   */
  Canvas canvas();

  /** The grid of the first volume, if there is a volume. */
  Optional<VoxelGrid> grid();

  /** Where each member is, by name, in the sample's order. */
  SequencedMap<String, Space> spaces();

  /** The members of this type as they are now, by name, in the sample's order. */
  <T extends Semantic> SequencedMap<String, T> members(Class<T> type);

  /**
   * The scene once {@code plan} has run: for transforms that draw several plans, one after the
   * other. This scene stays as it is.
   */
  Scene after(TransformPlan plan);

  /** A scene of nothing but a canvas. */
  static Scene of(Canvas canvas) {
    return Encoding.on(canvas);
  }

  /** The scene of a sample. */
  static Scene of(Sample sample) {
    return Encoding.of(sample, Mode.DEFAULT);
  }
}
