// SPDX-License-Identifier: Apache-2.0
/**
 * DICOM slices: an own reader of Part 10 files and the grayscale pipeline of the standard.
 *
 * <p>{@link dev.kindred.semtypes.dicom.DicomImage} is what most callers want: one monochrome slice
 * with its measured values (Hounsfield units for CT), its display windows and its place in the
 * patient. Below it, {@link dev.kindred.semtypes.dicom.DicomFile} keeps the stored values and the
 * whole {@link dev.kindred.semtypes.dicom.DataSet}.
 *
 * <p>Values go one way: stored bits → masked and sign-extended → modality values → display values,
 * inverted last when the file is MONOCHROME1 (PS3.3 C.11.1 and C.11.2, PS3.5 8.1.1).
 *
 * <p>Read today: implicit and explicit little endian, explicit big endian, deflated, RLE; one
 * monochrome frame of 8, 16 or 32 bits. Not read yet, and named by the error: JPEG, JPEG-LS, JPEG
 * 2000 and video, colour and palettes, several frames.
 *
 * <p>No type here prints what a file says about a patient: texts and errors name tags, offsets and
 * lengths, never values.
 */
@NullMarked
package dev.kindred.semtypes.dicom;

import org.jspecify.annotations.NullMarked;
