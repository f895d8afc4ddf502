// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

import java.nio.ByteBuffer;

/**
 * The samples of one frame.
 *
 * @param cells little-endian, from index 0: for each pixel, row by row, one cell for each sample,
 *     each of as many bytes as the {@link FrameLayout} said; in a cell the value sits in the lowest
 *     bits, and the bits above the stored ones may hold anything, so mask and sign-extend. It is
 *     backed by an array that belongs to the caller.
 * @param colours what the samples stand for
 */
public record DecodedFrame(ByteBuffer cells, Colours colours) {}
