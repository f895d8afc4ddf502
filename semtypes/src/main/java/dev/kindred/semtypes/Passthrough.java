// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

/**
 * A value that every operation is to hand on unchanged, said so by the user: nothing passes a
 * pipeline untouched unless it is in here.
 *
 * @param value immutable, or left alone by whoever holds it
 */
public record Passthrough<T>(T value) implements Semantic {
  /** The value, carried unchanged. */
  public static <T> Passthrough<T> of(T value) {
    return new Passthrough<>(value);
  }

  /** Equal values are close, whatever the tolerance: what they mean is not known here. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return equals(other);
  }

  /** The value in brackets: {@code Passthrough(file 7)}. */
  @Override
  public String toString() {
    return "Passthrough(" + value + ")";
  }
}
