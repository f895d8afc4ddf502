// SPDX-License-Identifier: Apache-2.0
/**
 * Maps of the plane: where a point of the input comes to lie in the output.
 *
 * <p>A map runs <em>forward</em> (input point to output point), in double precision and in <em>edge
 * coordinates</em>: the pixel in row {@code i} and column {@code j} covers {@code [j, j+1) × [i,
 * i+1)}, so its centre is {@code (j + 0.5, i + 0.5)}; x runs to the right and y runs down. One map
 * serves the image, its mask, its boxes and its points.
 */
@NullMarked
package dev.kindred.ops.map;

import org.jspecify.annotations.NullMarked;
