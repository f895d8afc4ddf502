// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Reduction;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.PixelPadding;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.volume.LabelVolume;
import java.util.Arrays;

/** The methods of {@link Reduce}. */
@SuppressWarnings("DoNotCallSuggester") // methods that are errors are lines of the table
final class Reductions {
  private Reductions() {}

  @Dispatch(Reduce.class)
  static Scalar amounts(Amounts x, Reduction reduction) {
    return Scalar.of(reduction.of(x.amounts()).getDouble(0), x.unit());
  }

  /** What pads a slice to a rectangle was never measured. */
  @Dispatch(Reduce.class)
  @Provided("without padding")
  static Scalar slice(DicomImage x, Reduction reduction) {
    PixelPadding padding = x.info().padding();
    double[] values = x.pixels().toDoubleArray();
    if (padding != null) {
      values =
          Arrays.stream(values)
              .filter(each -> !padding.contains(x.info().scaling().measured(each)))
              .toArray();
    }
    return Scalar.of(reduction.of(Tensor.of(values)).getDouble(0), x.unit());
  }

  @Dispatch(Reduce.class)
  static Scalar tensor(Tensor x, Reduction reduction) {
    return Scalar.of(reduction.of(x).getDouble(0));
  }

  @Dispatch(Reduce.class)
  static Tensor amounts(Amounts x, Reduction reduction, int axis) {
    return reduction.of(x.amounts(), axis);
  }

  @Dispatch(Reduce.class)
  static Tensor along(Tensor x, Reduction reduction, int axis) {
    return reduction.of(x, axis);
  }

  @Dispatch(Reduce.class)
  @Meaningless(Why.NO_AMOUNTS)
  static Scalar noAmounts(Semantic x, Reduction reduction) {
    throw MeaninglessOperationException.of("reduce", x, Why.NO_AMOUNTS);
  }

  @Dispatch(Reduce.class)
  @Meaningless(Why.NO_AMOUNTS)
  static Scalar labels(LabelVolume x, Reduction reduction) {
    throw MeaninglessOperationException.of("reduce", x, Why.NO_AMOUNTS);
  }

  @Dispatch(Reduce.class)
  @Meaningless(Why.NO_AMOUNTS)
  static Tensor noAmounts(Semantic x, Reduction reduction, int axis) {
    throw MeaninglessOperationException.of("reduce", x, Why.NO_AMOUNTS);
  }

  @Dispatch(Reduce.class)
  @Meaningless(Why.NO_AMOUNTS)
  static Tensor labels(LabelVolume x, Reduction reduction, int axis) {
    throw MeaninglessOperationException.of("reduce", x, Why.NO_AMOUNTS);
  }
}
