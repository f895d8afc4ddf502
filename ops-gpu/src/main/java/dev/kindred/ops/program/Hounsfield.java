// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.List;

/**
 * A pixel of one measurement: Hounsfield units of a CT, or whatever the file says. It has neither
 * black nor white, and is not clamped.
 *
 * @param value in its unit
 */
public record Hounsfield(Num value, Range range) implements Pixel {
  /** The same meaning, another measurement. */
  public Hounsfield with(Num other) {
    return new Hounsfield(other, range);
  }

  @Override
  public List<Num> numbers() {
    return List.of(value);
  }

  @Override
  public Hounsfield with(List<Num> numbers) {
    return with(Pixel.only(numbers));
  }
}
