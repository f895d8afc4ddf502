// SPDX-License-Identifier: Apache-2.0
/**
 * NRRD files: volumes with a text header, attached or in a file of its own.
 *
 * <p>Source: "Definition of NRRD File Format" of the Teem library,
 * https://teem.sourceforge.net/nrrd/format.html. Segmentations are known by the keys that 3D Slicer
 * writes.
 */
@NullMarked
package dev.kindred.semtypes.nrrd;

import org.jspecify.annotations.NullMarked;
