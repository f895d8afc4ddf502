// SPDX-License-Identifier: Apache-2.0
/** What is checked and measured on a real card: {@link dev.kindred.benchmarks.gpu.GpuCheck}. */
@NullMarked
package dev.kindred.benchmarks.gpu;

import org.jspecify.annotations.NullMarked;
