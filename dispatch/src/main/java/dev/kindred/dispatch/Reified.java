// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

/**
 * An object that knows its type arguments, which Java erases, so that methods can be chosen by
 * them.
 *
 * {@snippet :
 * record Batch<T>(TypeTag typeTag, List<T> items) implements Reified {}
 *
 * @Dispatch(Rotate.class)
 * static <I extends Image> Batch<I> batch(Batch<I> x, double degrees) { ... }
 * }
 *
 * <p>The method takes batches whose tag says {@code Image} or a subclass. Type arguments count
 * covariantly, as they do for {@code Batch<? extends Image>}: objects that are read, not written.
 * What the object holds is never looked at.
 *
 * <p>One class in a hierarchy implements this, and its type parameters are the ones told; those of
 * subclasses are what they hand up to it.
 */
public interface Reified {
  /**
   * Returns the type of this object with its arguments: those of the class that implements {@link
   * Reified}, whatever subclass the object is of. Always an equal tag, best a constant: it is asked
   * for at every call that chooses by it.
   */
  TypeTag typeTag();
}
