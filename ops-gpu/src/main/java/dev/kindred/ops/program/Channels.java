// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.List;

/**
 * A pixel of any other number of channels: grey and alpha, red, green, blue and alpha, spectra.
 *
 * @param numbers one per channel
 */
public record Channels(List<Num> numbers, Range range) implements Pixel {
  /** Keeps an unchangeable copy. */
  public Channels {
    numbers = List.copyOf(numbers);
  }

  @Override
  public Channels with(List<Num> others) {
    if (others.size() != numbers.size()) {
      throw new IllegalArgumentException(
          "pixel of %d channels with %d numbers: give %d"
              .formatted(numbers.size(), others.size(), numbers.size()));
    }
    return new Channels(others, range);
  }
}
