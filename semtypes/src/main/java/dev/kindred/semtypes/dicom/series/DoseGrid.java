// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.series;

import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.dicom.Attribute;
import dev.kindred.semtypes.dicom.DataSet;
import dev.kindred.semtypes.dicom.ImagePlane;
import java.util.List;

/** Where the frames of a dose lie, which its grid says in a way of its own (PS3.3 C.8.8.3.2). */
final class DoseGrid {
  private DoseGrid() {}

  /** Whether a file has frames at offsets. */
  static boolean is(DataSet file) {
    return !file.decimals(Attribute.FRAME_OFFSETS).isEmpty();
  }

  /** The plane of a frame, given that of the first; of other files, that one. */
  static ImagePlane moved(DataSet file, int frame, ImagePlane first) {
    List<Double> offsets = file.decimals(Attribute.FRAME_OFFSETS);
    if (offsets.isEmpty()) {
      return first;
    }
    if (frame >= offsets.size()) {
      throw file.bad(
          Attribute.FRAME_OFFSETS,
          "has %d offsets, none for frame %d; the file is damaged"
              .formatted(offsets.size(), frame));
    }
    // Offsets start at 0, or, in the second way of writing them, are the places themselves.
    Vector3 step = first.normal().times(offsets.get(frame) - offsets.getFirst());
    Vector3 place = first.position().plus(step);
    if (!place.isFinite()) {
      throw file.bad(Attribute.FRAME_OFFSETS, "is beyond all measure; the file is damaged");
    }
    return new ImagePlane(place, first.columnStep(), first.rowStep());
  }
}
