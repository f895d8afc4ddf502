// SPDX-License-Identifier: Apache-2.0
/**
 * Volumes out of DICOM: slices of a series of files, or frames of one, sorted by where they lie in
 * the patient and checked to be a grid.
 *
 * <p>{@link dev.kindred.semtypes.dicom.series.DicomSeries} is the door to folders and lists of
 * files; {@link dev.kindred.semtypes.dicom.series.SliceStack} holds what was found of the slices,
 * {@linkplain dev.kindred.semtypes.dicom.series.Irregularity irregularities} above all, before it
 * makes a volume of them.
 */
@NullMarked
package dev.kindred.semtypes.dicom.series;

import org.jspecify.annotations.NullMarked;
