// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

import dev.kindred.semtypes.Tensor;

/**
 * A block that a program added to the header, kept as it is. May tell who a patient is (code 2 is a
 * DICOM header), so its text form shows the size only.
 *
 * @param code who wrote it: 2 DICOM, 4 AFNI, 6 a comment, 32 CIFTI, …
 * @param bytes u8 [N], the filling zeros of the file included
 */
public record NiftiExtension(int code, Tensor bytes) {
  @Override
  public String toString() {
    return "extension " + code + " of " + bytes.shape().count() + " bytes";
  }
}
