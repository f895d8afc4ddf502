// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridRange;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;

/** Slices of volumes as pictures that know where they lie. */
final class VolumeSlice {
  private VolumeSlice() {}

  static DicomImage of(Volume volume, GridAxis across, int index) {
    if (!(volume.info().orElse(null) instanceof DicomInfo info)) {
      throw new IllegalArgumentException(
          "slice of %s: it came from no DICOM file, so that what a DicomImage says is not known; use Volume.sliced"
              .formatted(volume));
    }
    Volume thin = Volume.sliced(volume, across, new GridRange(index, index + 1));
    VoxelGrid grid = thin.grid();
    GridAxis columns = across == GridAxis.I ? GridAxis.J : GridAxis.I;
    GridAxis rows = across == GridAxis.K ? GridAxis.J : GridAxis.K;
    ImagePlane plane = new ImagePlane(grid.origin(), grid.step(columns), grid.step(rows));
    Tensor pixels =
        thin.voxels()
            .dense()
            .castTo(DType.F32)
            .reshape(1, grid.size().along(rows), grid.size().along(columns));
    return DicomImage.of(pixels, info.withPlane(plane));
  }
}
