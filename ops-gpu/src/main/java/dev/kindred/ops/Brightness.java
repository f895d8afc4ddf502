// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

/**
 * Multiplies every value: {@code clamp(x · factor)} to the range of the type.
 *
 * @param factor 0 gives black, 1 changes nothing
 */
public record Brightness(double factor) implements Color {

  /** The factor must be a number and not negative. */
  public Brightness {
    Factors.requireUsable("brightness", factor);
  }
}
