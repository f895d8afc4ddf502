// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.batch;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;

/** A value with other numbers: the way back from {@link Numbers}. */
@Generic
public interface WithNumbers {
  /** The function with all methods that can be seen from here. */
  WithNumbers WITH_NUMBERS = GenericFunction.of(WithNumbers.class).call();

  /**
   * A value of the same class with the same metadata and these numbers, which mean what those of x
   * do.
   *
   * @throws IllegalArgumentException where the numbers are of a type or shape that x cannot hold
   */
  <T extends Semantic> T withNumbers(T x, Tensor numbers);

  /**
   * The same with the numbers of an array of another library, taken for the tensor that it is. Such
   * arrays hold memory of their own and so can be closed; the methods for them come with what knows
   * their library.
   */
  <T extends Semantic> T withNumbers(T x, AutoCloseable numbers);
}
