// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.AnyPixelOp;
import dev.kindred.ops.program.Hounsfield;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Table;
import java.util.List;

/**
 * Every value by a table, the same for all channels. Integer values are the index; of floats,
 * {@code rint(x · (size − 1))} is. Beyond the ends the end entries hold. Results are clamped to the
 * range and cut for integers. Measurements are refused.
 *
 * @param entries at least one, in pixel values; 256 serve every u8
 */
public record LookUp(List<Float> entries) implements AnyPixelOp {

  /** Keeps an unchangeable copy. */
  public LookUp {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("look-up in a table of no entries: give at least one");
    }
  }

  @Override
  public Pixel apply(Hounsfield p) {
    throw Measured.refused(this);
  }

  @Override
  public Pixel any(Pixel p) {
    float[] values = new float[entries.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = entries.get(i);
    }
    Table table = Table.of(values);
    Num last = Num.parameter(values.length - 1);
    return p.each(x -> (p.range().isWhole() ? x : x.times(last).rint()).in(table));
  }
}
