// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import static dev.kindred.semtypes.algebra.Times.TIMES;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Arithmetic;
import dev.kindred.semtypes.arithmetic.Overflow;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.Video;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.MrVolume;
import dev.kindred.semtypes.volume.Volume;

/** The methods of {@link Times}: a product of what, and of what not. */
@SuppressWarnings("DoNotCallSuggester") // methods that are errors are lines of the table
final class Products {
  private Products() {}

  @Dispatch(Times.class)
  static <A extends Amounts> A number(A x, double y, Overflow overflow) {
    return Amounts.with(x, Operation.TIMES.of(x.amounts(), y, overflow));
  }

  @Dispatch(Times.class)
  @Provided(value = Why.ONE_SPACE, oneKind = true)
  static <A extends Amounts> A amounts(A x, A y, Overflow overflow) {
    return Pairing.both(Operation.TIMES, x, y, overflow);
  }

  @Dispatch(Times.class)
  @Provided("where the mask is not 0")
  static <I extends Image> I masked(I x, Mask y, Overflow overflow) {
    return Masking.under(x, y);
  }

  @Dispatch(Times.class)
  @Provided("where the mask is not 0")
  static <I extends Image> I masked(Mask x, I y, Overflow overflow) {
    return Masking.under(y, x);
  }

  @Dispatch(Times.class)
  @Provided("where the mask is not 0")
  static <V extends Video> V masked(V x, Mask y, Overflow overflow) {
    return Masking.under(x, y);
  }

  @Dispatch(Times.class)
  @Provided("where the mask is not 0")
  static <V extends Video> V masked(Mask x, V y, Overflow overflow) {
    return Masking.under(y, x);
  }

  @Dispatch(Times.class)
  @Provided("where the mask is not 0")
  static <V extends Volume> V masked(V x, LabelVolume y, Overflow overflow) {
    return Masking.under(x, y);
  }

  @Dispatch(Times.class)
  @Provided("where the mask is not 0")
  static <V extends Volume> V masked(LabelVolume x, V y, Overflow overflow) {
    return Masking.under(y, x);
  }

  @Dispatch(Times.class)
  @Provided(Why.UNITS)
  static <A extends Amounts> A scalar(A x, Scalar y, Overflow overflow) {
    return Pairing.combine(Operation.TIMES, x, y, overflow);
  }

  @Dispatch(Times.class)
  @Provided(Why.UNITS)
  static <A extends Amounts> A scalar(Scalar x, A y, Overflow overflow) {
    return Pairing.combine(Operation.TIMES, y, x, overflow);
  }

  @Dispatch(Times.class)
  @Provided(Why.UNITS)
  static Scalar scalars(Scalar x, Scalar y, Overflow overflow) {
    return Pairing.<Scalar>both(Operation.TIMES, x, y, overflow);
  }

  @Dispatch(Times.class)
  @Provided(Why.ONE_SHAPE)
  static Tensor erased(Amounts x, Tensor y, Overflow overflow) {
    return Arithmetic.times(x.amounts(), y, overflow);
  }

  @Dispatch(Times.class)
  @Provided(Why.ONE_SHAPE)
  static Tensor erased(Tensor x, Amounts y, Overflow overflow) {
    return Arithmetic.times(x, y.amounts(), overflow);
  }

  @Dispatch(Times.class)
  @Provided(Why.ONE_SHAPE)
  static Tensor tensors(Tensor x, Tensor y, Overflow overflow) {
    return Arithmetic.times(x, y, overflow);
  }

  @Dispatch(Times.class)
  static Tensor tensor(Tensor x, double y, Overflow overflow) {
    return Arithmetic.times(x, y, overflow);
  }

  @Dispatch(Times.class)
  @Provided("item by item")
  static <T extends Semantic> Batch<T> batch(Batch<T> x, double y, Overflow overflow) {
    return x.map(each -> TIMES.times(each, y, overflow));
  }

  @Dispatch(Times.class)
  @Provided("item by item, as many")
  static <T extends Semantic> Batch<T> batches(Batch<T> x, Batch<T> y, Overflow overflow) {
    return ItemByItem.combine("times", x, y, (a, b) -> TIMES.times(a, b, overflow));
  }

  @Dispatch(Times.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <S extends Semantic> S noAmounts(S x, double y, Overflow overflow) {
    throw MeaninglessOperationException.of("times", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Times.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <S extends Semantic> S noAmounts(S x, Semantic y, Overflow overflow) {
    throw MeaninglessOperationException.of("times", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Times.class)
  @Meaningless(Why.VALUES_AND_LABELS)
  static <A extends Amounts> A values(A x, Semantic y, Overflow overflow) {
    throw MeaninglessOperationException.of("times", x, y, Why.VALUES_AND_LABELS);
  }

  @Dispatch(Times.class)
  @Meaningless(Why.VALUES_AND_LABELS)
  static <A extends Amounts> A values(Semantic x, A y, Overflow overflow) {
    throw MeaninglessOperationException.of("times", x, y, Why.VALUES_AND_LABELS);
  }

  @Dispatch(Times.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <L extends LabelVolume> L labels(L x, double y, Overflow overflow) {
    throw MeaninglessOperationException.of("times", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Times.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <L extends LabelVolume> L labels(L x, L y, Overflow overflow) {
    throw MeaninglessOperationException.of("times", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Times.class)
  @Meaningless(Why.NO_AMOUNTS)
  static Tensor noAmounts(Semantic x, Tensor y, Overflow overflow) {
    throw MeaninglessOperationException.of("times", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Times.class)
  @Meaningless(Why.NO_AMOUNTS)
  static Tensor noAmounts(Tensor x, Semantic y, Overflow overflow) {
    throw MeaninglessOperationException.of("times", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Times.class)
  @Meaningless(Why.NO_AMOUNTS)
  static Tensor labels(LabelVolume x, Tensor y, Overflow overflow) {
    throw MeaninglessOperationException.of("times", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Times.class)
  @Meaningless(Why.NO_AMOUNTS)
  static Tensor labels(Tensor x, LabelVolume y, Overflow overflow) {
    throw MeaninglessOperationException.of("times", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Times.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <L extends LabelVolume> L labels(L x, Scalar y, Overflow overflow) {
    throw MeaninglessOperationException.of("times", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Times.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <L extends LabelVolume> L labels(Scalar x, L y, Overflow overflow) {
    throw MeaninglessOperationException.of("times", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Times.class)
  @Meaningless(Why.CT_AND_MR)
  static <V extends CtVolume> V kinds(V x, MrVolume y, Overflow overflow) {
    throw MeaninglessOperationException.of("times", x, y, Why.CT_AND_MR);
  }

  @Dispatch(Times.class)
  @Meaningless(Why.CT_AND_MR)
  static <V extends MrVolume> V kinds(V x, CtVolume y, Overflow overflow) {
    throw MeaninglessOperationException.of("times", x, y, Why.CT_AND_MR);
  }
}
