// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

/**
 * The promise of every open type that a copy has the class of the original, so that a library
 * author's subclass goes through every operation as itself. Kept by the functions that copy, which
 * call a {@code copyWith} that the subclass may have forgotten to override.
 */
public final class SameClass {
  private SameClass() {}

  /**
   * The copy, as what the original is.
   *
   * @param what was done, such as {@code with other pixels}
   * @param method that the subclass is to override, such as {@code copyWith(Tensor)}
   * @throws IllegalStateException where the classes differ, with what to override
   */
  public static <T> T of(T original, Object copy, String what, String method) {
    if (copy.getClass() != original.getClass()) {
      throw new IllegalStateException(
          "%1$s %3$s: copyWith made a %2$s; override %4$s in %1$s to return a %1$s"
              .formatted(original.getClass().getName(), copy.getClass().getName(), what, method));
    }
    @SuppressWarnings("unchecked") // the class is the same
    T same = (T) copy;
    return same;
  }
}
