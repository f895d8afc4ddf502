// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import static dev.kindred.semtypes.algebra.Compare.COMPARE;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Is;
import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Comparison;
import dev.kindred.semtypes.arithmetic.Reduction;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.MrVolume;
import dev.kindred.semtypes.volume.Volume;

/** The methods of {@link Compare}. */
@SuppressWarnings("DoNotCallSuggester") // methods that are errors are lines of the table
final class Comparisons {
  private static final String NO_ORDER =
      "labels are names, and no name is less than another; ask whether they are EQUAL or NOT_EQUAL";

  private Comparisons() {}

  @Dispatch(Compare.class)
  static Mask image(Image x, Comparison comparison, double y) {
    return pixels(comparison, comparison.of(x.amounts(), y));
  }

  @Dispatch(Compare.class)
  @Provided(value = Why.ONE_SPACE, oneKind = true)
  static Mask images(Image x, Comparison comparison, Image y) {
    requireOneUnit(x, y);
    return pixels(comparison, comparison.of(x.amounts(), y.amounts()));
  }

  /** Of truths for each channel: all hold, or, of pixels that differ, one does. */
  private static Mask pixels(Comparison comparison, Tensor channels) {
    Reduction joined = comparison == Comparison.NOT_EQUAL ? Reduction.MAX : Reduction.MIN;
    return Truth.mask(joined.of(channels, 0));
  }

  @Dispatch(Compare.class)
  static Mask label(Mask x, @Is({"EQUAL", "NOT_EQUAL"}) Comparison comparison, double y) {
    return Truth.mask(comparison.of(x.labels(), y));
  }

  @Dispatch(Compare.class)
  @Provided("same canvas")
  static Mask labels(Mask x, @Is({"EQUAL", "NOT_EQUAL"}) Comparison comparison, Mask y) {
    x.canvas().requireSame("a mask", y.canvas(), "a mask");
    return Truth.mask(comparison.of(x.labels(), y.labels()));
  }

  @Dispatch(Compare.class)
  @Meaningless(NO_ORDER)
  static Mask noOrder(Mask x, Comparison comparison, double y) {
    throw MeaninglessOperationException.of("compare", x, y, NO_ORDER);
  }

  @Dispatch(Compare.class)
  @Meaningless(NO_ORDER)
  static Mask noOrder(Mask x, Comparison comparison, Mask y) {
    throw MeaninglessOperationException.of("compare", x, y, NO_ORDER);
  }

  @Dispatch(Compare.class)
  static LabelVolume volume(Volume x, Comparison comparison, double y) {
    return Truth.labels(comparison.of(x.voxels(), y), x.grid());
  }

  @Dispatch(Compare.class)
  @Provided(value = Why.ONE_SPACE, oneKind = true)
  static LabelVolume volumes(Volume x, Comparison comparison, Volume y) {
    requireOneUnit(x, y);
    return Truth.labels(comparison.of(x.voxels(), y.voxels()), x.grid());
  }

  @Dispatch(Compare.class)
  static LabelVolume label(
      LabelVolume x, @Is({"EQUAL", "NOT_EQUAL"}) Comparison comparison, double y) {
    return Truth.labels(comparison.of(x.voxels(), y), x.grid());
  }

  @Dispatch(Compare.class)
  @Provided("same grid")
  static LabelVolume labels(
      LabelVolume x, @Is({"EQUAL", "NOT_EQUAL"}) Comparison comparison, LabelVolume y) {
    Truth.requireOneGrid("compare", x, y);
    return Truth.labels(comparison.of(x.voxels(), y.voxels()), x.grid());
  }

  @Dispatch(Compare.class)
  @Meaningless(NO_ORDER)
  static LabelVolume noOrder(LabelVolume x, Comparison comparison, double y) {
    throw MeaninglessOperationException.of("compare", x, y, NO_ORDER);
  }

  @Dispatch(Compare.class)
  @Meaningless(NO_ORDER)
  static LabelVolume noOrder(LabelVolume x, Comparison comparison, LabelVolume y) {
    throw MeaninglessOperationException.of("compare", x, y, NO_ORDER);
  }

  @Dispatch(Compare.class)
  @Meaningless(Why.VALUES_AND_LABELS)
  static LabelVolume values(Volume x, Comparison comparison, LabelVolume y) {
    throw MeaninglessOperationException.of("compare", x, y, Why.VALUES_AND_LABELS);
  }

  @Dispatch(Compare.class)
  @Meaningless(Why.VALUES_AND_LABELS)
  static LabelVolume values(LabelVolume x, Comparison comparison, Volume y) {
    throw MeaninglessOperationException.of("compare", x, y, Why.VALUES_AND_LABELS);
  }

  @Dispatch(Compare.class)
  @Meaningless(Why.CT_AND_MR)
  static LabelVolume kinds(CtVolume x, Comparison comparison, MrVolume y) {
    throw MeaninglessOperationException.of("compare", x, y, Why.CT_AND_MR);
  }

  @Dispatch(Compare.class)
  @Meaningless(Why.CT_AND_MR)
  static LabelVolume kinds(MrVolume x, Comparison comparison, CtVolume y) {
    throw MeaninglessOperationException.of("compare", x, y, Why.CT_AND_MR);
  }

  @Dispatch(Compare.class)
  @Provided("truth values")
  static Tensor amounts(Amounts x, Comparison comparison, double y) {
    return comparison.of(x.amounts(), y);
  }

  @Dispatch(Compare.class)
  @Provided(value = "truth values; " + Why.ONE_SPACE, oneKind = true)
  static Tensor amounts(Amounts x, Comparison comparison, Amounts y) {
    requireOneUnit(x, y);
    return comparison.of(x.amounts(), y.amounts());
  }

  @Dispatch(Compare.class)
  @Provided("truth values")
  static Tensor tensor(Tensor x, Comparison comparison, double y) {
    return comparison.of(x, y);
  }

  @Dispatch(Compare.class)
  @Provided("truth values; of one shape")
  static Tensor tensors(Tensor x, Comparison comparison, Tensor y) {
    return comparison.of(x, y);
  }

  @Dispatch(Compare.class)
  @Provided("item by item")
  static <I extends Image> Batch<Mask> batch(Batch<I> x, Comparison comparison, double y) {
    return x.map(Mask.class, each -> COMPARE.compare(each, comparison, y));
  }

  @Dispatch(Compare.class)
  @Meaningless(Why.VALUES_AND_LABELS)
  static Object values(Amounts x, Comparison comparison, Semantic y) {
    throw MeaninglessOperationException.of("compare", x, y, Why.VALUES_AND_LABELS);
  }

  @Dispatch(Compare.class)
  @Meaningless(Why.VALUES_AND_LABELS)
  static Object values(Semantic x, Comparison comparison, Amounts y) {
    throw MeaninglessOperationException.of("compare", x, y, Why.VALUES_AND_LABELS);
  }

  @Dispatch(Compare.class)
  @Meaningless(Why.NO_AMOUNTS)
  static Object noAmounts(Semantic x, Comparison comparison, Semantic y) {
    throw MeaninglessOperationException.of("compare", x, y, Why.NO_AMOUNTS);
  }

  @Dispatch(Compare.class)
  @Meaningless(Why.NO_AMOUNTS)
  static Object noAmounts(Semantic x, Comparison comparison, double y) {
    throw MeaninglessOperationException.of("compare", x, y, Why.NO_AMOUNTS);
  }

  private static void requireOneUnit(Amounts x, Amounts y) {
    Pairing.requireAlike("compare", x, y);
    Pairing.requireUnits(Operation.MINUS, "compare", x, y);
  }
}
