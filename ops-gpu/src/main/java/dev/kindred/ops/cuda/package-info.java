// SPDX-License-Identifier: Apache-2.0
/**
 * NVIDIA cards as a {@link dev.kindred.ops.Device}: {@link dev.kindred.ops.cuda.Cuda} joins the
 * {@link dev.kindred.ops.Engine} by methods for the plans it has kernels for, and gives the same
 * bytes as the CPU. What it has no method for is refused as a call that no method fits; {@link
 * dev.kindred.ops.cuda.CudaOrCpu} leaves it to the processor, and whatever else the card cannot do.
 *
 * <p>A call runs a {@code CudaChain}, launches over the same items one after the other. Items on
 * the host go through a {@code Ring} of slots in parts that overlap; small calls that come again
 * are a {@code Replay}. Values that stay on the card, {@link dev.kindred.ops.cuda.OnDevice}, live
 * in a {@code Residence}, one stream in which everything done to them runs in order.
 */
@NullMarked
package dev.kindred.ops.cuda;

import org.jspecify.annotations.NullMarked;
