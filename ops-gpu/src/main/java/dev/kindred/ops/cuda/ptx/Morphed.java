// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.Border;
import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.cuda.ptx.Register.I64;
import java.util.List;

/**
 * Labels by those around, {@link Sampling.Placing#DILATED} and {@link Sampling.Placing#ERODED}. A
 * row or column beyond the edge stands for the last inside, which is around the place too and
 * changes neither the greatest nor the least.
 */
final class Morphed implements Sampler {
  private final PtxWriter ptx;
  private final Source source;
  private final Item item;
  private final Spot spot;
  private final PixelKernel kernel;
  private final Beyond beyond;

  Morphed(PtxWriter ptx, Source source, Item item, Spot spot, PixelKernel kernel) {
    this.ptx = ptx;
    this.source = source;
    this.item = item;
    this.spot = spot;
    this.kernel = kernel;
    this.beyond = new Beyond(ptx, Border.EDGE);
  }

  @Override
  public Sample at(int lane) {
    I32 column = spot.column(ptx, lane);
    I64 most = ptx.of(Long.MIN_VALUE);
    I64 least = ptx.of(Long.MAX_VALUE);
    I32 radius = item.integer(0);
    I32 rows = ptx.add(ptx.add(radius, radius), I32.of(1));
    ptx.times(
        rows,
        j -> {
          I32 reach = ptx.loadInt(ptx.wide(j, I32.of(Integer.BYTES), item.more()), 0);
          I32 row = row(ptx.subtract(j, radius));
          ptx.times(
              ptx.add(ptx.add(reach, reach), I32.of(1)),
              i -> {
                I64 label = label(row, ptx.add(column, ptx.subtract(i, reach)));
                ptx.set(most, ptx.most(most, label));
                ptx.set(least, ptx.least(least, label));
              });
        });
    I64 result =
        kernel.sampling().placing() == Sampling.Placing.DILATED
            ? dilated(label(spot.y(), column), most)
            : ptx.select(ptx.isEqual(most, least), most, ptx.of(0L));
    Register bits = kernel.in().bytes() == Long.BYTES ? result : ptx.low(result);
    return new Sample(List.of(bits), F32.of(1));
  }

  private I32 row(I32 down) {
    return beyond.inside(ptx.add(spot.y(), down), source.height);
  }

  private I64 label(I32 row, I32 column) {
    return source.whole(source.at(row, beyond.inside(column, source.width)));
  }

  private I64 dilated(I64 own, I64 most) {
    I64 none = ptx.of(0L);
    return ptx.select(ptx.isEqual(own, none), ptx.most(most, none), own);
  }
}
