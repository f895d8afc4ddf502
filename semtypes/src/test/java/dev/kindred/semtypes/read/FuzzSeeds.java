// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import dev.kindred.semtypes.coco.CocoSeeds;
import dev.kindred.semtypes.csv.CsvSeeds;
import dev.kindred.semtypes.dicom.DicomSeeds;
import dev.kindred.semtypes.image.PictureSeeds;
import dev.kindred.semtypes.las.LasSeeds;
import dev.kindred.semtypes.nifti.NiftiSeeds;
import dev.kindred.semtypes.npy.NpySeeds;
import dev.kindred.semtypes.nrrd.NrrdSeeds;
import dev.kindred.semtypes.ply.PlySeeds;
import dev.kindred.semtypes.voc.VocSeeds;
import dev.kindred.semtypes.xyz.XyzSeeds;
import dev.kindred.semtypes.yolo.YoloSeeds;
import java.util.ArrayList;
import java.util.List;

/** All good files that are damaged: each package of formats gives its own. */
public final class FuzzSeeds {
  private FuzzSeeds() {}

  /** A few small ones of every format. */
  public static List<FuzzSeed> all() {
    List<FuzzSeed> all = new ArrayList<>();
    all.addAll(CocoSeeds.seeds());
    all.addAll(CsvSeeds.seeds());
    all.addAll(DicomSeeds.seeds());
    all.addAll(PictureSeeds.seeds());
    all.addAll(LasSeeds.seeds());
    all.addAll(NiftiSeeds.seeds());
    all.addAll(NpySeeds.seeds());
    all.addAll(NrrdSeeds.seeds());
    all.addAll(PlySeeds.seeds());
    all.addAll(VocSeeds.seeds());
    all.addAll(XyzSeeds.seeds());
    all.addAll(YoloSeeds.seeds());
    return List.copyOf(all);
  }
}
