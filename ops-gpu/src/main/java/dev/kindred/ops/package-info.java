// SPDX-License-Identifier: Apache-2.0
/**
 * How numbers move: plans say what to do, devices where, and {@link dev.kindred.ops.Engine} brings
 * both together with a value.
 *
 * <p>A {@link dev.kindred.ops.Plan} is immutable data with every number decided. {@link
 * dev.kindred.ops.Geometry} moves things by one forward map; {@link dev.kindred.ops.PixelOp}
 * changes what pixels are worth. The engine is a generic function over (device, plan, value), so
 * that a kernel for a new device, plan or type is one more method in any jar:
 *
 * {@snippet :
 * Geometry turn = Geometry.rotation(image.canvas(), 30, true, Interpolation.BILINEAR, Fill.none());
 * Image turned = Engine.ENGINE.run(Cpu.all(), turn, image);
 * Boxes boxes = Engine.ENGINE.run(Cpu.all(), turn, boxesOfTheImage);
 * }
 *
 * <p>A {@link dev.kindred.ops.Sequence} of plans runs in as few passes as {@link
 * dev.kindred.ops.pass.Passes} finds, {@link dev.kindred.ops.PerItem} gives each item of a batch a
 * plan of its own, and a {@link dev.kindred.ops.Resample} reads a volume on another grid of voxels.
 *
 * <p>Results depend neither on the number of threads nor on the width of vectors, nor on the
 * device.
 */
@NullMarked
package dev.kindred.ops;

import org.jspecify.annotations.NullMarked;
