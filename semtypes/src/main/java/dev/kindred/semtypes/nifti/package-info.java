// SPDX-License-Identifier: Apache-2.0
/**
 * NIfTI-1 and NIfTI-2 files (.nii, .nii.gz, and pairs of .hdr and .img): volumes in RAS, which come
 * in and go out as LPS.
 *
 * <p>Source: nifti1.h and nifti2.h of the NIfTI Data Format Working Group; where they leave a
 * choice, the one of nibabel.
 */
@NullMarked
package dev.kindred.semtypes.nifti;

import org.jspecify.annotations.NullMarked;
