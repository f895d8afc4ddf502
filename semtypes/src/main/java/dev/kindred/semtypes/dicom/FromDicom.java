// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.Semantic;

/** A value that a DICOM file was read as and that keeps what the file says of it. */
public interface FromDicom extends Semantic {
  /** What the file says about the pixels, without the patient. */
  DicomInfo info();
}
