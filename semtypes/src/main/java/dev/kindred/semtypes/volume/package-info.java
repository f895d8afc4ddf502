// SPDX-License-Identifier: Apache-2.0
/**
 * Volumes: voxels with their place in the patient, and named places beside them.
 *
 * <p>The index axes have names, {@link dev.kindred.semtypes.volume.GridAxis#I}, J and K, and so has
 * every order of them: arrays are (k, j, i), slice, row, column; places on a grid are (i, j, k).
 * The world is LPS millimetres. Index coordinates have (0, 0, 0) at the <em>centre</em> of the
 * first voxel; edge coordinates, half a voxel more, at its outer corner.
 *
 * <p>A volume never goes without its {@link dev.kindred.semtypes.volume.VoxelGrid}: what cuts,
 * flips or permutes the voxels moves the grid, so every voxel keeps its place in the patient.
 */
@NullMarked
package dev.kindred.semtypes.volume;

import org.jspecify.annotations.NullMarked;
