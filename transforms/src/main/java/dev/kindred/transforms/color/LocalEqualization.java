// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.filter.Filter;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.GrayAlphaImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.RgbaImage;

/**
 * The engine's plan of {@link Clahe}.
 *
 * @param clip how many times more pixels than on average a level may hold
 * @param rows parts from top to bottom
 * @param columns parts from left to right
 */
record LocalEqualization(double clip, int rows, int columns) implements Filter {
  LocalEqualization {
    if (!(clip > 0) || !Double.isFinite(clip) || rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "clahe clipped at %s in %d×%d parts: give a number above 0 and at least 1×1 parts"
              .formatted(clip, rows, columns));
    }
  }

  @Dispatch(Engine.class)
  static <I extends Image> I image(Device device, LocalEqualization plan, I x) {
    Image image = x;
    if (image instanceof DicomImage) {
      throw new IllegalArgumentException(
          "clahe of a slice of measurements: they have neither black nor white; window the slice"
              + " first (VoiWindow), or take its display()");
    }
    float[] values = image.pixels().toFloatArray();
    return Image.withPixels(
        x,
        Luma.stored(
            plan.equalized(image, values), image.dtype(), image.pixels().shape().toArray()));
  }

  private float[] equalized(Image image, float[] values) {
    Canvas canvas = image.canvas();
    int channels =
        image instanceof GrayAlphaImage || image instanceof RgbaImage
            ? image.channels() - 1
            : image.channels();
    float white = (float) image.dtype().max();
    int[] levels = Luma.levels(values, canvas, channels, white);
    TileCurves curves = TileCurves.of(levels, canvas, this);
    int plane = levels.length;
    for (int i = 0; i < plane; i++) {
      float change =
          (curves.at(i % canvas.width(), i / canvas.width(), levels[i]) - levels[i])
              * (white / (Luma.LEVELS - 1));
      for (int c = 0; c < channels; c++) {
        int at = c * plane + i;
        values[at] = Math.clamp(values[at] + change, 0, white);
      }
    }
    return values;
  }
}
