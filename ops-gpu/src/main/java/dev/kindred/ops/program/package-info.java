// SPDX-License-Identifier: Apache-2.0
/**
 * Pixel programs: what an operation does to one pixel, written once as ordinary Java over symbolic
 * numbers and run by every engine with the same bytes.
 *
 * <p>An author writes a {@link dev.kindred.ops.PixelOp}; its {@code apply} gets a {@link
 * dev.kindred.ops.program.Pixel} of {@link dev.kindred.ops.program.Num}s and returns another.
 * Nothing is computed then: the numbers remember how they were made. {@link
 * dev.kindred.ops.program.Trace} turns them into a {@link dev.kindred.ops.program.Program}: a list
 * of instructions, equal programs sharing one compiled form. Numbers that a draw decided are
 * parameters and not part of the program, so that the next draw runs the same code.
 *
 * <p><b>Meaning.</b> Every value is a float32 and every instruction rounds once, by the definition
 * in {@link dev.kindred.ops.program.Op}; multiplication and addition are fused only where {@link
 * dev.kindred.ops.program.Op#FMA} is written. Exponentials, logarithms and sines are polynomials of
 * such instructions ({@link dev.kindred.ops.program.Transcendentals}). {@link
 * dev.kindred.ops.program.Oracle} is the definition that runs.
 */
@NullMarked
package dev.kindred.ops.program;

import org.jspecify.annotations.NullMarked;
