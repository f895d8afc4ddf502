// SPDX-License-Identifier: Apache-2.0
/** The canonical jobs by OpenCV, in the process of the benchmarks. */
@NullMarked
package dev.kindred.benchmarks.opencv;

import org.jspecify.annotations.NullMarked;
