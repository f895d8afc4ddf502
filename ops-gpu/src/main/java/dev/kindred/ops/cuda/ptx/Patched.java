// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.Bool;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.cuda.ptx.Register.I64;
import java.util.ArrayList;
import java.util.List;

/** A patch over planes, {@link Sampling.Placing#PATCHED}: elements as they are. */
final class Patched implements Sampler {
  private final PtxWriter ptx;
  private final Source source;
  private final Item item;
  private final Spot spot;
  private final PixelKernel kernel;

  Patched(PtxWriter ptx, Source source, Item item, Spot spot, PixelKernel kernel) {
    this.ptx = ptx;
    this.source = source;
    this.item = item;
    this.spot = spot;
    this.kernel = kernel;
  }

  @Override
  public Sample at(int lane) {
    I32 column = spot.column(ptx, lane);
    I32 right = ptx.subtract(column, item.integer(0));
    I32 down = ptx.subtract(spot.y(), item.integer(1));
    I32 width = item.integer(2);
    Bool over = ptx.and(ptx.isWithin(right, width), ptx.isWithin(down, item.integer(3)));
    Bool under = ptx.and(ptx.not(over), ptx.isLess(column, source.width));
    Source.Place patch = patch(ptx.multiplyAdd(down, width, right));
    Source.Place place = source.at(spot.y(), column);
    return new Sample(
        Sampler.values(
            kernel.channels(),
            c -> chosen(over, source.bits(over, patch, 0, c), source.bits(under, place, 0, c))),
        F32.of(1));
  }

  /** The same element of every channel, for planes. */
  private Source.Place patch(I32 element) {
    I32 bytes = I32.of(kernel.in().bytes());
    I32 step = ptx.multiply(item.integer(4), bytes);
    I64 at = ptx.wide(element, bytes, item.more());
    List<I64> addresses = new ArrayList<>();
    for (int c = 0; c < kernel.channels(); c++) {
      addresses.add(c == 0 ? at : ptx.wide(step, I32.of(c), at));
    }
    return new Source.Place(addresses);
  }

  private Register chosen(Bool over, Register patch, Register picture) {
    return patch instanceof I64 wide
        ? ptx.select(over, wide, (I64) picture)
        : ptx.select(over, (I32) patch, (I32) picture);
  }
}
