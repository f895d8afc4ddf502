// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

/** How far a volume's values hold beyond the centres of its outer voxels. */
public enum Reach {
  /**
   * To the outer faces: a voxel is a box, and in the half of an outer voxel that no neighbour
   * bounds its own value holds.
   */
  FACES,

  /** To the outer centres and no further, as SciPy's {@code constant} mode has it. */
  CENTRES
}
