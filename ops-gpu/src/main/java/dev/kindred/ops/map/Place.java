// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

/**
 * A point of the plane, in edge coordinates.
 *
 * @param x to the right, in pixels
 * @param y down, in pixels
 */
public record Place(double x, double y) {}
