// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Oracle;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Reduction;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.math.BigDecimal;
import java.util.Arrays;

/** Runs an operation pixel by pixel, by the definition alone. */
final class PixelOracle {
  private final Tensor planes;
  private final int height;
  private final int width;
  private final float[] uniforms;
  private final float[][] tables;

  private PixelOracle(Tensor planes, Trace trace) {
    this.planes = planes;
    this.height = (int) planes.shape().size(1);
    this.width = (int) planes.shape().size(2);
    this.uniforms = trace.uniforms();
    this.tables = new float[trace.tables().size()][];
  }

  /**
   * The planes after an operation.
   *
   * @param planes [C, H, W]
   * @param range what their numbers mean
   */
  static Tensor run(PixelOp op, Tensor planes, Range range) {
    Trace trace = op.trace(Pixel.input((int) planes.shape().size(0), range));
    return run(trace, planes, op.out(planes.dtype()));
  }

  /** The planes after a trace, its statistics those of the planes. */
  static Tensor run(Trace trace, Tensor planes, DType to) {
    PixelOracle oracle = new PixelOracle(planes, trace);
    for (int i = 0; i < oracle.tables.length; i++) {
      Trace.TableSource source = trace.tables().get(i);
      oracle.tables[i] = source.counted().isPresent() ? new float[0] : source.given();
    }
    for (Trace.Look look : trace.looks()) {
      if (look.counts()) {
        int bins = trace.program().tables().get(look.number());
        oracle.tables[look.number()] =
            trace.tables().get(look.number()).from(oracle.counts(look.of(), bins));
      } else {
        oracle.uniforms[trace.parameters().size() + look.number()] =
            oracle.statistic(trace.statistics().get(look.number()));
      }
    }
    return oracle.each(trace.program()).castTo(to);
  }

  private float[] values(Program program, int x, int y) {
    float[] pixel = new float[(int) planes.shape().size(0)];
    long area = (long) height * width;
    for (int c = 0; c < pixel.length; c++) {
      pixel[c] = (float) planes.getDouble(c * area + (long) y * width + x);
    }
    return Oracle.evaluate(program, pixel, uniforms, tables, Oracle.Place.at(x, y));
  }

  private float[] all(Program of) {
    float[] all = new float[height * width];
    for (int i = 0; i < all.length; i++) {
      all[i] = values(of, i % width, i / width)[0];
    }
    return all;
  }

  private float statistic(Trace.Statistic wanted) {
    float[] all = all(wanted.of());
    return switch (wanted.reduction()) {
      case Reduction.Kind.MEAN -> mean(all);
      case Reduction.Percentile percentile -> percentile(all, percentile.share());
      case Reduction least -> extreme(all, least == Reduction.MIN);
    };
  }

  /** What is no number is passed over. */
  private static float extreme(float[] all, boolean least) {
    float found = least ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
    for (float value : all) {
      if (!Float.isNaN(value)) {
        found = least ? Math.min(found, value) : Math.max(found, value);
      }
    }
    return found;
  }

  /** NumPy's: linear between two neighbours in order, from the nearer end. */
  private static float percentile(float[] all, double share) {
    float[] sorted = new float[all.length];
    int count = 0;
    for (float value : all) {
      if (!Float.isNaN(value)) {
        sorted[count++] = value + 0f;
      }
    }
    if (count == 0) {
      return Float.NaN;
    }
    Arrays.sort(sorted, 0, count);
    double h = (count - 1) * share;
    int below = (int) Math.floor(h);
    double a = sorted[below];
    double b = sorted[Math.min(below + 1, count - 1)];
    double g = h - below;
    return (float) (g == 0 ? a : g < 0.5 ? a + (b - a) * g : b - (b - a) * (1 - g));
  }

  private static float mean(float[] all) {
    BigDecimal sum = BigDecimal.ZERO;
    for (float value : all) {
      if (!(Math.abs(value) < 0x1p31f)) {
        return Float.NaN;
      }
      sum = sum.add(new BigDecimal(Math.rint(value * 0x1p40) / 0x1p40));
    }
    return (float) (sum.doubleValue() / all.length);
  }

  private long[] counts(Program of, int bins) {
    long[] counts = new long[bins];
    for (float value : all(of)) {
      counts[Math.clamp((int) value, 0, bins - 1)]++;
    }
    return counts;
  }

  private Tensor each(Program program) {
    int channels = program.outputs().size();
    float[] all = new float[channels * height * width];
    for (int i = 0; i < height * width; i++) {
      float[] pixel = values(program, i % width, i / width);
      for (int c = 0; c < channels; c++) {
        all[c * height * width + i] = pixel[c];
      }
    }
    return Tensor.of(all, channels, height, width);
  }
}
