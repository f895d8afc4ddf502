// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;

/**
 * Red, green and blue from the stored samples of a frame, black 0 and white that of the type: u8
 * for up to 8 bits, u16 for up to 16, f32 above.
 *
 * @param bits how the samples are stored
 */
record Colour(StoredBits bits) {
  /** The samples [3, H, W] as colours. */
  Tensor rgb(FrameSamples frame) {
    return switch (frame.photometric()) {
      case YBR_FULL, YBR_FULL_422 -> converted(frame.values(), Matrix.FULL);
      case YBR_PARTIAL_422, YBR_PARTIAL_420 -> converted(frame.values(), Matrix.PARTIAL);
      default -> spread(frame.values());
    };
  }

  /** From luma and chroma, chroma around the middle (PS3.3 C.7.6.3.1.2). */
  private record Matrix(
      double black,
      double luma,
      double crToRed,
      double cbToGreen,
      double crToGreen,
      double cbToBlue) {
    static final Matrix FULL = new Matrix(0, 1, 1.402, -0.344136, -0.714136, 1.772);
    static final Matrix PARTIAL = new Matrix(16, 1.1644, 1.5960, -0.3917, -0.8130, 2.0173);
  }

  private Tensor converted(Tensor ybr, Matrix matrix) {
    int pixels = Math.toIntExact(ybr.shape().count() / 3);
    double[] values = ybr.toDoubleArray();
    double white = bits.max();
    double middle = (white + 1) / 2;
    double black = matrix.black * (white + 1) / 256;
    for (int p = 0; p < pixels; p++) {
      double y = (values[p] - black) * matrix.luma;
      double cb = values[pixels + p] - middle;
      double cr = values[2 * pixels + p] - middle;
      values[p] = rounded(y + matrix.crToRed * cr, white);
      values[pixels + p] = rounded(y + matrix.cbToGreen * cb + matrix.crToGreen * cr, white);
      values[2 * pixels + p] = rounded(y + matrix.cbToBlue * cb, white);
    }
    return spread(Tensor.of(values, ybr.shape().toArray()));
  }

  private static double rounded(double value, double white) {
    return Math.clamp(Math.rint(value), 0, white);
  }

  private DType type() {
    return bits.stored() <= 8 ? DType.U8 : bits.stored() <= 16 ? DType.U16 : DType.F32;
  }

  /** So that the largest stored value becomes the white of the type. */
  private Tensor spread(Tensor values) {
    DType type = type();
    if (type != DType.F32 && (1L << bits.stored()) - 1 == (long) type.max()) {
      return values.castTo(type);
    }
    double factor = type.max() / (double) bits.max();
    double[] all = values.toDoubleArray();
    for (int i = 0; i < all.length; i++) {
      double scaled = Math.max(all[i], 0) * factor;
      all[i] = type == DType.F32 ? scaled : Math.rint(scaled);
    }
    return Tensor.of(all, values.shape().toArray()).castTo(type);
  }
}
