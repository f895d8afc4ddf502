// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import static dev.kindred.semtypes.algebra.Cast.CAST;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Overflow;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.Video;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;

/** The methods of {@link Cast}. */
@SuppressWarnings("DoNotCallSuggester") // methods that are errors are lines of the table
final class Casts {
  private static final String PLACES_AND_NAMES =
      "places are always f32 and names have no element type; take Numbers.of(x) and cast that";

  private Casts() {}

  @Dispatch(Cast.class)
  @Provided("white stays white")
  static <I extends Image> I image(I x, DType to, Overflow overflow) {
    return Image.withPixels(x, x.pixels().scaledTo(to));
  }

  @Dispatch(Cast.class)
  @Provided("white stays white")
  static <V extends Video> V video(V x, DType to, Overflow overflow) {
    return Video.withFrames(x, x.frames().scaledTo(to));
  }

  @Dispatch(Cast.class)
  @Provided("values stay")
  static <D extends DicomImage> D dicom(D x, DType to, Overflow overflow) {
    return Image.withPixels(x, numbers(x.pixels(), to, overflow));
  }

  @Dispatch(Cast.class)
  @Provided("values stay")
  static <A extends Amounts> A amounts(A x, DType to, Overflow overflow) {
    return Amounts.with(x, numbers(x.amounts(), to, overflow));
  }

  @Dispatch(Cast.class)
  @Provided("values stay")
  static Tensor tensor(Tensor x, DType to, Overflow overflow) {
    return numbers(x, to, overflow);
  }

  @Dispatch(Cast.class)
  @Provided("labels stay, or error")
  static <M extends Mask> M mask(M x, DType to, Overflow overflow) {
    return Mask.withLabels(x, numbers(x.labels(), to, Overflow.ERROR));
  }

  @Dispatch(Cast.class)
  @Provided("labels stay, or error")
  static <L extends LabelVolume> L labels(L x, DType to, Overflow overflow) {
    return Volume.withVoxels(x, numbers(x.voxels(), to, Overflow.ERROR));
  }

  @Dispatch(Cast.class)
  @Provided("item by item")
  static <T extends Semantic> Batch<T> batch(Batch<T> x, DType to, Overflow overflow) {
    return x.map(each -> CAST.cast(each, to, overflow));
  }

  @Dispatch(Cast.class)
  @Meaningless(PLACES_AND_NAMES)
  static <S extends Semantic> S placesAndNames(S x, DType to, Overflow overflow) {
    throw MeaninglessOperationException.of("cast", x, to, PLACES_AND_NAMES);
  }

  /** The same numbers, without fractions in an integer type. */
  private static Tensor numbers(Tensor x, DType to, Overflow overflow) {
    if (overflow == Overflow.ERROR && to.isInteger() && to != x.dtype()) {
      double[] values = x.toDoubleArray();
      for (int i = 0; i < values.length; i++) {
        if (!(values[i] > to.minLong() - 1.0 && values[i] < to.maxLong() + 1.0)) {
          throw new ArithmeticException(
              "%s cast to %s: element %d is %s; saturate, or cast to a wider type"
                  .formatted(x, to, i, values[i]));
        }
      }
    }
    return x.castTo(to);
  }
}
