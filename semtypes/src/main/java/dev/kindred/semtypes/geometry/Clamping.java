// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

/**
 * What becomes of a turned box that reaches outside its canvas. The angle stays. Upright boxes are
 * cut, which is soft and hard at once: {@link Boxes#clip()}.
 */
public enum Clamping {
  /** It stays as it is. */
  NONE,
  /**
   * The smallest box around the part that lies on the canvas; its corners may still lie outside.
   */
  SOFT,
  /**
   * A box that lies on the canvas and in the box before, as torchvision chooses it: side by side of
   * the canvas, not the largest there is.
   */
  HARD
}
