// SPDX-License-Identifier: Apache-2.0
/**
 * NVIDIA's driver, {@code libcuda}, called through the Foreign Function and Memory API: a user
 * needs the driver and nothing else. This is the only package that links native code or holds raw
 * addresses.
 *
 * <p>{@link dev.kindred.ops.cuda.driver.CudaDriver#find} says whether there is a driver, and why
 * not. From it come {@link dev.kindred.ops.cuda.driver.CudaContext a context} per device, and from
 * that modules, streams, events and memory. All of them are closed by their owner; what is
 * forgotten is freed when it is collected.
 *
 * <p>{@link dev.kindred.ops.cuda.driver.DriverCalls} is the seam below which a test can stand.
 */
@NullMarked
package dev.kindred.ops.cuda.driver;

import org.jspecify.annotations.NullMarked;
