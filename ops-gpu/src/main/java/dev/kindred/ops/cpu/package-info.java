// SPDX-License-Identifier: Apache-2.0
/**
 * The CPU engine: the methods of {@link dev.kindred.ops.Engine} for {@link dev.kindred.ops.Cpu}.
 *
 * <p>Work goes row by row through small loops (where from, fetch, blend, store), so that each stage
 * is one idea in one place and element types are known to two of them only. Coordinates are those
 * of {@link dev.kindred.ops.map.Anchor}, values strict float32 as conventions say; values that are
 * only copied never pass through a float. Rows are shared among threads and never depend on each
 * other.
 *
 * <p>Programs and the stages around them begin in plain Java, which needs nothing compiled first.
 * What runs long is compiled to vector code in the background, where the module {@code
 * jdk.incubator.vector} is there ({@code --add-modules jdk.incubator.vector}) and C2 is on. Both
 * give the same bytes. The system property {@code kindred.vector} says otherwise: {@code off} stays
 * plain, {@code on} compiles before the first row.
 */
@NullMarked
package dev.kindred.ops.cpu;

import org.jspecify.annotations.NullMarked;
