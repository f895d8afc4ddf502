// SPDX-License-Identifier: Apache-2.0
package dev.kindred.samples.shapes;

/**
 * A circle.
 *
 * @param x of its centre
 * @param y of its centre
 * @param radius not negative
 */
public record Circle(double x, double y, double radius) implements Shape {}
