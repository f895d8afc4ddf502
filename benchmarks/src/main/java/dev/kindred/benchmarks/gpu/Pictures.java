// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.gpu;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.SplittableRandom;

/** Pictures to compare by. */
final class Pictures {
  private Pictures() {}

  /** Noise over the whole range of the type; f32 also a little beyond it, and both zeros. */
  static Image random(SplittableRandom random, DType dtype, int channels, Canvas canvas) {
    int count = channels * canvas.height() * canvas.width();
    long[] shape = {channels, canvas.height(), canvas.width()};
    return Image.of(
        switch (dtype) {
          case U8 -> {
            byte[] values = new byte[count];
            random.nextBytes(values);
            yield Tensor.of(values, shape);
          }
          case F32 -> {
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
              int kind = random.nextInt(64);
              values[i] = kind == 0 ? -0f : kind == 1 ? 0f : (float) random.nextDouble(-0.2, 1.2);
            }
            yield Tensor.of(values, shape);
          }
          case F16 -> {
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
              values[i] = (float) random.nextDouble(-0.2, 1.2);
            }
            yield Tensor.of(values, shape).castTo(dtype);
          }
          default -> {
            short[] values = new short[count];
            for (int i = 0; i < count; i++) {
              values[i] = (short) random.nextInt();
            }
            yield Tensor.of(dtype, values, shape);
          }
        });
  }

  /** How many bytes differ. */
  static long differences(Tensor a, Tensor b) {
    if (a.dtype() != b.dtype() || !a.shape().equals(b.shape())) {
      throw new IllegalStateException(a + " against " + b + ": not of one type and shape");
    }
    MemorySegment left = a.memory();
    MemorySegment right = b.memory();
    long count = 0;
    for (long at = left.mismatch(right); at >= 0; ) {
      count++;
      long rest =
          MemorySegment.mismatch(left, at + 1, left.byteSize(), right, at + 1, right.byteSize());
      at = rest < 0 ? -1 : at + 1 + rest;
    }
    return count;
  }

  /** Place and values of the first difference. */
  static String first(Tensor a, Tensor b) {
    long at = a.memory().mismatch(b.memory()) / a.dtype().bytes();
    return "at %d: %s against %s".formatted(at, a.getDouble(at), b.getDouble(at));
  }

  /** The same picture with the channels of a pixel side by side, written to {@code to}. */
  static void interleave(Tensor chw, MemorySegment to) {
    long plane = chw.shape().size(1) * chw.shape().size(2);
    MemorySegment from = chw.memory();
    for (long i = 0; i < plane; i++) {
      for (long c = 0; c < 3; c++) {
        to.set(ValueLayout.JAVA_BYTE, 3 * i + c, from.get(ValueLayout.JAVA_BYTE, c * plane + i));
      }
    }
  }
}
