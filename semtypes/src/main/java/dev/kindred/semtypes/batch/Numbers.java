// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.batch;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import java.util.Optional;

/**
 * The numbers of a value without what they mean: where a value is handed to what knows tensors
 * only. The way back is {@link WithNumbers}.
 */
@Generic
public interface Numbers {
  /** The function with all methods that can be seen from here. */
  Numbers NUMBERS = GenericFunction.of(Numbers.class).call();

  /**
   * Its pixels, labels, coordinates; without a copy where it holds them so. Empty where a value is
   * no numbers, as a category, which is one only together with a vocabulary.
   */
  Optional<Tensor> numbers(Semantic x);

  /**
   * The numbers of a value.
   *
   * @throws IllegalArgumentException where it has none
   */
  static Tensor of(Semantic x) {
    return NUMBERS
        .numbers(x)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "numbers of %s: a %s has none; add a method to Numbers, or look it up in a vocabulary"
                    .formatted(x, x.getClass().getSimpleName())));
  }
}
