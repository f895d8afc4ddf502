// SPDX-License-Identifier: Apache-2.0
/** What it costs: one class per question, peers beside us. */
@NullMarked
package dev.kindred.benchmarks;

import org.jspecify.annotations.NullMarked;
