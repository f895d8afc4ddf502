// SPDX-License-Identifier: Apache-2.0
/**
 * What data means: tensors and the semantic types that are made of them.
 *
 * <p>A semantic value is an immutable object: a {@link dev.kindred.semtypes.Tensor} (numbers) plus
 * what the numbers mean. Everything that lives on a picture carries its {@link
 * dev.kindred.semtypes.Canvas}, so boxes can never be used with the wrong picture in silence.
 *
 * <p>Values whose numbers are {@link dev.kindred.semtypes.Amounts} can be computed with and keep
 * their class; what else operations give is said by the package {@code algebra}. Several values of
 * one type are a {@code Batch}.
 *
 * <p>Coordinates are <em>edge</em> coordinates everywhere: pixel (row i, column j) covers [j, j+1)
 * × [i, i+1), its centre is (j + 0.5, i + 0.5), a picture covers [0, W] × [0, H].
 *
 * <p>The value range follows from the {@link dev.kindred.semtypes.DType}: floats [0, 1], integers
 * [0, largest value].
 */
@NullMarked
package dev.kindred.semtypes;

import org.jspecify.annotations.NullMarked;
