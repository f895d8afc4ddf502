// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;

/** Where something holds, as labels of 1 and 0 in u8. */
final class Truth {
  private Truth() {}

  static Mask mask(Tensor truths) {
    return Mask.of(truths.castTo(DType.U8));
  }

  static LabelVolume labels(Tensor truths, VoxelGrid grid) {
    return LabelVolume.of(truths.castTo(DType.U8), grid);
  }

  static void requireOneGrid(String operation, Volume x, Volume y) {
    x.mismatch(y)
        .ifPresent(why -> {
          throw MeaninglessOperationException.of(
              operation, x, y, why + " differ; resample one onto the other first");
        });
  }
}
