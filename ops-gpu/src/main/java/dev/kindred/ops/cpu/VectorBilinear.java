// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.cpu.vector.PairStage;
import dev.kindred.ops.cpu.vector.TapRow;
import dev.kindred.semtypes.Canvas;

/** Rows that blend the four pixels around each point, on the Vector API, stretch by stretch. */
final class VectorBilinear implements RowSource {
  private final AffineSampling sampling;
  private final VectorForm form;
  private final PairStage pairs;
  private final TapRow taps;
  private final int width;
  private final float[] coverage;
  private int y;

  VectorBilinear(AffineSampling sampling, VectorForm form, Scratch scratch) {
    this.sampling = sampling;
    this.form = form;
    this.width = sampling.out().width();
    Raster in = sampling.in();
    this.pairs =
        new PairStage(
            sampling.back(),
            Canvas.hw(in.height(), in.width()),
            (int) in.steps().column(),
            (int) in.steps().row());
    this.taps = scratch.taps();
    this.coverage = scratch.floats(width);
  }

  /** The arrays of {@code row} hold whole vectors, as those of {@link Scratch} do. */
  @Override
  public void read(int y, float[][] row) {
    this.y = y;
    boolean blended = sampling.outside().isBlended();
    for (int from = 0; from < width; from += TapRow.LENGTH) {
      find(from);
      form.sample(sampling.in(), taps, sampling.whole() && !blended, row);
      if (blended) {
        taps.coverage(coverage);
      }
    }
    if (blended) {
      sampling.outside().blend(coverage, width, row);
      if (sampling.whole()) {
        for (float[] channel : row) {
          Whole.round(sampling.in().dtype(), channel, width);
        }
      }
    }
  }

  private void find(int from) {
    pairs.find(y, from, Math.min(TapRow.LENGTH, width - from), taps);
  }

  /** Found anew: few programs ask for it. */
  @Override
  public float[] coverage() {
    for (int from = 0; from < width; from += TapRow.LENGTH) {
      find(from);
      taps.coverage(coverage);
    }
    return coverage;
  }
}
