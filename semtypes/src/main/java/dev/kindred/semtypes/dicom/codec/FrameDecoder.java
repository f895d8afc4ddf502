// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

import dev.kindred.semtypes.UnreadableFileException;

/** Turns the bytes of one encapsulated frame into samples. Safe for use by several threads. */
public interface FrameDecoder {
  /**
   * The samples of a frame.
   *
   * @param file what to call the file in an error
   * @param encoded the fragments of the frame, joined; left as it is
   * @param layout what the data set says
   * @throws UnreadableFileException when the bytes are damaged, do not agree with the layout, or
   *     use what the codec does not read
   */
  DecodedFrame decode(String file, byte[] encoded, FrameLayout layout);
}
