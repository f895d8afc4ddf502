// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

/**
 * Moves every colour away from its own grey, or towards it: {@code clamp(x · factor + grey · (1 −
 * factor))}. Pictures of one channel come out as they went in; otherwise three channels.
 *
 * @param factor 0 gives greys, 1 changes nothing
 */
public record Saturation(double factor) implements Color {

  /** The factor must be a number and not negative. */
  public Saturation {
    Factors.requireUsable("saturation", factor);
  }
}
