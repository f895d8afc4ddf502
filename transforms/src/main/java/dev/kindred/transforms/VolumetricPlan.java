// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Plan;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.List;
import java.util.Optional;

/**
 * A plan that moves volumes, each from its own grid of voxels; {@link Lowering} runs its parts on
 * the engine in order. Other types, such as landmarks, need methods of the engine of their own.
 */
public interface VolumetricPlan extends TransformPlan {
  /**
   * The engine's plans for a volume on this grid.
   *
   * @throws IllegalArgumentException where the plan makes no sense there
   */
  List<Plan> on(VoxelGrid grid);

  /** The grid that a volume on this one is on afterwards. */
  VoxelGrid out(VoxelGrid grid);

  @Override
  default List<Plan> parts(Space before) {
    return before.grid() == null ? List.of() : on(before.grid());
  }

  /** What brings a volume back to {@code before}; empty where nothing can. */
  Optional<Plan> inverse(VoxelGrid before);

  /** The inverse; what has no grid does not move. */
  @Override
  default Optional<Plan> inverse(Space before) {
    return before.grid() == null ? Optional.of(this) : inverse(before.grid());
  }
}
