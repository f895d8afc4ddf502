// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The values of a volume, changed line by line along one axis after the other. */
final class AxisLines {
  private final GridSize size;
  private final double[] values;

  AxisLines(Tensor voxels) {
    this.size = GridSize.of(voxels.shape());
    this.values = voxels.dense().toDoubleArray();
  }

  /** What happens to two lines at once; keeps scratch, so it belongs to one thread. */
  interface Change {
    void apply(double[] one, double[] other);
  }

  /** Changes every line along an axis. The result does not depend on the number of threads. */
  void each(GridAxis axis, Supplier<Change> change) {
    int length = size.along(axis);
    int stride = axis == GridAxis.I ? 1 : axis == GridAxis.J ? size.i() : size.i() * size.j();
    int inner = stride;
    int outer = values.length / (length * inner);
    int lines = outer * inner;
    IntStream.range(0, (lines + 255) / 256)
        .parallel()
        .forEach(block -> {
          Change own = change.get();
          double[] one = new double[length];
          double[] other = new double[length];
          int end = Math.min(lines, 256 * (block + 1));
          for (int line = 256 * block; line < end; line += 2) {
            int second = Math.min(line + 1, end - 1);
            int a = line / inner * length * inner + line % inner;
            int b = second / inner * length * inner + second % inner;
            for (int n = 0; n < length; n++) {
              one[n] = values[a + n * stride];
              other[n] = values[b + n * stride];
            }
            own.apply(one, other);
            for (int n = 0; n < length; n++) {
              values[b + n * stride] = other[n];
              values[a + n * stride] = one[n];
            }
          }
        });
  }

  double[] values() {
    return values;
  }

  /** The values in a type: whole ones rounded to the nearest, halves to the even one. */
  Tensor voxels(DType dtype) {
    return tensor(values, size, dtype);
  }

  static Tensor tensor(double[] values, GridSize size, DType dtype) {
    double[] stored = values;
    if (dtype.isInteger()) {
      stored = new double[values.length];
      for (int at = 0; at < stored.length; at++) {
        stored[at] = Math.rint(values[at]);
      }
    }
    return Tensor.of(stored, size.k(), size.j(), size.i()).castTo(dtype);
  }
}
