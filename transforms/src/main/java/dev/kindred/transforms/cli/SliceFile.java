// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import dev.kindred.semtypes.dicom.DataSet;
import dev.kindred.semtypes.dicom.DicomFile;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomWriter;
import dev.kindred.semtypes.dicom.Tag;
import dev.kindred.transforms.DrawKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Augmented slices as DICOM files whose identifiers follow from the draw, not from the clock. */
final class SliceFile {
  private static final List<String> IDENTIFIERS =
      List.of("SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID", "FrameOfReferenceUID");

  private SliceFile() {}

  static void write(DicomImage slice, String name, DrawKey key, Path file) {
    DicomFile made = DicomWriter.file(slice);
    DataSet named = made.dataSet();
    for (String each : IDENTIFIERS) {
      named = named.with(Tag.of(each), uid(each + " of " + name + " by " + key));
    }
    made.with(named).write(file);
  }

  /** PS3.5 B.2: a UID from a UUID, here one made from a name. */
  private static String uid(String of) {
    UUID uuid = UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    return "2.25." + new BigInteger(uuid.toString().replace("-", ""), 16);
  }
}
