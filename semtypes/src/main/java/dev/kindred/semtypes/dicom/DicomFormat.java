// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.read.Format;
import dev.kindred.semtypes.read.Read;
import dev.kindred.semtypes.read.Source;

/** DICOM files, Part 10 and older ones. */
public final class DicomFormat implements Format {
  /** For {@link Read}. */
  public DicomFormat() {}

  @Override
  public String name() {
    return "DICOM";
  }

  @Override
  public boolean recognizes(Source source) {
    return source.size() < Integer.MAX_VALUE - 8
        && (source.has(128, "DICM")
            || (BareDataSet.mayBe(source.head(2)) && DicomFile.isDicom(source.bytes())));
  }

  /**
   * What one file holds: a segmentation or a stack of frames is a volume, frames without a place
   * are a batch of pictures, one frame is a picture.
   *
   * <p>Comes first: what stands before a DICOM file may be the beginning of a TIFF (PS3.10 7.1).
   */
  @Dispatch(value = Read.class, precedence = 1)
  static Semantic read(DicomFormat format, Source source) {
    return DicomFile.parse(source).value();
  }
}
