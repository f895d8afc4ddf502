// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import dev.kindred.semtypes.dicom.DicomSeeds;
import dev.kindred.semtypes.image.PictureSeeds;
import dev.kindred.semtypes.nifti.NiftiSeeds;
import dev.kindred.semtypes.npy.NpySeeds;
import dev.kindred.semtypes.nrrd.NrrdSeeds;
import java.util.List;
import java.util.stream.Stream;

/** All good files that are damaged: each package of formats gives its own. */
public final class FuzzSeeds {
  private FuzzSeeds() {}

  /** A few small ones of every format. */
  public static List<FuzzSeed> all() {
    return Stream.of(
            DicomSeeds.seeds(),
            PictureSeeds.seeds(),
            NpySeeds.seeds(),
            NiftiSeeds.seeds(),
            NrrdSeeds.seeds())
        .flatMap(List::stream)
        .toList();
  }
}
