// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nrrd;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.read.FuzzSeed;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small good files to damage. */
public final class NrrdSeeds {
  private NrrdSeeds() {}

  /** One of each encoding. */
  public static List<FuzzSeed> seeds() {
    Volume volume =
        Volume.of(
            Tensor.of(DType.I16, new short[60], 3, 4, 5), VoxelGrid.of(GridSize.kji(3, 4, 5)));
    String start = "NRRD0005\ntype: uint16\ndimension: 3\nsizes: 3 1 2\nspacings: 1 2 3\n";
    return List.of(
        new FuzzSeed("nrrd raw", Nrrd.toBytes(volume, Nrrd.Encoding.RAW)),
        new FuzzSeed("nrrd gzip", Nrrd.toBytes(volume, Nrrd.Encoding.GZIP)),
        text("nrrd ascii", start + "encoding: ascii\n\n1 2 3 40 500 6000\n"),
        text("nrrd hex", start + "endian: big\nencoding: hex\n\n000100020003\n000400050006\n"));
  }

  private static FuzzSeed text(String name, String text) {
    return new FuzzSeed(name, text.getBytes(StandardCharsets.US_ASCII));
  }
}
