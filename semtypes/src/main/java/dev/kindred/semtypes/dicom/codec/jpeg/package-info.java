// SPDX-License-Identifier: Apache-2.0
/**
 * JPEG (ITU-T T.81), Huffman coded: baseline, extended and lossless; progressive pictures of 8 bits
 * are handed to the JDK. {@link dev.kindred.semtypes.dicom.codec.jpeg.JpegFrame} decodes a frame.
 */
@NullMarked
package dev.kindred.semtypes.dicom.codec.jpeg;

import org.jspecify.annotations.NullMarked;
