// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Elements that lie together and become one number.
 *
 * @param tensor whose elements they are
 * @param runs reads them
 * @param from the flat index of the first
 * @param length how many there are
 */
record Stretch(Tensor tensor, Runs runs, long from, long length) {
  private static final ValueLayout.OfLong LONG = (ValueLayout.OfLong) DType.I64.layout();
  private static final ValueLayout.OfDouble DOUBLE = (ValueLayout.OfDouble) DType.F64.layout();

  /** Writes what they become as the element at an index. */
  void reduce(Reduction reduction, MemorySegment to, long index) {
    switch (reduction) {
      case SUM -> {
        if (tensor.dtype().isInteger()) {
          to.set(LONG, 8 * index, wholeSum());
        } else {
          set(to, index, floatSum().value());
        }
      }
      case MEAN -> set(to, index, mean());
      case STD -> set(to, index, deviation());
      case MIN, MAX -> {
        int bytes = tensor.dtype().bytes();
        long at = tensor.dtype().isInteger() ? extremeInteger(reduction) : extremeFloat(reduction);
        MemorySegment.copy(tensor.memory(), bytes * at, to, bytes * index, bytes);
      }
    }
  }

  /**
   * NaN has many bits, and which of them a sum gives is up to the compiler: here it has one form.
   */
  private static void set(MemorySegment to, long index, double value) {
    to.set(DOUBLE, 8 * index, Double.isNaN(value) ? Double.NaN : value);
  }

  private int run(long done) {
    return (int) Math.min(Lanes.RUN, length - done);
  }

  private long wholeSum() {
    IntegerSum sum = integerSum();
    if (!sum.fitsLong()) {
      throw new ArithmeticException(
          "sum of %s: %s is beyond i64; cast to f64 first".formatted(tensor, sum.exactly()));
    }
    return sum.value();
  }

  private IntegerSum integerSum() {
    IntegerSum sum = new IntegerSum();
    for (long done = 0; done < length; done += Lanes.RUN) {
      int count = run(done);
      sum.add(runs.longs(from + done, count), runs.index(from + done), count);
    }
    return sum;
  }

  private FloatSum floatSum() {
    FloatSum sum = new FloatSum();
    for (long done = 0; done < length; done += Lanes.RUN) {
      int count = run(done);
      sum.add(runs.doubles(from + done, count), runs.index(from + done), count);
    }
    return sum;
  }

  private double mean() {
    return tensor.dtype().isInteger() ? integerSum().over(length) : floatSum().value() / length;
  }

  /** Chan, Golub and LeVeque (1983), formula 1.7: corrects for the rounding of the mean. */
  private double deviation() {
    double mean = mean();
    FloatSum distances = new FloatSum();
    FloatSum squares = new FloatSum();
    double[] off = new double[(int) Math.min(Lanes.RUN, length)];
    double[] squared = new double[off.length];
    for (long done = 0; done < length; done += Lanes.RUN) {
      int count = run(done);
      double[] values = runs.doubles(from + done, count);
      int first = runs.index(from + done);
      for (int i = 0; i < count; i++) {
        off[i] = values[first + i] - mean;
        squared[i] = off[i] * off[i];
      }
      distances.add(off, 0, count);
      squares.add(squared, 0, count);
    }
    double rest = distances.value();
    return Math.sqrt(Math.max(squares.value() - rest * rest / length, 0) / length);
  }

  private long extremeInteger(Reduction reduction) {
    long at = from;
    long best = tensor.getLong(from);
    for (long done = 0; done < length; done += Lanes.RUN) {
      int count = run(done);
      long[] values = runs.longs(from + done, count);
      int first = runs.index(from + done);
      for (int i = first; i < first + count; i++) {
        if (reduction == Reduction.MIN ? values[i] < best : values[i] > best) {
          best = values[i];
          at = from + done + i - first;
        }
      }
    }
    return at;
  }

  private long extremeFloat(Reduction reduction) {
    long at = from;
    double best = tensor.getDouble(from);
    for (long done = 0; done < length; done += Lanes.RUN) {
      int count = run(done);
      double[] values = runs.doubles(from + done, count);
      int first = runs.index(from + done);
      for (int i = first; i < first + count; i++) {
        if (Double.isNaN(values[i])) {
          return from + done + i - first;
        }
        int order = Double.compare(values[i], best);
        if (reduction == Reduction.MIN ? order < 0 : order > 0) {
          best = values[i];
          at = from + done + i - first;
        }
      }
    }
    return at;
  }
}
