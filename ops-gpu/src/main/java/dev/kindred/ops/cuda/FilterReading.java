// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.kindred.ops.Border;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.cuda.ptx.ItemTable;
import dev.kindred.ops.cuda.ptx.Sampling;
import dev.kindred.ops.cuda.ptx.WeightTable;
import dev.kindred.ops.filter.Convolution;
import dev.kindred.ops.filter.Erase;
import dev.kindred.ops.filter.GaussianBlur;
import dev.kindred.ops.filter.MedianFilter;
import dev.kindred.ops.filter.Neighbourhood;
import dev.kindred.ops.filter.Sharpness;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.ObjLongConsumer;
import java.util.stream.IntStream;

/** How a kernel reads the pixels around each one, for filters. */
final class FilterReading {
  /** Bytes of the numbers of a weight that stands anywhere. */
  private static final int TAP_BYTES = 12;

  private FilterReading() {}

  private static CudaReading reading(
      Sampling sampling, ObjLongConsumer<ItemTable> numbers, long moreBytes) {
    long more = Math.ceilDiv(moreBytes, 16) * 16;
    return new CudaReading(sampling, true, numbers, List.of(), more);
  }

  /** Mirrored at the edge, and weights that are nowhere negative. */
  static CudaReading of(GaussianBlur plan, Canvas canvas) {
    WeightTable table =
        new WeightTable(
            axis(canvas.width(), plan.weightsX()), axis(canvas.height(), plan.weightsY()));
    Sampling sampling = Sampling.weighted(Interpolation.BILINEAR).with(Border.REFLECT);
    return reading(sampling, table::fill, table.moreBytes());
  }

  private static WeightTable.Axis axis(int size, float[] weights) {
    int[] first = IntStream.range(0, size).map(at -> at - weights.length / 2).toArray();
    return new WeightTable.Axis(first, weights.length, weights);
  }

  static CudaReading of(Sharpness plan, boolean measured) {
    float rest = (float) (1 - plan.factor());
    return reading(Sampling.sharpened(measured), (table, item) -> table.scale(item, rest), 0);
  }

  static CudaReading of(MedianFilter plan) {
    return reading(
        Sampling.median(),
        (table, item) -> table.index(item, plan.width() / 2, plan.height() / 2),
        0);
  }

  /** The weights that are not 0, row by row. */
  static CudaReading of(Convolution plan) {
    int down = (int) plan.kernel().shape().size(0);
    int across = (int) plan.kernel().shape().size(1);
    float[] weights = plan.kernel().toFloatArray();
    int[] taps = IntStream.range(0, weights.length).filter(k -> weights[k] != 0).toArray();
    return reading(
        Sampling.summed(plan.border()),
        (table, item) -> {
          table.index(item, taps.length);
          MemorySegment to = table.more(item);
          for (int i = 0; i < taps.length; i++) {
            long at = (long) i * TAP_BYTES;
            to.set(JAVA_INT, at, taps[i] % across - across / 2);
            to.set(JAVA_INT, at + 4, taps[i] / across - down / 2);
            to.set(JAVA_FLOAT, at + 8, weights[taps[i]]);
          }
        },
        // Room for one that is read where there is none.
        (long) Math.max(taps.length, 1) * TAP_BYTES);
  }

  static CudaReading dilated(Neighbourhood around) {
    return around(Sampling.dilated(), around);
  }

  static CudaReading eroded(Neighbourhood around) {
    return around(Sampling.eroded(), around);
  }

  private static CudaReading around(Sampling sampling, Neighbourhood around) {
    int rows = 2 * around.radius() + 1;
    return reading(
        sampling,
        (table, item) -> {
          table.index(item, around.radius());
          MemorySegment to = table.more(item);
          for (int j = 0; j < rows; j++) {
            to.setAtIndex(JAVA_INT, j, around.reach(j - around.radius()));
          }
        },
        (long) rows * Integer.BYTES);
  }

  /**
   * The elements of the patch as the picture holds them.
   *
   * @param first the channel of the picture that is the item's first
   */
  static CudaReading of(Erase plan, DType dtype, int first) {
    Shape shape = plan.patch().shape();
    int height = (int) shape.size(1);
    int width = (int) shape.size(2);
    boolean same = shape.size(0) == 1;
    Tensor patch = same ? plan.patch() : plan.patch().slice(0, first, shape.size(0), 1);
    float[] numbers = patch.toFloatArray();
    for (int i = 0; i < numbers.length && dtype.isInteger(); i++) {
      numbers[i] = (float) Math.rint(numbers[i]);
    }
    byte[] elements = Tensor.of(numbers, numbers.length).castTo(dtype).toByteArray();
    int step = same ? 0 : width * height;
    return reading(
        Sampling.patched(),
        (table, item) -> {
          table.index(item, plan.left(), plan.top(), width, height, step);
          MemorySegment.copy(elements, 0, table.more(item), JAVA_BYTE, 0, elements.length);
        },
        elements.length);
  }
}
