// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

/** What the samples of a decoded frame stand for, as far as the codestream itself tells. */
public enum Colours {
  /** The codestream does not say: the photometric interpretation of the data set applies. */
  AS_STORED,
  /** Red, green and blue, whatever the photometric interpretation says. */
  RGB,
  /**
   * Luma and the two chroma differences of full range ({@code YBR_FULL}), chroma at every pixel,
   * whatever the photometric interpretation says.
   */
  YBR_FULL
}
