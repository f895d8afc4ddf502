// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.dispatch.TypeTag;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.dicom.FromDicom;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.util.Arrays;
import java.util.function.BiFunction;

/**
 * A value without its numbers: class, metadata and sizes, over one element that stands for all.
 *
 * @param value whose elements are all 0, and take no memory
 * @param tag its type, which outlines of batches keep
 * @param dtype type of the numbers
 * @param shape their sizes
 * @param numbers makes a value of this class and metadata and other numbers
 */
record Outline<T extends Semantic>(
    T value, TypeTag tag, DType dtype, Shape shape, BiFunction<T, Tensor, T> numbers) {

  static <I extends Image> Outline<I> of(I picture) {
    requireNoFile(picture);
    Tensor pixels = picture.pixels();
    return new Outline<>(
        Image.withPixels(picture, zeros(pixels.dtype(), pixels.shape())),
        TypeTag.of(picture.getClass()),
        pixels.dtype(),
        pixels.shape(),
        Image::withPixels);
  }

  static <M extends Mask> Outline<M> of(M mask) {
    Tensor labels = mask.labels();
    return new Outline<>(
        Mask.withLabels(mask, zeros(labels.dtype(), labels.shape())),
        TypeTag.of(mask.getClass()),
        labels.dtype(),
        labels.shape(),
        Mask::withLabels);
  }

  /** Of pictures that can be stacked, of which there is at least one. */
  static <I extends Image> Outline<Batch<I>> of(Batch<I> batch) {
    batch.forEach(Outline::requireNoFile);
    batch
        .whyRagged()
        .ifPresent(why -> {
          throw new IllegalArgumentException(
              "upload of %s: %s; bring all items to one size and type first".formatted(batch, why));
        });
    Tensor first = batch.get(0).pixels();
    long[] sizes = first.shape().toArray();
    return new Outline<>(
        batch.map(item -> Image.withPixels(item, zeros(first.dtype(), first.shape()))),
        batch.typeTag(),
        first.dtype(),
        Shape.of(batch.size(), sizes[0], sizes[1], sizes[2]),
        Batch::withStacked);
  }

  private static void requireNoFile(Image picture) {
    if (picture instanceof FromDicom) {
      throw new IllegalArgumentException(
          "upload of %s: what its file says of it follows its pixels on the host; run the plan on the picture itself, or upload Image.of(its pixels)"
              .formatted(picture));
    }
  }

  private static Tensor zeros(DType dtype, Shape shape) {
    long[] one = new long[shape.rank()];
    Arrays.fill(one, 1);
    return Tensor.build(dtype, Shape.of(one), memory -> {}).broadcastTo(shape.toArray());
  }

  /** The same with numbers. */
  T with(Tensor other) {
    return numbers.apply(value, other);
  }

  /** The outline of the same with numbers of another type and other sizes. */
  Outline<T> with(DType otherType, Shape other) {
    T after = numbers.apply(value, zeros(otherType, other));
    return new Outline<>(after, tag, otherType, other, numbers);
  }

  long bytes() {
    return shape.count() * dtype.bytes();
  }
}
