// SPDX-License-Identifier: Apache-2.0
/**
 * What operations give: a table of operation and types, whose lines are methods of generic
 * functions, so that a library author adds lines without touching those here.
 *
 * <p>{@link dev.kindred.semtypes.algebra.Plus}, {@link dev.kindred.semtypes.algebra.Minus}, {@link
 * dev.kindred.semtypes.algebra.Times}, {@link dev.kindred.semtypes.algebra.Divide}, {@link
 * dev.kindred.semtypes.algebra.Negate} and {@link dev.kindred.semtypes.algebra.Abs} keep class and
 * metadata; {@link dev.kindred.semtypes.algebra.Slice} moves the space; {@link
 * dev.kindred.semtypes.algebra.Compare}, {@link dev.kindred.semtypes.algebra.And}, {@link
 * dev.kindred.semtypes.algebra.Or} and {@link dev.kindred.semtypes.algebra.Not} give masks, {@link
 * dev.kindred.semtypes.algebra.Reduce} numbers, {@link dev.kindred.semtypes.algebra.Stack} and
 * {@link dev.kindred.semtypes.algebra.Concat} more of the same; {@link
 * dev.kindred.semtypes.algebra.Cast} changes the element type and not the meaning.
 *
 * <p>A result is of the same type, moved, another type, <em>erased</em> to a {@link
 * dev.kindred.semtypes.Tensor} where one operand is a mere tensor, or an <em>error</em>: {@link
 * dev.kindred.semtypes.algebra.MeaninglessOperationException}, which is declared by a method marked
 * {@link dev.kindred.semtypes.algebra.Meaningless} where types alone decide. {@link
 * dev.kindred.semtypes.algebra.OutcomeTable} prints the table.
 *
 * <p>Where a tensor is taken, so is an array of another library: the parameters that are {@link
 * AutoCloseable} are for those, since arrays hold memory of their own. What knows a library adds
 * the methods; without it there are none.
 *
 * <p>Units are compared and never converted or multiplied; element types are never mixed without a
 * cast; shapes are not broadcast, except a mask over channels.
 */
@NullMarked
package dev.kindred.semtypes.algebra;

import org.jspecify.annotations.NullMarked;
