// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import static dev.kindred.semtypes.algebra.Abs.ABS;
import static dev.kindred.semtypes.algebra.Negate.NEGATE;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Arithmetic;
import dev.kindred.semtypes.arithmetic.Overflow;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.volume.LabelVolume;

/** The methods of {@link Negate} and {@link Abs}. */
@SuppressWarnings("DoNotCallSuggester") // methods that are errors are lines of the table
final class Signs {
  private Signs() {}

  @Dispatch(Negate.class)
  static <A extends Amounts> A negate(A x, Overflow overflow) {
    return Amounts.with(x, negate(x.amounts(), overflow));
  }

  @Dispatch(Negate.class)
  static Tensor negate(Tensor x, Overflow overflow) {
    return Arithmetic.times(x, -1, overflow);
  }

  @Dispatch(Negate.class)
  @Provided("item by item")
  static <T extends Semantic> Batch<T> negate(Batch<T> x, Overflow overflow) {
    return x.map(each -> NEGATE.negate(each, overflow));
  }

  @Dispatch(Negate.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <S extends Semantic> S negateNoAmounts(S x, Overflow overflow) {
    throw MeaninglessOperationException.of("negate", x, Why.NO_AMOUNTS);
  }

  @Dispatch(Negate.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <L extends LabelVolume> L negateLabels(L x, Overflow overflow) {
    throw MeaninglessOperationException.of("negate", x, Why.NO_AMOUNTS);
  }

  @Dispatch(Abs.class)
  static <A extends Amounts> A abs(A x, Overflow overflow) {
    return Amounts.with(x, abs(x.amounts(), overflow));
  }

  @Dispatch(Abs.class)
  static Tensor abs(Tensor x, Overflow overflow) {
    return Arithmetic.absolute(x, overflow);
  }

  @Dispatch(Abs.class)
  @Provided("item by item")
  static <T extends Semantic> Batch<T> abs(Batch<T> x, Overflow overflow) {
    return x.map(each -> ABS.abs(each, overflow));
  }

  @Dispatch(Abs.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <S extends Semantic> S absNoAmounts(S x, Overflow overflow) {
    throw MeaninglessOperationException.of("abs", x, Why.NO_AMOUNTS);
  }

  @Dispatch(Abs.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <L extends LabelVolume> L absLabels(L x, Overflow overflow) {
    throw MeaninglessOperationException.of("abs", x, Why.NO_AMOUNTS);
  }
}
