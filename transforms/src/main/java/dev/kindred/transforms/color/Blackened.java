// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.AnyPixelOp;
import dev.kindred.ops.Finish;
import dev.kindred.ops.program.Hounsfield;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import java.util.ArrayList;
import java.util.List;

/**
 * Some channels made black.
 *
 * @param channels from 0; those that a picture lacks are left out
 */
record Blackened(List<Integer> channels) implements AnyPixelOp {
  Blackened {
    channels = List.copyOf(channels);
  }

  @Override
  public Pixel any(Pixel p) {
    List<Num> numbers = new ArrayList<>();
    for (int i = 0; i < p.numbers().size(); i++) {
      numbers.add(channels.contains(i) ? Num.of(0) : p.numbers().get(i));
    }
    return p.with(numbers);
  }

  @Override
  public Pixel apply(Hounsfield p) {
    throw new IllegalArgumentException(
        "drop channels of a slice of measurements: they have no black; window the slice first"
            + " (VoiWindow), or take its display()");
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }
}
