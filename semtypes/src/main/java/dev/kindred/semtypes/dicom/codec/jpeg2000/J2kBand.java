// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

/**
 * One band of the wavelet transform of a component in a tile.
 *
 * @param orientation 0 for LL, 1 for HL, 2 for LH, 3 for HH
 * @param planes how many bit planes its coefficients can have
 * @param step what a coefficient is multiplied with
 * @param area on the grid of the band
 * @param left where it stands among the coefficients of the component; {@code top} likewise
 */
record J2kBand(int orientation, int planes, float step, Area area, int left, int top) {}
