// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.Vector3;
import java.util.List;
import java.util.Optional;

/**
 * What a dose says of its frames in a way of its own (PS3.3 C.8.8.3.2): their scaling, and where
 * they lie. In other files both are absent.
 *
 * @param file whose frames they are
 * @param scaling to the unit of the dose
 * @param offsets of the frames along the normal, in millimetres
 */
record DoseGrid(DataSet file, Optional<Rescale> scaling, List<Double> offsets) {
  static DoseGrid read(DataSet file) {
    return new DoseGrid(
        file, Rescale.ofDose(file), List.copyOf(file.decimals(Attribute.FRAME_OFFSETS)));
  }

  /** What is true of a frame, given what the rest of the file says of it. */
  DicomInfo info(int frame, DicomInfo said) {
    DicomInfo measured = scaling.map(said::withRescale).orElse(said);
    ImagePlane first = said.plane();
    return first == null || offsets.isEmpty() ? measured : measured.withPlane(plane(frame, first));
  }

  private ImagePlane plane(int frame, ImagePlane first) {
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
