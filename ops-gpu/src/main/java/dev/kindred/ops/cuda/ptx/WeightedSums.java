// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.cuda.ptx.KernelBody.Item;
import dev.kindred.ops.cuda.ptx.Register.F32;
import dev.kindred.ops.cuda.ptx.Register.I32;
import dev.kindred.ops.cuda.ptx.Register.I64;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sums of a run of pixels along each axis by the weights of a {@link WeightTable}: for each column
 * of the run the sum down, then those along the row; {@code w₀·v₀}, then {@code fma(wₖ, vₖ, sum)}.
 * All pixels of a thread are summed side by side. Every column is summed anew for each pixel that
 * asks for it, which costs the product of the two runs and needs no memory in between.
 */
final class WeightedSums implements Sampler {
  /** Begins a sum: added to a product it changes nothing, not the sign of a 0 either. */
  private static final F32 NOTHING = F32.of(-0f);

  private final PtxWriter ptx;
  private final Source source;
  private final PixelKernel kernel;
  private final Item item;
  private final Beyond beyond;
  private final List<Sample> samples = new ArrayList<>();

  WeightedSums(PtxWriter ptx, Source source, Item item, Spot spot, PixelKernel kernel) {
    this.ptx = ptx;
    this.source = source;
    this.kernel = kernel;
    this.item = item;
    this.beyond = new Beyond(ptx, kernel.sampling().border());
    Blend blend = new Blend(ptx, item, kernel);
    for (List<F32> sums : sums(spot)) {
      samples.add(
          new Sample(
              Sampler.values(kernel.channels(), c -> blend.finished(sums.get(c), F32.of(1), c)),
              F32.of(1)));
    }
  }

  @Override
  public Sample at(int lane) {
    return samples.get(lane);
  }

  /**
   * One output index along an axis.
   *
   * @param first the first input index of its run
   * @param weights the address of its weights
   */
  private record Run(I32 first, I64 weights) {}

  private Run run(I32 index, I32 size, WeightTable.Numbers axis) {
    I32 inside = ptx.least(index, ptx.add(size, I32.of(-1)));
    I64 firsts = ptx.add(item.more(), ptx.wide(item.integer(axis.firsts())));
    I64 weights = ptx.add(item.more(), ptx.wide(item.integer(axis.weights())));
    return new Run(
        ptx.loadInt(ptx.wide(inside, I32.of(Integer.BYTES), firsts), 0),
        ptx.wide(inside, item.integer(axis.step()), weights));
  }

  private List<List<F32>> sums(Spot spot) {
    Run down = run(spot.y(), ptx.blockInt(PixelKernel.Block.OUT_HEIGHT), WeightTable.Numbers.DOWN);
    I32 width = ptx.blockInt(PixelKernel.Block.OUT_WIDTH);
    List<Run> across = new ArrayList<>();
    for (int lane = 0; lane < kernel.lanes(); lane++) {
      I32 column = lane == 0 ? spot.x() : ptx.add(spot.x(), I32.of(lane));
      across.add(run(column, width, WeightTable.Numbers.ACROSS));
    }
    List<List<F32>> sums = begun();
    ptx.times(
        item.integer(WeightTable.Numbers.ACROSS.taps()),
        k -> {
          List<List<F32>> columns = columns(across, k, down);
          for (int lane = 0; lane < across.size(); lane++) {
            F32 weight = weight(across.get(lane), k);
            for (int c = 0; c < kernel.channels(); c++) {
              ptx.addProduct(sums.get(lane).get(c), columns.get(lane).get(c), weight);
            }
          }
        });
    return sums;
  }

  /** The sums down one column of each run. */
  private List<List<F32>> columns(List<Run> across, I32 k, Run down) {
    List<Source.Place> tops = new ArrayList<>();
    for (Run run : across) {
      I32 column = beyond.inside(ptx.add(run.first, k), source.width);
      tops.add(source.at(I32.of(0), column));
    }
    List<List<F32>> sums = begun();
    ptx.times(
        item.integer(WeightTable.Numbers.DOWN.taps()),
        r -> {
          F32 weight = weight(down, r);
          I64 rows = source.before(beyond.inside(ptx.add(down.first, r), source.height));
          for (int lane = 0; lane < tops.size(); lane++) {
            Source.Place place = source.after(tops.get(lane), rows);
            for (int c = 0; c < kernel.channels(); c++) {
              ptx.addProduct(sums.get(lane).get(c), source.value(null, place, 0, c), weight);
            }
          }
        });
    return sums;
  }

  private F32 weight(Run run, I32 tap) {
    return ptx.loadFloat(ptx.wide(tap, I32.of(Float.BYTES), run.weights), 0);
  }

  private List<List<F32>> begun() {
    return begun(ptx, kernel);
  }

  /** Sums of nothing yet, one per pixel of a thread and channel. */
  static List<List<F32>> begun(PtxWriter ptx, PixelKernel kernel) {
    return Stream.generate(() -> zeros(ptx, kernel.channels())).limit(kernel.lanes()).toList();
  }

  private static List<F32> zeros(PtxWriter ptx, int channels) {
    List<F32> zeros = new ArrayList<>();
    for (int c = 0; c < channels; c++) {
      F32 sum = ptx.f32();
      ptx.set(sum, NOTHING);
      zeros.add(sum);
    }
    return zeros;
  }
}
