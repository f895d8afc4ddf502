// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.batch;

import static dev.kindred.semtypes.batch.Numbers.NUMBERS;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Next;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import java.util.Optional;

/** What keeps values of the types here from being stacked. */
final class Reasons {
  private Reasons() {}

  @Dispatch(Unstackable.class)
  static Optional<String> numbers(Semantic x, Semantic y) {
    Optional<Tensor> a = NUMBERS.numbers(x);
    Optional<Tensor> b = NUMBERS.numbers(y);
    if (a.isEmpty() || b.isEmpty()) {
      Semantic without = a.isEmpty() ? x : y;
      return Optional.of("a " + without.getClass().getSimpleName() + " has no numbers");
    }
    return alike(a.get(), b.get())
        ? Optional.empty()
        : Optional.of("numbers %s and %s".formatted(text(a.get()), text(b.get())));
  }

  private static boolean alike(Tensor a, Tensor b) {
    return a.dtype() == b.dtype() && a.shape().equals(b.shape());
  }

  private static String text(Tensor tensor) {
    return tensor.dtype() + " " + tensor.shape();
  }

  @Dispatch(Unstackable.class)
  static Optional<String> vocabularies(@Next Unstackable next, MultiCategory x, MultiCategory y) {
    return x.vocabulary().equals(y.vocabulary())
        ? next.why(x, y)
        : Optional.of("names from %s and %s".formatted(x.vocabulary(), y.vocabulary()));
  }

  @Dispatch(Unstackable.class)
  static Optional<String> units(@Next Unstackable next, Scalar x, Scalar y) {
    return x.unit().equals(y.unit())
        ? next.why(x, y)
        : Optional.of("units \"%s\" and \"%s\"".formatted(x.unit(), y.unit()));
  }
}
