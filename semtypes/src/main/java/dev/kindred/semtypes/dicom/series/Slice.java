// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.series;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.dicom.DicomFile;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.ImagePlane;
import java.util.Optional;

/**
 * One frame of a file that has a place in the patient.
 *
 * @param file the file, its pixels not yet decoded
 * @param frame from 0
 * @param info what the file says of this frame
 * @param plane where it lies
 */
record Slice(DicomFile file, int frame, DicomInfo info, ImagePlane plane) {
  /** A frame, or an error where it has no place or is coloured. */
  static Slice of(DicomFile file, int frame) {
    DicomInfo info = file.info(frame);
    ImagePlane plane =
        Optional.ofNullable(info.plane())
            .orElseThrow(() ->
                new UnreadableFileException(
                    file.name(),
                    "frame %d says no place in the patient, which a volume needs; read it as an image"
                        .formatted(frame)));
    if (!info.photometric().isMonochrome()) {
      throw new UnreadableFileException(
          file.name(),
          "has colours (%s), of which no volume is made; read it as an image"
              .formatted(info.photometric()));
    }
    return new Slice(file, frame, info, plane);
  }

  /** What errors call it. */
  String name() {
    return file.frames() == 1 ? file.name() : file.name() + " frame " + frame;
  }
}
