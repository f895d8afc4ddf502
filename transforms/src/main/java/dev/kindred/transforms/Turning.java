// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

/**
 * A plan that turns about the middle and keeps the canvas: what {@link Rotate} does, so that a type
 * with a method there is turned by every such plan.
 */
public interface Turning extends GeometricPlan {
  /** The angle; positive is counter-clockwise on screen. */
  double degrees();
}
