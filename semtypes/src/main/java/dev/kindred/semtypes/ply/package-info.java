// SPDX-License-Identifier: Apache-2.0
/**
 * PLY files (Greg Turk's Polygon File Format 1.0): in text, and binary in both byte orders.
 *
 * <p>{@link dev.kindred.semtypes.ply.Ply} gives the vertices as a point cloud and writes one;
 * {@link dev.kindred.semtypes.ply.PlyFile} keeps faces and all else that a file holds.
 */
@NullMarked
package dev.kindred.semtypes.ply;

import org.jspecify.annotations.NullMarked;
