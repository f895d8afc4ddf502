// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import java.util.Optional;

/**
 * A value whose numbers are amounts: they can be added, scaled and averaged and mean the same kind
 * of thing afterwards. Pixels and voxels are; labels, which are names, and coordinates, which are
 * places, are not.
 *
 * <p>A library author's type that extends this takes part in all arithmetic and keeps its class and
 * metadata there. It is a class, so that nothing can be amounts and, say, a mask at once.
 */
public abstract class Amounts implements Semantic {
  /** For subclasses. */
  protected Amounts() {}

  /** The numbers. */
  public abstract Tensor amounts();

  /** A value of this very class, with all metadata of this one and these numbers. */
  protected abstract Amounts copyWith(Tensor amounts);

  /**
   * As {@link #copyWith}; for a type of which amounts are only a part, such as a picture with
   * transparency, the rest of this one and these amounts.
   */
  protected Amounts withAmounts(Tensor amounts) {
    return copyWith(amounts);
  }

  /** The short name of the unit, such as {@code HU}; empty for mere numbers. */
  public String unit() {
    return "";
  }

  /**
   * Why the numbers of the other value cannot be combined with these one by one: another canvas,
   * another place in the patient. Empty where they can. Element types, shapes and units are
   * compared anyway, and the class of one is that of the other or above it.
   */
  public Optional<String> mismatch(Amounts other) {
    return Optional.empty();
  }

  /**
   * The same value with other numbers, class and metadata kept.
   *
   * @throws IllegalStateException where {@link #copyWith} makes something of another class
   */
  public static <A extends Amounts> A with(A value, Tensor amounts) {
    Amounts from = value;
    return SameClass.of(value, from.withAmounts(amounts), "with other amounts", "copyWith(Tensor)");
  }
}
