// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.read.FuzzSeed;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.List;

/** Small good files to damage. */
public final class NiftiSeeds {
  private NiftiSeeds() {}

  /** One of each version. */
  public static List<FuzzSeed> seeds() {
    VoxelGrid grid = VoxelGrid.of(GridSize.kji(3, 4, 5));
    NiftiInfo info =
        new NiftiInfo(
            NiftiIntent.NONE,
            1,
            0,
            0,
            0,
            "",
            "",
            List.of(new NiftiExtension(6, Tensor.of(new byte[24]))));
    Volume volume = Volume.of(Tensor.of(DType.I16, new short[60], 3, 4, 5), grid, info);
    Volume floats = Volume.of(Tensor.of(new float[60], 3, 4, 5), grid);
    return List.of(
        new FuzzSeed("nifti-1 i16", Nifti.toBytes(volume, Nifti.Version.ONE)),
        new FuzzSeed("nifti-2 f32", Nifti.toBytes(floats, Nifti.Version.TWO)));
  }
}
