// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.ArrayList;
import java.util.List;

/**
 * Scales, turns and shifts the patient within every volume's grid, which stays: what leaves it is
 * gone, what comes in is background. The motion is one of the world, in millimetres, so volumes on
 * different grids make the same, and landmarks with them.
 *
 * @param centre what stays but for the shift, in LPS millimetres
 * @param scale factors along the world's x, y and z; none of them 0
 * @param degrees about x (patient's left), y (back) and z (head), in this order, by the right-hand
 *     rule
 * @param shift in millimetres
 * @param sampling how values between and beyond voxels come about
 */
public record BodyMotion(
    Vector3 centre, Vector3 scale, Vector3 degrees, Vector3 shift, VoxelSampling sampling)
    implements WorldPlan {
  /** The motion must have a way back. */
  public BodyMotion {
    WorldAffine _ = WorldAffine.about(centre, scale, degrees, shift);
  }

  @Override
  public WorldAffine motion() {
    return WorldAffine.about(centre, scale, degrees, shift);
  }

  @Override
  public VoxelGrid out(VoxelGrid in) {
    return in;
  }

  @Override
  public String words() {
    List<String> parts = new ArrayList<>();
    if (!Wording.three(scale).equals("1")) {
      parts.add("scale by " + Wording.three(scale));
    }
    turn(parts, degrees.x(), "left–right");
    turn(parts, degrees.y(), "front–back");
    turn(parts, degrees.z(), "foot–head");
    String far = Wording.along(shift, "mm");
    if (!far.isEmpty()) {
      parts.add("shift " + far);
    }
    return parts.isEmpty() ? "leave as it is" : String.join(", ", parts);
  }

  private static void turn(List<String> parts, double degrees, String axis) {
    String angle = Wording.number(degrees);
    if (!angle.equals("0")) {
      parts.add("turn %s° about the %s axis".formatted(angle, axis));
    }
  }
}
