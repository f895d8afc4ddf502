// SPDX-License-Identifier: Apache-2.0
/**
 * Kernels as PTX text: the assembly language that NVIDIA's driver compiles for whatever card it
 * finds. {@link dev.kindred.ops.cuda.ptx.PixelKernel} writes one kernel for a whole chain (read,
 * pixel programs, write), with parameters per item, so that a batch is one launch; {@link
 * dev.kindred.ops.cuda.ptx.LookKernel} one that finds means, extremes and counts first.
 *
 * <p>The bytes equal those of the CPU engine because the arithmetic is the same, operation by
 * operation and in the same order; every addition and multiplication says {@code .rn}, without
 * which the assembler fuses them.
 */
@NullMarked
package dev.kindred.ops.cuda.ptx;

import org.jspecify.annotations.NullMarked;
