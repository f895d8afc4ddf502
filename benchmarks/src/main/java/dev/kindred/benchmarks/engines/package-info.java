// SPDX-License-Identifier: Apache-2.0
/**
 * The canonical jobs on the CPU: {@link dev.kindred.benchmarks.engines.Worker} does them turn by
 * turn beside the peers, as {@code benchmarks/engines/run} says. A {@link
 * dev.kindred.benchmarks.engines.Contender} is a way to do them; how Kindred does is in {@link
 * dev.kindred.benchmarks.engines.Kindred}.
 */
@NullMarked
package dev.kindred.benchmarks.engines;

import org.jspecify.annotations.NullMarked;
