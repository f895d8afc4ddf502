// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.cpu.vector.PairStage;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;

/**
 * Bilinear sampling by an affine map, as {@link dev.kindred.ops.Warp} defines it.
 *
 * @param in the picture to sample
 * @param back from output points to input points
 * @param out the result
 * @param outside what stands beyond the picture
 * @param whole whether the numbers are made those that the picture's type holds, as they are
 *     between steps
 */
record AffineSampling(Raster in, Affine back, Canvas out, Outside outside, boolean whole) {

  /** A source for one thread, in the form that is the fastest now. */
  RowSource rows(Scratch scratch) {
    return VectorForm.of(this).map(form -> vector(form, scratch)).orElseGet(() -> plain(scratch));
  }

  /** Whether no point comes from so far away that the Vector API's form cannot find it. */
  boolean isNear() {
    return PairStage.takes(back, out);
  }

  RowSource plain(Scratch scratch) {
    return new Bilinear(
        in, new AffineCoordinates(back, out.width(), scratch), outside, whole, scratch);
  }

  RowSource vector(VectorForm form, Scratch scratch) {
    return new VectorBilinear(this, form, scratch);
  }
}
