// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.arithmetic.Comparison;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;

/**
 * Where something holds: of pictures a {@link Mask}, of volumes a {@link LabelVolume} on the same
 * grid, with 1 where it holds and 0 elsewhere; of anything else a tensor of truth values.
 *
 * <p>A pixel of several channels is related where all its channels are; {@link
 * Comparison#NOT_EQUAL} is the opposite of {@link Comparison#EQUAL}. Labels can be equal or not,
 * nothing else: a label of 3 is not more than one of 2.
 */
@Generic
public interface Compare {
  /** The function with all methods that can be seen from here. */
  Compare COMPARE = GenericFunction.of(Compare.class).call();

  /** Whatever is compared; its methods say what comes out. */
  Object compare(Semantic x, Comparison comparison, Semantic y);

  /** Whatever is compared with a number; its methods say what comes out. */
  Object compare(Semantic x, Comparison comparison, double y);

  /** Where the pixels of a picture relate so to a number, in the scale of the picture. */
  Mask compare(Image x, Comparison comparison, double y);

  /**
   * Where the pixels of two pictures relate so.
   *
   * @throws MeaninglessOperationException where canvas, channels, element type or unit differ
   */
  Mask compare(Image x, Comparison comparison, Image y);

  /** Where a mask has this label, or has not. */
  Mask compare(Mask x, Comparison comparison, double y);

  /** Where two masks agree, or do not. */
  Mask compare(Mask x, Comparison comparison, Mask y);

  /** Where the voxels of a volume relate so to a number. */
  LabelVolume compare(Volume x, Comparison comparison, double y);

  /**
   * Where the voxels of two volumes relate so.
   *
   * @throws MeaninglessOperationException where grid, element type or unit differ
   */
  LabelVolume compare(Volume x, Comparison comparison, Volume y);

  /** Where the pixels of each picture relate so to a number. */
  Batch<Mask> compare(Batch<? extends Image> x, Comparison comparison, double y);

  /** Where the numbers of a tensor relate so to a number. */
  Tensor compare(Tensor x, Comparison comparison, double y);

  /** Where the numbers of two tensors of one shape relate so. */
  Tensor compare(Tensor x, Comparison comparison, Tensor y);

  /**
   * Where the numbers of an array of another library, taken for the tensor that it is, relate so to
   * those of a tensor or a value.
   */
  Tensor compare(AutoCloseable x, Comparison comparison, Object y);

  /** Where the numbers of a tensor relate so to those of an array of another library. */
  Tensor compare(Object x, Comparison comparison, AutoCloseable y);

  /** Where the numbers of two arrays of other libraries relate so. */
  Tensor compare(AutoCloseable x, Comparison comparison, AutoCloseable y);

  /** Where the numbers of an array of another library relate so to a number. */
  Tensor compare(AutoCloseable x, Comparison comparison, double y);
}
