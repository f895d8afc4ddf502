// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.cpu.vector.PairStage;
import dev.kindred.ops.cpu.vector.TapRow;

/** Rows that blend the four pixels around each point, on the Vector API. */
final class VectorBilinear implements RowSource {
  private final AffineSampling sampling;
  private final VectorForm form;
  private final PairStage.Lattice lattice;
  private final TapRow taps;
  private final int width;
  private final float[] coverage;

  VectorBilinear(AffineSampling sampling, VectorForm form, Scratch scratch) {
    this.sampling = sampling;
    this.form = form;
    this.width = sampling.out().width();
    Raster in = sampling.in();
    this.lattice =
        new PairStage.Lattice(
            in.width() - 2, in.height() - 2, (int) in.steps().column(), (int) in.steps().row());
    this.taps = scratch.taps(width);
    this.coverage = scratch.floats(width);
  }

  /** The arrays of {@code row} hold whole vectors, as those of {@link Scratch} do. */
  @Override
  public void read(int y, float[][] row) {
    PairStage.fill(sampling.back(), y, lattice, width, taps);
    Outside outside = sampling.outside();
    boolean alone = !outside.isBlended();
    form.sample(sampling.in(), taps, width, sampling.whole() && alone, row);
    if (!alone) {
      outside.blend(coverage(), width, row);
      if (sampling.whole()) {
        for (float[] channel : row) {
          Whole.round(sampling.in().dtype(), channel, width);
        }
      }
    }
  }

  @Override
  public float[] coverage() {
    taps.coverage(width, coverage);
    return coverage;
  }
}
