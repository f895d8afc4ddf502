// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.cpu.vector.PairStage;
import dev.kindred.ops.cpu.vector.TapRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows that blend the four pixels around each point, on the Vector API. Rows that go beyond what
 * its stages take, some 2²² pixels away, it leaves to {@link Bilinear}.
 */
final class VectorBilinear implements RowSource {
  private final AffineSampling sampling;
  private final VectorForm form;
  private final Scratch scratch;
  private final PairStage.Lattice lattice;
  private final TapRow taps;
  private final float[] coverage;
  private boolean isCovered;
  private @Nullable RowSource plain;

  VectorBilinear(AffineSampling sampling, VectorForm form, Scratch scratch) {
    this.sampling = sampling;
    this.form = form;
    this.scratch = scratch;
    Raster in = sampling.in();
    this.lattice =
        new PairStage.Lattice(
            in.width() - 2, in.height() - 2, (int) in.steps().column(), (int) in.steps().row());
    this.taps = scratch.taps(sampling.width());
    this.coverage = scratch.floats(sampling.width());
  }

  @Override
  public void read(int y, float[][] row) {
    isCovered = false;
    int width = sampling.width();
    if (row[0].length < TapRow.room(width)
        || !PairStage.fill(sampling.back(), y, lattice, width, taps)) {
      readPlainly(y, row);
      return;
    }
    Outside outside = sampling.outside();
    boolean alone = !outside.isBlended();
    form.sample(sampling.in(), taps, width, sampling.whole() && alone, row);
    if (!alone) {
      outside.blend(coverage(), width, row);
      if (sampling.whole()) {
        for (float[] channel : row) {
          VectorForm.round(sampling.in().dtype(), channel, width);
        }
      }
    }
  }

  private void readPlainly(int y, float[][] row) {
    if (plain == null) {
      plain = sampling.plain(scratch);
    }
    plain.read(y, row);
    System.arraycopy(plain.coverage(), 0, coverage, 0, sampling.width());
    isCovered = true;
  }

  @Override
  public float[] coverage() {
    if (!isCovered) {
      taps.coverage(sampling.width(), coverage);
      isCovered = true;
    }
    return coverage;
  }
}
