// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.ops.Deform;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Space;
import dev.kindred.transforms.VolumetricPlan;
import java.util.List;
import java.util.Optional;

/**
 * Bends the patient smoothly within every volume's grid, which stays: control points on a coarse
 * lattice over one grid each pull their surroundings another way, with cubic B-splines between, and
 * nothing at or beyond that grid's faces moves. The result at a place p is what was at p + d(p); a
 * landmark at p + d(p) goes to p. One motion of the world for volumes on any grid, and for
 * landmarks; undone by the field that solves for p, so that only what sampling smoothed is lost.
 *
 * @param over the grid that the lattice covers
 * @param controls how many control points there are along each axis, at least 1
 * @param most how far a control point pulls along each axis of that grid, in millimetres; at most a
 *     fifth of the distance of control points counts, beyond which the patient might fold
 * @param key what the pulls are drawn from
 * @param sampling how values between and beyond voxels come about
 */
public record ElasticField(
    VoxelGrid over, int controls, double most, DrawKey key, VoxelSampling sampling)
    implements VolumetricPlan {
  /** There must be a control point, and a distance that is not negative. */
  public ElasticField {
    if (controls < 1 || !(most >= 0) || Double.isInfinite(most)) {
      throw new IllegalArgumentException(
          "elastic field of %d control points that pull by %s mm: give 1 or more, and millimetres of 0 or more"
              .formatted(controls, most));
    }
  }

  @Override
  public List<Plan> on(VoxelGrid in) {
    return List.of(deform(new ElasticMotion(this).offsets(in)));
  }

  Deform deform(Tensor offsets) {
    return new Deform(offsets, sampling.interpolation(), sampling.reach(), sampling.outside());
  }

  @Override
  public VoxelGrid out(VoxelGrid in) {
    return in;
  }

  @Override
  public Optional<Plan> inverse(VoxelGrid before) {
    return Optional.of(new ElasticReturn(this));
  }

  @Override
  public Optional<Plan> inverse(Space before) {
    return Optional.of(new ElasticReturn(this));
  }

  @Override
  public String words() {
    return "bend by up to %s mm at %d×%d×%d control points"
        .formatted(Wording.number(most), controls, controls, controls);
  }
}
