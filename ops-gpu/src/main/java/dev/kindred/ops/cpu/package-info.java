// SPDX-License-Identifier: Apache-2.0
/**
 * The CPU engine in plain Java: the methods of {@link dev.kindred.ops.Engine} for {@link
 * dev.kindred.ops.Cpu}.
 *
 * <p>Work goes row by row through small loops (where from, fetch, blend, store), so that each stage
 * is one idea in one place and element types are known to two of them only. Coordinates are those
 * of {@link dev.kindred.ops.map.Anchor}, values strict float32 as conventions say; values that are
 * only copied never pass through a float. Rows are shared among threads and never depend on each
 * other.
 */
@NullMarked
package dev.kindred.ops.cpu;

import org.jspecify.annotations.NullMarked;
