// SPDX-License-Identifier: Apache-2.0
/**
 * Compressed pixel data: the bytes of one encapsulated frame in, its samples out.
 *
 * <p>{@link dev.kindred.semtypes.dicom.codec.PixelCodec} lists the codecs. Each is told by a {@link
 * dev.kindred.semtypes.dicom.codec.FrameLayout} what the data set says, holds the codestream to it
 * before anything is allocated, and gives a {@link dev.kindred.semtypes.dicom.codec.DecodedFrame}.
 * The decoders have packages of their own, {@link dev.kindred.semtypes.dicom.codec.jpeg}, {@link
 * dev.kindred.semtypes.dicom.codec.jpegls} and {@link dev.kindred.semtypes.dicom.codec.jpeg2000};
 * what several of them read with stands here. Nothing here knows of data sets, tags or files; the
 * package above takes the frames out of the file and gives the samples their meaning.
 *
 * <p>Samples come out as GDCM gives them, bit by bit, lossy ones too: the transforms round as those
 * of the Independent JPEG Group and of OpenJPEG do. A codestream of another precision or sign than
 * the data set says is no error as long as its samples fit in the cells: their low bits are given,
 * and the data set says how to read them. Another number of rows, columns or samples is an error.
 *
 * <p>Not read, and named by the error: arithmetic and hierarchical JPEG; progressive JPEG of 12
 * bits; JPEG-LS with mapping tables, point transforms or subsampled components; JPEG 2000 part 2,
 * high-throughput JPEG 2000, regions of interest, packed packet headers, subsampled components and
 * samples of more than 24 bits.
 *
 * <p>Whatever the bytes, a decoder ends in a time linear in input and output, and the only thing it
 * throws is {@link dev.kindred.semtypes.UnreadableFileException}, which names the file, the codec,
 * the byte and the reason.
 */
@NullMarked
package dev.kindred.semtypes.dicom.codec;

import org.jspecify.annotations.NullMarked;
