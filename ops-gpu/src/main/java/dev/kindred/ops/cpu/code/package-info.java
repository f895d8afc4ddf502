// SPDX-License-Identifier: Apache-2.0
/**
 * Programs as classes: from a {@link dev.kindred.ops.program.Program} to bytecode over the Vector
 * API, written when it has run long enough to be worth it.
 *
 * <ul>
 *   <li>{@link dev.kindred.ops.cpu.code.CompiledPrograms} is the door: a form with the bits of the
 *       oracle, for vectors of a given width;
 *   <li>a {@code Schedule} cuts the program into stages: chunks of instructions, each a method with
 *       one loop, and row steps (tables, noise, columns), which are plain loops; rows of numbers
 *       lie between;
 *   <li>a {@code ChunkWriter} writes the method of a chunk, an {@code OpWriter} what one
 *       instruction does, in calls of a {@code VectorCode}.
 * </ul>
 *
 * <p>Chunks are small because HotSpot compiles no method of more than 8 000 bytes, and because
 * values beyond the registers are spilled.
 */
@NullMarked
package dev.kindred.ops.cpu.code;

import org.jspecify.annotations.NullMarked;
