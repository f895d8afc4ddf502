// SPDX-License-Identifier: Apache-2.0
/**
 * Points, poses, outlines and boxes in edge coordinates, each on its canvas: pixel (row i, column
 * j) covers [j, j + 1) × [i, i + 1), and a width is x2 − x1.
 *
 * <p>Inside there is one form of each: what a file or a model writes otherwise comes in by a {@link
 * dev.kindred.semtypes.geometry.BoxFormat}, a {@link dev.kindred.semtypes.geometry.PointOrigin} or
 * as {@link dev.kindred.semtypes.geometry.NormalizedBoxes}. A motion maps corners and encloses them
 * once, at the end. What drops things returns {@link dev.kindred.semtypes.geometry.Kept} or {@link
 * dev.kindred.semtypes.geometry.Clipped}, which say what was dropped.
 */
@NullMarked
package dev.kindred.semtypes.geometry;

import org.jspecify.annotations.NullMarked;
