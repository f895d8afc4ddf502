// SPDX-License-Identifier: Apache-2.0
package dev.kindred.samples.shapes;

/**
 * A rectangle along the axes.
 *
 * @param left its least x
 * @param top its least y
 * @param width not negative
 * @param height not negative
 */
public record Rectangle(double left, double top, double width, double height) implements Shape {}
