// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Canvas;
import java.util.List;
import java.util.Optional;

/**
 * A plan that moves things: one map for the picture, its mask, its boxes and its points. What the
 * map is follows from the canvas; {@link Lowering} asks for it and runs it on the engine.
 */
public interface GeometricPlan extends TransformPlan {
  /**
   * The geometry of this plan on a canvas.
   *
   * @throws IllegalArgumentException where the plan makes no sense there
   */
  Geometry on(Canvas in);

  @Override
  default List<Plan> parts(Space before) {
    return before.canvas() == null ? List.of() : List.of(on(before.canvas()));
  }

  /** The inverse geometry; what has no canvas does not move. */
  @Override
  default Optional<Plan> inverse(Space before) {
    return Optional.of(before.canvas() == null ? this : on(before.canvas()).inverse());
  }
}
