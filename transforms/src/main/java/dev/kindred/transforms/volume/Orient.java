// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.volume.Orientation;
import dev.kindred.semtypes.volume.Reorientation;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.FixedTransform;

/**
 * Lets the axes of every volume run another way in the patient, as near as flips and a permutation
 * get: nothing moves and nothing is interpolated. MONAI's {@code Orientation}, TorchIO's {@code
 * ToCanonical}. Each volume is turned by its own grid; landmarks stay.
 *
 * @param towards where increasing i, j and k run to
 */
public record Orient(Orientation towards) implements WorldPlan, FixedTransform {
  /**
   * By the letters that increasing i, j and k run towards, such as {@code LPS} (nibabel's letters,
   * not ITK's old ones).
   *
   * @throws IllegalArgumentException where it is no such code
   */
  public static Orient to(String code) {
    return new Orient(Orientation.towards(code));
  }

  /** LPS+: columns run left, rows to the back, slices up, as in DICOM's axial slices. */
  public static Orient lps() {
    return new Orient(Orientation.LPS);
  }

  /** RAS+: columns run right, rows to the front, slices up, as in NIfTI's world. */
  public static Orient ras() {
    return new Orient(Orientation.RAS);
  }

  @Override
  public VoxelGrid out(VoxelGrid in) {
    return in.reorient(Reorientation.between(in.orientation(), towards));
  }

  @Override
  public String words() {
    return "orient to " + towards;
  }
}
