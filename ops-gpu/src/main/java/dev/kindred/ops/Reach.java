// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

/** How far a volume's values hold beyond the centres of its outer voxels, and what follows. */
public enum Reach {
  /**
   * To the outer faces: a voxel is a box, and in the half of an outer voxel that no neighbour
   * bounds its own value holds. What is outside stands beyond.
   */
  FACES,

  /**
   * To the outer centres and no further, as SciPy's {@code constant} mode has it. What is outside
   * stands beyond.
   */
  CENTRES,

  /**
   * From the outer centres they fade within one voxel to what is outside, as if that were the
   * neighbour: as a warp of pictures and torch's {@code grid_sample} with {@code zeros} have it.
   * The nearest voxel counts to the outer faces.
   */
  FADING,

  /** Everywhere: the outer values go on, {@code aa|abcd|dd}; SciPy's {@code nearest}. */
  EDGE,

  /**
   * Everywhere: mirrored at the outer centres, {@code cb|abcd|cb}; SciPy's {@code mirror}, and
   * torch's {@code reflection} with corners aligned.
   */
  REFLECT,

  /**
   * Everywhere: mirrored at the outer faces, {@code ba|abcd|dc}; SciPy's {@code reflect}, and
   * torch's {@code reflection} without.
   */
  SYMMETRIC
}
