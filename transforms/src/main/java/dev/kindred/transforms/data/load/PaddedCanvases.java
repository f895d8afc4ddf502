// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import dev.kindred.ops.Border;
import dev.kindred.ops.Fill;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.geometric.Anchor;
import dev.kindred.transforms.geometric.PadTo;
import java.util.List;
import java.util.function.ToIntFunction;

/** Pads the canvases of a batch to one size. */
record PaddedCanvases(int multiple) implements BatchStage {
  PaddedCanvases {
    if (multiple < 1) {
      throw new IllegalArgumentException(
          "pad to a multiple of %d: no such size; give at least 1".formatted(multiple));
    }
  }

  @Override
  public List<Sample> apply(List<Sample> samples, List<DrawKey> keys) {
    int height = side(samples, Canvas::height);
    int width = side(samples, Canvas::width);
    if (height == 0) {
      return samples; // nothing has a canvas
    }
    PadTo largest = new PadTo(height, width, Anchor.TOP_LEFT, Border.CONSTANT, Fill.none());
    return Pipeline.of(largest).encodeAll(samples, keys);
  }

  private int side(List<Sample> samples, ToIntFunction<Canvas> side) {
    int most =
        samples.stream().flatMap(each -> each.canvas().stream()).mapToInt(side).max().orElse(0);
    return Math.ceilDiv(most, multiple) * multiple;
  }
}
