// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import static dev.kindred.semtypes.algebra.Divide.DIVIDE;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Arithmetic;
import dev.kindred.semtypes.arithmetic.Overflow;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.MrVolume;
import dev.kindred.semtypes.volume.Volume;

/** The methods of {@link Divide}: a quotient of what, and of what not. */
@SuppressWarnings("DoNotCallSuggester") // methods that are errors are lines of the table
final class Quotients {
  private Quotients() {}

  @Dispatch(Divide.class)
  static <A extends Amounts> A number(A x, double y, Overflow overflow) {
    return Amounts.with(x, Operation.DIVIDE.of(x.amounts(), y, overflow));
  }

  @Dispatch(Divide.class)
  static <A extends Amounts> A number(double x, A y, Overflow overflow) {
    if (!y.unit().isEmpty()) {
      throw MeaninglessOperationException.of(
          "divide", x, y, "the result has another unit than " + y.unit() + "; take Numbers.of(x)");
    }
    return Amounts.with(y, Arithmetic.quotient(x, y.amounts(), overflow));
  }

  @Dispatch(Divide.class)
  @Provided(value = Why.ONE_SPACE, oneKind = true)
  static <A extends Amounts> A amounts(A x, A y, Overflow overflow) {
    return Pairing.both(Operation.DIVIDE, x, y, overflow);
  }

  @Dispatch(Divide.class)
  @Provided(Why.UNITS)
  static <A extends Amounts> A scalar(A x, Scalar y, Overflow overflow) {
    return Pairing.combine(Operation.DIVIDE, x, y, overflow);
  }

  @Dispatch(Divide.class)
  @Provided(Why.UNITS)
  static <A extends Amounts> A scalar(Scalar x, A y, Overflow overflow) {
    Pairing.requireUnits(Operation.DIVIDE, y, x);
    if (!y.unit().isEmpty()) {
      throw MeaninglessOperationException.of(
          "divide", x, y, "the result has another unit than " + y.unit() + "; take Numbers.of(x)");
    }
    return Amounts.with(y, Arithmetic.quotient(x.value(), y.amounts(), overflow));
  }

  @Dispatch(Divide.class)
  @Provided(Why.UNITS)
  static Scalar scalars(Scalar x, Scalar y, Overflow overflow) {
    return Pairing.<Scalar>both(Operation.DIVIDE, x, y, overflow);
  }

  @Dispatch(Divide.class)
  @Provided(Why.ONE_SHAPE)
  static Tensor erased(Amounts x, Tensor y, Overflow overflow) {
    return Arithmetic.dividedBy(x.amounts(), y);
  }

  @Dispatch(Divide.class)
  @Provided(Why.ONE_SHAPE)
  static Tensor erased(Tensor x, Amounts y, Overflow overflow) {
    return Arithmetic.dividedBy(x, y.amounts());
  }

  @Dispatch(Divide.class)
  @Provided(Why.ONE_SHAPE)
  static Tensor tensors(Tensor x, Tensor y, Overflow overflow) {
    return Arithmetic.dividedBy(x, y);
  }

  @Dispatch(Divide.class)
  static Tensor tensor(Tensor x, double y, Overflow overflow) {
    return Arithmetic.dividedBy(x, y);
  }

  @Dispatch(Divide.class)
  static Tensor tensor(double x, Tensor y, Overflow overflow) {
    return Arithmetic.dividedBy(x, y);
  }

  @Dispatch(Divide.class)
  @Provided("item by item")
  static <T extends Semantic> Batch<T> batch(Batch<T> x, double y, Overflow overflow) {
    return x.map(each -> DIVIDE.divide(each, y, overflow));
  }

  @Dispatch(Divide.class)
  @Provided("item by item")
  static <T extends Semantic> Batch<T> batch(double x, Batch<T> y, Overflow overflow) {
    return y.map(each -> DIVIDE.divide(x, each, overflow));
  }

  @Dispatch(Divide.class)
  @Provided("item by item, as many")
  static <T extends Semantic> Batch<T> batches(Batch<T> x, Batch<T> y, Overflow overflow) {
    return ItemByItem.combine("divide", x, y, (a, b) -> DIVIDE.divide(a, b, overflow));
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <S extends Semantic> S noAmounts(S x, double y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <S extends Semantic> S noAmounts(double x, S y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <S extends Semantic> S noAmounts(S x, Semantic y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.VALUES_AND_LABELS)
  static <A extends Amounts> A values(A x, Semantic y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.VALUES_AND_LABELS);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.VALUES_AND_LABELS)
  static <A extends Amounts> A values(Semantic x, A y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.VALUES_AND_LABELS);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <L extends LabelVolume> L labels(L x, double y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <L extends LabelVolume> L labels(double x, L y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <L extends LabelVolume> L labels(L x, L y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.VALUES_AND_LABELS)
  static <V extends Volume> V values(V x, LabelVolume y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.VALUES_AND_LABELS);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.VALUES_AND_LABELS)
  static <V extends Volume> V values(LabelVolume x, V y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.VALUES_AND_LABELS);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.NO_AMOUNTS)
  static Tensor noAmounts(Semantic x, Tensor y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.NO_AMOUNTS)
  static Tensor noAmounts(Tensor x, Semantic y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.NO_AMOUNTS)
  static Tensor labels(LabelVolume x, Tensor y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.NO_AMOUNTS)
  static Tensor labels(Tensor x, LabelVolume y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <L extends LabelVolume> L labels(L x, Scalar y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.NO_AMOUNTS)
  static <L extends LabelVolume> L labels(Scalar x, L y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.CT_AND_MR)
  static <V extends CtVolume> V kinds(V x, MrVolume y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.CT_AND_MR);
  }

  @Dispatch(Divide.class)
  @Meaningless(Why.CT_AND_MR)
  static <V extends MrVolume> V kinds(V x, CtVolume y, Overflow overflow) {
    throw MeaninglessOperationException.of("divide", x, y, Why.CT_AND_MR);
  }
}
