// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.List;

/**
 * A pixel of one brightness.
 *
 * @param value from 0, black, to the white of the range
 */
public record Gray(Num value, Range range) implements Pixel {
  /** The same meaning, another brightness. */
  public Gray with(Num other) {
    return new Gray(other, range);
  }

  @Override
  public List<Num> numbers() {
    return List.of(value);
  }

  @Override
  public Gray with(List<Num> numbers) {
    return with(Pixel.only(numbers));
  }
}
