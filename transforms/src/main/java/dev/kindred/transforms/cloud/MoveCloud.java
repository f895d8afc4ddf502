// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cloud;

import dev.kindred.semtypes.Vector3;
import dev.kindred.transforms.volume.WorldAffine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Scales, turns about the origin, and shifts every point.
 *
 * @param scale factors along x, y and z; none of them 0
 * @param degrees about x, y and z, in this order, by the right-hand rule
 * @param shift in the cloud's unit
 */
public record MoveCloud(Vector3 scale, Vector3 degrees, Vector3 shift) implements CloudPlan {
  private static final Vector3 ZERO = new Vector3(0, 0, 0);
  private static final Vector3 ONE = new Vector3(1, 1, 1);

  /** The motion must have a way back. */
  public MoveCloud {
    WorldAffine _ = WorldAffine.about(ZERO, scale, degrees, shift);
  }

  /** A turn about the vertical axis, counter-clockwise seen from above. */
  public static MoveCloud turned(double degrees) {
    return new MoveCloud(ONE, new Vector3(0, 0, degrees), ZERO);
  }

  /** The same factor along all axes. */
  public static MoveCloud scaled(double factor) {
    return new MoveCloud(new Vector3(factor, factor, factor), ZERO, ZERO);
  }

  @Override
  public WorldAffine motion() {
    return WorldAffine.about(ZERO, scale, degrees, shift);
  }

  @Override
  public String words() {
    List<String> parts = new ArrayList<>();
    part(parts, "scale by", scale, 1, "");
    part(parts, "turn by", degrees, 0, "°");
    part(parts, "shift by", shift, 0, "");
    return parts.isEmpty() ? "leave as it is" : String.join(", ", parts);
  }

  private static void part(List<String> parts, String what, Vector3 by, double none, String unit) {
    if (by.x() != none || by.y() != none || by.z() != none) {
      parts.add(
          String.format(
              Locale.ROOT,
              "%s %.4g%s, %.4g%s, %.4g%s (x, y, z)",
              what,
              by.x(),
              unit,
              by.y(),
              unit,
              by.z(),
              unit));
    }
  }
}
