// SPDX-License-Identifier: Apache-2.0
/**
 * Arithmetic on tensors that is exact about element types: what two types have in common is a
 * {@linkplain dev.kindred.semtypes.arithmetic.Promotion stated table}, integers saturate or fail by
 * {@linkplain dev.kindred.semtypes.arithmetic.Overflow choice} and never wrap, comparisons compare
 * the numbers themselves, and {@linkplain dev.kindred.semtypes.arithmetic.Reduction reductions}
 * accumulate wide.
 *
 * <p>Shapes must be the same: nothing repeats unless {@link
 * dev.kindred.semtypes.Tensor#broadcastTo} says so.
 */
@NullMarked
package dev.kindred.semtypes.arithmetic;

import org.jspecify.annotations.NullMarked;
