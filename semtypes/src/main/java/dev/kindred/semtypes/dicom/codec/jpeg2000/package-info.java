// SPDX-License-Identifier: Apache-2.0
/**
 * JPEG 2000 part 1 (ITU-T T.800). {@link dev.kindred.semtypes.dicom.codec.jpeg2000.J2kFrame}
 * decodes a frame: it reads the headers, {@code J2kTile} the packets, {@code CodeBlocks} what they
 * bring, and a wavelet makes samples of it.
 */
@NullMarked
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import org.jspecify.annotations.NullMarked;
