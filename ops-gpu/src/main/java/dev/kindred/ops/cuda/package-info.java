// SPDX-License-Identifier: Apache-2.0
/**
 * NVIDIA cards as a {@link dev.kindred.ops.Device}: {@link dev.kindred.ops.cuda.Cuda} joins the
 * {@link dev.kindred.ops.Engine} by methods for the plans it has kernels for, and gives the same
 * bytes as the CPU. What it has no method for is refused as a call that no method fits.
 */
@NullMarked
package dev.kindred.ops.cuda;

import org.jspecify.annotations.NullMarked;
