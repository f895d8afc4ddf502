// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Brightness;
import dev.kindred.ops.Color;
import dev.kindred.ops.Contrast;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Denormalize;
import dev.kindred.ops.Normalize;
import dev.kindred.ops.Saturation;
import dev.kindred.ops.ToDType;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.List;

/**
 * Colours planes {@code [C, H, W]} by a colour plan: which plan is which arithmetic, in strict
 * float32.
 */
final class Coloring {

  private final Cpu cpu;
  private final Tensor planes;

  Coloring(Cpu cpu, Tensor planes) {
    this.cpu = cpu;
    this.planes = planes;
  }

  Tensor run(Color plan) {
    return switch (plan) {
      case Brightness(double factor) -> brightness((float) factor);
      case Contrast(double factor) -> contrast(factor);
      case Saturation(double factor) -> saturation(factor);
      case Normalize(List<Double> mean, List<Double> std) -> normalize(mean, std);
      case Denormalize(List<Double> mean, List<Double> std) -> denormalize(mean, std);
      case ToDType(DType dtype) -> planes.scaledTo(dtype);
    };
  }

  private Tensor brightness(float factor) {
    float white = (float) planes.dtype().max();
    return inPlace(row -> {
      for (float[] channel : row) {
        for (int x = 0; x < channel.length; x++) {
          channel[x] = Math.clamp(channel[x] * factor, 0, white);
        }
      }
    });
  }

  private Tensor contrast(double factor) {
    Gray.requireGray("contrast", planes);
    float mean = Gray.mean(cpu, planes);
    Blend blend = new Blend(factor, planes.dtype());
    return inPlace(row -> {
      for (float[] channel : row) {
        blend.with(mean, channel);
      }
    });
  }

  private Tensor saturation(double factor) {
    Gray.requireGray("saturation", planes);
    if (planes.shape().size(0) == 1) {
      return planes;
    }
    Blend blend = new Blend(factor, planes.dtype());
    boolean whole = planes.dtype().isInteger();
    return inPlace(row -> {
      float[] gray = new float[row[0].length];
      Gray.of(row, whole, gray);
      for (float[] channel : row) {
        blend.with(gray, channel);
      }
    });
  }

  private Tensor normalize(List<Double> mean, List<Double> std) {
    float[] m = perChannel("normalize", mean);
    float[] s = perChannel("normalize", std);
    float unit = unit();
    return toF32(row -> {
      for (int c = 0; c < row.length; c++) {
        for (int x = 0; x < row[c].length; x++) {
          row[c][x] = (row[c][x] * unit - m[c]) / s[c];
        }
      }
    });
  }

  private Tensor denormalize(List<Double> mean, List<Double> std) {
    float[] m = perChannel("denormalize", mean);
    float[] s = perChannel("denormalize", std);
    float unit = unit();
    return toF32(row -> {
      for (int c = 0; c < row.length; c++) {
        for (int x = 0; x < row[c].length; x++) {
          row[c][x] = Math.fma(row[c][x] * unit, s[c], m[c]);
        }
      }
    });
  }

  /** What makes an integer picture one of [0, 1], as {@link Tensor#scaledTo} does it. */
  private float unit() {
    return (float) (1 / planes.dtype().max());
  }

  private float[] perChannel(String plan, List<Double> values) {
    int channels = (int) planes.shape().size(0);
    if (values.size() != 1 && values.size() != channels) {
      throw new IllegalArgumentException(
          "%s by %s: %d values for an image of %d channels; give 1 or %d"
              .formatted(plan, values, values.size(), channels, channels));
    }
    float[] each = new float[channels];
    for (int c = 0; c < channels; c++) {
      each[c] = values.get(values.size() == 1 ? 0 : c).floatValue();
    }
    return each;
  }

  private Tensor inPlace(RowColor rows) {
    return rows.run(cpu, planes, planes.dtype());
  }

  private Tensor toF32(RowColor rows) {
    return rows.run(cpu, planes, DType.F32);
  }
}
