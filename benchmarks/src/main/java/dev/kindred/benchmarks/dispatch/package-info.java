// SPDX-License-Identifier: Apache-2.0
/** What a dispatched call costs, beside the same written by hand. */
@NullMarked
package dev.kindred.benchmarks.dispatch;

import org.jspecify.annotations.NullMarked;
