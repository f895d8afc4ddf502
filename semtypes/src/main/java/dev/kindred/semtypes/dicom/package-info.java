// SPDX-License-Identifier: Apache-2.0
/**
 * DICOM: an own reader and writer of its files, and the grayscale pipeline of the standard.
 *
 * <p>{@link dev.kindred.semtypes.dicom.DicomImage} is one monochrome slice with its measured values
 * (Hounsfield units for CT), its display windows and its place in the patient; {@link
 * dev.kindred.semtypes.dicom.DicomRgbImage} a picture in colours. Below them, {@link
 * dev.kindred.semtypes.dicom.DicomFile} keeps the stored values of every frame, the overlays and
 * the whole {@link dev.kindred.semtypes.dicom.DataSet}. Volumes are made in {@link
 * dev.kindred.semtypes.dicom.series}, directories read in {@link
 * dev.kindred.semtypes.dicom.directory}, compressed frames decoded in {@link
 * dev.kindred.semtypes.dicom.codec}.
 *
 * <p>Values go one way: stored bits → masked and sign-extended → modality values → display values,
 * inverted last when the file is MONOCHROME1 (PS3.3 C.11.1 and C.11.2, PS3.5 8.1.1).
 *
 * <p>Read: implicit and explicit little endian, explicit big endian, deflated, bare data sets
 * without a preamble where no byte leaves a doubt; pixels in the open, in fragments and compressed
 * as {@link dev.kindred.semtypes.dicom.TransferSyntax#isReadable} says; 1, 8, 16, 32 bit, float and
 * double; RGB, YBR, palettes; enhanced objects, segmentations, doses. Written: what was read,
 * element by element, in any of the open syntaxes, and new objects of pictures and volumes;
 * compressed pixels are unpacked when asked, none are compressed. {@link
 * dev.kindred.semtypes.dicom.Deidentification} takes direct identifiers out when asked.
 *
 * <p>Not read: video, HTJ2K, JPEG XL, JPIP; CMYK, ARGB and HSV; supplemental and enhanced palettes;
 * real-world value maps; waveforms, contours and reports are elements and no types of their own.
 *
 * <p>No type here prints what a file says about a patient: texts and errors name tags, offsets and
 * lengths, never values.
 */
@NullMarked
package dev.kindred.semtypes.dicom;

import org.jspecify.annotations.NullMarked;
