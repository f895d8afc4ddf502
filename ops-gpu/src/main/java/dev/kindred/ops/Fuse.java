// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

/**
 * When two moves may be made one, which samples a picture once instead of twice.
 *
 * <p>Either way they must agree on interpolation, border and fill, as far as each comes to use
 * them, and be moves that come to one matrix: resizes and displacements stay by themselves. Exact
 * copies that become one stay exact; pixels that are sampled once rather than twice are less
 * blurred.
 */
public enum Fuse {

  /** Only where the same parts of the picture are seen as step by step. */
  EXACT,

  /**
   * Also where a step in between cut something off that a later one would bring back, as a turn
   * does after a crop: what was cut off is then seen again.
   */
  LOOSE
}
