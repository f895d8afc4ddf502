// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.read.Format;
import dev.kindred.semtypes.read.Read;
import dev.kindred.semtypes.read.Source;

/** DICOM Part 10 files. */
public final class DicomFormat implements Format {
  /** For {@link Read}. */
  public DicomFormat() {}

  @Override
  public String name() {
    return "DICOM";
  }

  @Override
  public boolean recognizes(Source source) {
    return DicomFile.isDicom(source.head(132));
  }

  /** Comes first: what stands before a DICOM file may be the beginning of a TIFF (PS3.10 7.1). */
  @Dispatch(value = Read.class, precedence = 1)
  static DicomImage read(DicomFormat format, Source source) {
    return DicomImage.parse(source.name(), source.bytes());
  }
}
