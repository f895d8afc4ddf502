// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.Border;
import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.cuda.ptx.Register.I64;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums of pixels around each place, {@link Sampling.Placing#SUMMED}; 0 where there are none. */
final class SummedTaps implements Sampler {
  /** Bytes of a tap. */
  static final int TAP_BYTES = 2 * Integer.BYTES + Float.BYTES;

  private final PtxWriter ptx;
  private final Source source;
  private final Spot spot;
  private final PixelKernel kernel;
  private final Blend blend;
  private final Bool any;
  private final List<List<F32>> sums;

  SummedTaps(PtxWriter ptx, Source source, Item item, Spot spot, PixelKernel kernel) {
    this.ptx = ptx;
    this.source = source;
    this.spot = spot;
    this.kernel = kernel;
    this.blend = new Blend(ptx, item, kernel);
    I32 count = item.integer(0);
    this.any = ptx.isLess(I32.of(0), count);
    this.sums = WeightedSums.begun(ptx, kernel);
    ptx.times(count, k -> add(ptx.wide(k, I32.of(TAP_BYTES), item.more())));
  }

  private void add(I64 tap) {
    Border border = kernel.sampling().border();
    Beyond beyond = new Beyond(ptx, border);
    I32 right = ptx.loadInt(tap, 0);
    I32 down = ptx.loadInt(tap, Integer.BYTES);
    F32 weight = ptx.loadFloat(tap, 2 * Integer.BYTES);
    I32 row = beyond.inside(ptx.add(spot.y(), down), source.height);
    for (int lane = 0; lane < kernel.lanes(); lane++) {
      I32 column = ptx.add(spot.inside(ptx, lane, source.width), right);
      I32 from = beyond.inside(column, source.width);
      @Nullable Bool inside =
          border == Border.CONSTANT
              ? ptx.and(ptx.isWithin(from, source.width), ptx.isWithin(row, source.height))
              : null;
      Source.Place place = source.at(row, from);
      for (int c = 0; c < kernel.channels(); c++) {
        ptx.addProduct(sums.get(lane).get(c), source.value(inside, place, 0, c), weight);
      }
    }
  }

  @Override
  public Sample at(int lane) {
    List<Register> values = new ArrayList<>();
    for (F32 sum : sums.get(lane)) {
      values.add(blend.rounded(ptx.select(any, sum, F32.of(0))));
    }
    return new Sample(values, F32.of(1));
  }
}
