// SPDX-License-Identifier: Apache-2.0
/**
 * <<<<<<< HEAD Stages of the CPU engine by the Vector API: the same bytes as the plain ones, at
 * every vector width. Loaded by name, and only where the module {@code jdk.incubator.vector} is
 * present. ======= Stages of the CPU engine over rows, on the Vector API: the same bytes as the
 * plain loops they stand for, several times faster once compiled, and much slower until then.
 * Loaded only where the module {@code jdk.incubator.vector} is present and after {@link
 * dev.kindred.ops.cpu.vector.TapRow}'s users have seen that they are compiled.
 *
 * <p>What keeps them fast: each stage is one method with one loop over a row, and all vector
 * operations stand in that method itself. The JIT inlines those without limit, but calls of our own
 * only up to a count of nodes that ten operations reach, and a vector that passes such a border is
 * an object on the heap. Rows have room for whole vectors, so no loop has a tail. >>>>>>> 0d88f69
 * (Sample affine warps and store rows on the Vector API where it is present and compiled, with the
 * bytes of plain loops at every width, and share rows among threads that stay)
 */
@NullMarked
package dev.kindred.ops.cpu.vector;

import org.jspecify.annotations.NullMarked;
