// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

/** What the samples of a pixel stand for (PS3.3 C.7.6.3.1.2). */
public enum Photometric {
  /** Low values are white: the display is inverted, after the window; measurements never are. */
  MONOCHROME1(1),
  /** Low values are black. */
  MONOCHROME2(1),
  /** Numbers of colours in tables for red, green and blue. */
  PALETTE_COLOR(1),
  /** Red, green and blue. */
  RGB(3),
  /** Luma and two chroma differences, full range (JFIF). */
  YBR_FULL(3),
  /** The same, the chroma for each two neighbours in a row only. */
  YBR_FULL_422(3),
  /** Luma from 16 to 235, chroma from 16 to 240, for each two neighbours in a row only. */
  YBR_PARTIAL_422(3),
  /** The same, chroma for each four pixels only. */
  YBR_PARTIAL_420(3),
  /** The irreversible colour transform of JPEG 2000, undone as it is decoded. */
  YBR_ICT(3),
  /** The reversible colour transform of JPEG 2000, undone as it is decoded. */
  YBR_RCT(3);

  private final int samples;

  Photometric(int samples) {
    this.samples = samples;
  }

  /** How many samples a pixel has: 1 or 3. */
  public int samples() {
    return samples;
  }

  /** Whether it is one amount, dark to bright, and no colour. */
  public boolean isMonochrome() {
    return this == MONOCHROME1 || this == MONOCHROME2;
  }

  /** The photometric interpretation of a file, or an error that names what is there. */
  static Photometric read(DataSet dataSet) {
    String name =
        dataSet
            .text(Attribute.PHOTOMETRIC)
            .orElseThrow(() -> dataSet.missing(Attribute.PHOTOMETRIC));
    for (Photometric known : values()) {
      if (known.toString().equals(name)) {
        return known;
      }
    }
    String what = name.matches("[A-Z0-9_ ]{1,16}") ? name : "something that is no name of one";
    throw dataSet.bad(
        Attribute.PHOTOMETRIC,
        "says photometric %s, which is not read; convert it to RGB".formatted(what));
  }

  /** As files write it, such as {@code PALETTE COLOR}. */
  @Override
  public String toString() {
    return this == PALETTE_COLOR ? "PALETTE COLOR" : name();
  }
}
