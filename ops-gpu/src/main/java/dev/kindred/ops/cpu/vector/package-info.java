// SPDX-License-Identifier: Apache-2.0
/**
 * Stages of the CPU engine over rows, on the Vector API: the same bytes as the plain loops they
 * stand for, at every vector width, several times faster once compiled, and much slower until then.
 * Loaded only where the module {@code jdk.incubator.vector} is present.
 *
 * <p>What keeps them fast: each stage is one method with one loop over a row, and all vector
 * operations stand in that method itself. The JIT inlines those without limit, but calls of our own
 * only up to a count of nodes that ten operations reach, and a vector that passes such a border is
 * an object on the heap.
 */
@NullMarked
package dev.kindred.ops.cpu.vector;

import org.jspecify.annotations.NullMarked;
