// SPDX-License-Identifier: Apache-2.0
/**
 * Transforms of volumes, their label volumes and their landmarks, in the patient's world (LPS
 * millimetres).
 *
 * <p>There are two kinds. Some say <em>which voxels</em> a volume has and leave the patient where
 * they are: orientation, spacing, crops, pads, the grid of a reference. Landmarks stay, since they
 * are places in the patient. Others <em>move the patient</em>: flips, turns, affine and elastic
 * motions. Landmarks move with them. A motion is drawn once, in millimetres, about the centre of
 * the sample's first volume, so members on other grids make the very same motion.
 *
 * <p>Either way the grid of the result says where its voxels are, and the way back ends on the very
 * grid that was left, also for what joined later, such as a prediction. Where voxels of the result
 * are voxels of the input they are copied, never interpolated; labels are never mixed.
 */
@NullMarked
package dev.kindred.transforms.volume;

import org.jspecify.annotations.NullMarked;
