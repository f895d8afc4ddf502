// SPDX-License-Identifier: Apache-2.0
/**
 * JPEG-LS (ITU-T T.87), lossless and near-lossless. {@link
 * dev.kindred.semtypes.dicom.codec.jpegls.LsFrame} decodes a frame.
 */
@NullMarked
package dev.kindred.semtypes.dicom.codec.jpegls;

import org.jspecify.annotations.NullMarked;
