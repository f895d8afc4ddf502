// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Oracle;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Program;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Reduction;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;

/** Runs an operation pixel by pixel, by the definition alone. */
final class PixelOracle {
  private final Image picture;
  private final float[] uniforms;
  private final float[][] tables;

  private PixelOracle(Image picture, Trace trace) {
    this.picture = picture;
    this.uniforms = trace.uniforms();
    this.tables = new float[trace.tables().size()][];
  }

  static Trace trace(PixelOp op, Image picture) {
    return op.trace(Pixel.input(picture.channels(), Range.of(picture)));
  }

  static Tensor run(PixelOp op, Image picture) {
    Trace trace = trace(op, picture);
    PixelOracle oracle = new PixelOracle(picture, trace);
    for (int i = 0; i < trace.statistics().size(); i++) {
      oracle.uniforms[trace.parameters().size() + i] = oracle.statistic(trace.statistics().get(i));
    }
    for (int i = 0; i < oracle.tables.length; i++) {
      Trace.TableSource source = trace.tables().get(i);
      int bins = trace.program().tables().get(i);
      oracle.tables[i] =
          source.counted().map(of -> source.from(oracle.counts(of, bins))).orElseGet(source::given);
    }
    return oracle.stored(trace.program(), op.out(picture.dtype()));
  }

  private float[] values(Program program, int x, int y) {
    float[] pixel = new float[picture.channels()];
    int width = picture.canvas().width();
    long area = (long) picture.canvas().height() * width;
    for (int c = 0; c < pixel.length; c++) {
      pixel[c] = (float) picture.pixels().getDouble(c * area + (long) y * width + x);
    }
    return Oracle.evaluate(program, pixel, uniforms, tables, Oracle.Place.at(x, y));
  }

  private float statistic(Trace.Statistic wanted) {
    double sum = 0;
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (int y = 0; y < picture.canvas().height(); y++) {
      for (int x = 0; x < picture.canvas().width(); x++) {
        float value = values(wanted.of(), x, y)[0];
        sum += Math.rint(value * 0x1p40) / 0x1p40;
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return wanted.reduction() == Reduction.MEAN
        ? (float) (sum / picture.canvas().area())
        : wanted.reduction() == Reduction.MIN ? least : most;
  }

  private long[] counts(Program of, int bins) {
    long[] counts = new long[bins];
    for (int y = 0; y < picture.canvas().height(); y++) {
      for (int x = 0; x < picture.canvas().width(); x++) {
        counts[Math.clamp((int) values(of, x, y)[0], 0, bins - 1)]++;
      }
    }
    return counts;
  }

  private Tensor stored(Program program, DType to) {
    int height = picture.canvas().height();
    int width = picture.canvas().width();
    float[] all = new float[program.outputs().size() * height * width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float[] pixel = values(program, x, y);
        for (int c = 0; c < pixel.length; c++) {
          all[(c * height + y) * width + x] = pixel[c];
        }
      }
    }
    return Tensor.of(all, program.outputs().size(), height, width).castTo(to);
  }
}
