// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Resize;
import dev.kindred.ops.cpu.Filter;
import dev.kindred.ops.cuda.ptx.Sampling;
import dev.kindred.ops.cuda.ptx.WeightTable;
import dev.kindred.ops.pass.ResizedWindow;
import java.util.Collections;
import java.util.List;

/** How a kernel reads its input for a resize: the same pixels and weights as on the CPU. */
final class ResizeReading {
  private ResizeReading() {}

  /** By the nearest pixels, in float32 as the definition is. */
  static CudaReading nearest(Resize plan, Interpolation how, int channels) {
    float first = how == Interpolation.NEAREST_EXACT ? 0.5f : 0;
    float across = (float) plan.in().width() / plan.out().width();
    float down = (float) plan.in().height() / plan.out().height();
    return new CudaReading(
        Sampling.scaled(),
        true,
        (table, item) -> table.scale(item, across, first, down, first),
        Collections.nCopies(channels, 0.0));
  }

  /** By weighted sums, of a part of the picture, with what is flipped afterwards. */
  static CudaReading weighted(ResizedWindow plan) {
    Resize resize = plan.resize();
    Interpolation how = resize.interpolation();
    boolean smooth = resize.antialias();
    Filter across = Filter.of(how, smooth, resize.in().width(), resize.out().width());
    Filter down = Filter.of(how, smooth, resize.in().height(), resize.out().height());
    WeightTable table =
        new WeightTable(
            axis(plan.mirrored() ? across.reversed() : across, plan.left()),
            axis(plan.upsideDown() ? down.reversed() : down, plan.top()));
    return new CudaReading(Sampling.weighted(how), true, table::fill, List.of(), table.moreBytes());
  }

  private static WeightTable.Axis axis(Filter filter, int start) {
    int[] first = filter.first().clone();
    for (int i = 0; i < first.length; i++) {
      first[i] += start;
    }
    return new WeightTable.Axis(first, filter.taps(), filter.weights());
  }
}
