// SPDX-License-Identifier: Apache-2.0
/**
 * Compressed pixel data: the bytes of one encapsulated frame in, its samples out.
 *
 * <p>{@link dev.kindred.semtypes.dicom.codec.PixelCodec} lists the codecs. Each is told by a {@link
 * dev.kindred.semtypes.dicom.codec.FrameLayout} what the data set says, holds the codestream to it
 * before anything is allocated, and gives a {@link dev.kindred.semtypes.dicom.codec.DecodedFrame}.
 * Nothing here knows of data sets, tags or files; the package above takes the frames out of the
 * file and gives the samples their meaning.
 *
 * <p>Whatever the bytes, a decoder ends in a time linear in input and output, and the only thing it
 * throws is {@link dev.kindred.semtypes.UnreadableFileException}, which names the file, the codec,
 * the byte and the reason.
 */
@NullMarked
package dev.kindred.semtypes.dicom.codec;

import org.jspecify.annotations.NullMarked;
