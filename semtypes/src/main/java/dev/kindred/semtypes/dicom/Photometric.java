// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

/** Which end of the display values of a monochrome slice is white (PS3.3 C.7.6.3.1.2). */
public enum Photometric {
  /** Low values are white: the display is inverted, after the window; measurements never are. */
  MONOCHROME1,
  /** Low values are black. */
  MONOCHROME2;

  /** The photometric interpretation of a file, or an error that names what is there. */
  static Photometric read(DataSet dataSet) {
    String name =
        dataSet
            .text(Attribute.PHOTOMETRIC)
            .orElseThrow(() -> dataSet.missing(Attribute.PHOTOMETRIC));
    return switch (name) {
      case "MONOCHROME1" -> MONOCHROME1;
      case "MONOCHROME2" -> MONOCHROME2;
      default ->
          throw dataSet.bad(
              Attribute.PHOTOMETRIC,
              "says photometric %s, which is not read yet; give a MONOCHROME1 or MONOCHROME2 slice"
                  .formatted(name));
    };
  }
}
