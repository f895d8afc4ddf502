// SPDX-License-Identifier: Apache-2.0
/**
 * Kernels by hand over the Vector API, the best that were found, and generated code on the same
 * rows.
 */
@NullMarked
package dev.kindred.benchmarks.byhand;

import org.jspecify.annotations.NullMarked;
