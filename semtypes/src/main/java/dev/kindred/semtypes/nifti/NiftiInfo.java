// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

import dev.kindred.semtypes.FileInfo;
import java.util.List;

/**
 * What a NIfTI file says of a volume beyond its numbers and their place. Description and extensions
 * may tell who a patient is, so the text form leaves them out.
 *
 * @param intent what the numbers are for
 * @param space what the world is: 0 unknown, 1 the scanner, 2 aligned to another file, 3 Talairach,
 *     4 MNI 152 (the code of sform or qform, whichever placed the volume)
 * @param calMin what is shown as black, where {@code calMax} is above it
 * @param calMax what is shown as white
 * @param frameStep from a frame to the next in the unit of the file, 0 where nothing is said
 * @param description any text
 * @param auxFile another file's name, such as that of a palette
 * @param extensions blocks that programs added
 */
public record NiftiInfo(
    NiftiIntent intent,
    int space,
    double calMin,
    double calMax,
    double frameStep,
    String description,
    String auxFile,
    List<NiftiExtension> extensions)
    implements FileInfo {
  /** Nothing is said but that the world is the scanner's. */
  public static final NiftiInfo NONE =
      new NiftiInfo(NiftiIntent.NONE, 1, 0, 0, 0, "", "", List.of());

  /** Keeps an unchangeable copy of the extensions. */
  public NiftiInfo {
    extensions = List.copyOf(extensions);
  }

  /** The same with another intent. */
  public NiftiInfo withIntent(NiftiIntent other) {
    return new NiftiInfo(other, space, calMin, calMax, frameStep, description, auxFile, extensions);
  }

  @Override
  public String toString() {
    return "NIfTI intent %d, space %d, %s".formatted(intent.code(), space, extensions);
  }
}
