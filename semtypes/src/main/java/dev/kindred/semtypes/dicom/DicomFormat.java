// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.PictureFormat;

/** Lets {@link Image#read} take DICOM files: what comes back is a {@link DicomImage}. */
public final class DicomFormat implements PictureFormat {
  /** For {@link java.util.ServiceLoader}. */
  public DicomFormat() {}

  @Override
  public boolean recognizes(byte[] bytes) {
    return DicomFile.isDicom(bytes);
  }

  @Override
  public DicomImage read(String file, byte[] bytes) {
    return DicomImage.parse(file, bytes);
  }
}
