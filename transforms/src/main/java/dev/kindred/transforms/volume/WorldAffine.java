// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.VoxelGrid;

/**
 * An affine motion of the world: the place p goes to {@code p.x·x + p.y·y + p.z·z + shift}, in LPS
 * millimetres.
 *
 * @param x where a step of one millimetre along x goes
 * @param y where a step of one millimetre along y goes
 * @param z where a step of one millimetre along z goes
 * @param shift where the origin goes
 */
public record WorldAffine(Vector3 x, Vector3 y, Vector3 z, Vector3 shift) {
  private static final Vector3 ZERO = new Vector3(0, 0, 0);
  private static final WorldAffine IDENTITY =
      new WorldAffine(new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1), ZERO);

  /**
   * Refuses a motion that cannot be taken back.
   *
   * @throws IllegalArgumentException where a number is not finite, or the steps lie in one plane
   */
  public WorldAffine {
    double box = x.length() * y.length() * z.length();
    double volume = Math.abs(x.dot(y.cross(z)));
    if (!shift.isFinite() || !Double.isFinite(box) || !(volume > 1e-12 * box)) {
      throw new IllegalArgumentException(
          ("motion that takes the steps x, y, z to %s, %s, %s: it has no way back;"
                  + " give finite steps that do not lie in one plane")
              .formatted(x, y, z));
    }
  }

  /** Nothing moves. */
  public static WorldAffine identity() {
    return IDENTITY;
  }

  /** Everything moves as far. */
  public static WorldAffine shift(Vector3 by) {
    return new WorldAffine(IDENTITY.x, IDENTITY.y, IDENTITY.z, by);
  }

  /**
   * Scaled along the axes of the world, then turned about x, then y, then z by the right-hand rule,
   * then shifted.
   *
   * @param centre what stays but for the shift
   * @param scale factors along x, y and z, none of them 0
   * @param degrees about x, y and z; multiples of 90 are exact
   * @param shift in millimetres
   */
  public static WorldAffine about(Vector3 centre, Vector3 scale, Vector3 degrees, Vector3 shift) {
    WorldAffine scaled =
        new WorldAffine(
            new Vector3(scale.x(), 0, 0),
            new Vector3(0, scale.y(), 0),
            new Vector3(0, 0, scale.z()),
            ZERO);
    return shift(centre.times(-1))
        .then(scaled)
        .then(turn(0, degrees.x()))
        .then(turn(1, degrees.y()))
        .then(turn(2, degrees.z()))
        .then(shift(centre.plus(shift)));
  }

  /** What takes every voxel of a grid to the voxel with the same indices of another. */
  static WorldAffine between(VoxelGrid from, VoxelGrid to) {
    return ofGrid(from).inverse().then(ofGrid(to));
  }

  private static WorldAffine ofGrid(VoxelGrid grid) {
    return new WorldAffine(grid.stepI(), grid.stepJ(), grid.stepK(), grid.origin());
  }

  private static WorldAffine turn(int axis, double degrees) {
    double c = cosine(degrees);
    double s = cosine(degrees - 90);
    return switch (axis) {
      case 0 -> new WorldAffine(IDENTITY.x, new Vector3(0, c, s), new Vector3(0, -s, c), ZERO);
      case 1 -> new WorldAffine(new Vector3(c, 0, -s), IDENTITY.y, new Vector3(s, 0, c), ZERO);
      default -> new WorldAffine(new Vector3(c, s, 0), new Vector3(-s, c, 0), IDENTITY.z, ZERO);
    };
  }

  private static double cosine(double degrees) {
    double quarters = degrees / 90;
    if (quarters != Math.rint(quarters)) {
      return Math.cos(Math.toRadians(degrees));
    }
    int quarter = (int) (Math.rint(quarters) - 4 * Math.floor(quarters / 4));
    return quarter == 0 ? 1 : quarter == 2 ? -1 : 0;
  }

  /** Where a place goes. */
  public Vector3 at(Vector3 place) {
    return step(place).plus(shift);
  }

  /** Where a step goes, whatever its place. */
  public Vector3 step(Vector3 step) {
    return x.times(step.x()).plus(y.times(step.y())).plus(z.times(step.z()));
  }

  /** The grid whose voxels lie where those of this one go. */
  public VoxelGrid at(VoxelGrid grid) {
    return equals(IDENTITY)
        ? grid
        : new VoxelGrid(
            grid.size(),
            at(grid.origin()),
            step(grid.stepI()),
            step(grid.stepJ()),
            step(grid.stepK()));
  }

  /** This motion, then another. */
  public WorldAffine then(WorldAffine next) {
    return new WorldAffine(next.step(x), next.step(y), next.step(z), next.at(shift));
  }

  /** The way back. */
  public WorldAffine inverse() {
    Vector3 yz = y.cross(z);
    Vector3 zx = z.cross(x);
    Vector3 xy = x.cross(y);
    double one = 1 / x.dot(yz);
    WorldAffine linear =
        new WorldAffine(
            new Vector3(yz.x(), zx.x(), xy.x()).times(one),
            new Vector3(yz.y(), zx.y(), xy.y()).times(one),
            new Vector3(yz.z(), zx.z(), xy.z()).times(one),
            ZERO);
    return new WorldAffine(linear.x, linear.y, linear.z, linear.step(shift).times(-1));
  }

  /** The 4×4 matrix, as rows, that takes (x, y, z, 1) to where it goes. */
  public double[][] matrix() {
    return new double[][] {
      {x.x(), y.x(), z.x(), shift.x()},
      {x.y(), y.y(), z.y(), shift.y()},
      {x.z(), y.z(), z.z(), shift.z()},
      {0, 0, 0, 1}
    };
  }
}
