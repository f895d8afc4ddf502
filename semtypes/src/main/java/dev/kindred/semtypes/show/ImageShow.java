// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DisplayMap;
import dev.kindred.semtypes.dicom.LookupTable;
import dev.kindred.semtypes.dicom.Photometric;
import dev.kindred.semtypes.dicom.ValueRange;
import dev.kindred.semtypes.dicom.Window;
import dev.kindred.semtypes.image.Image;
import java.awt.image.BufferedImage;

/** How pictures are shown. */
final class ImageShow {
  /**
   * Float pixels may leave [0, 1] by this much, as a sharp resize makes them, and are still
   * clamped; beyond it they are no longer brightness and their range is stretched.
   */
  private static final double SLACK = 0.25;

  private ImageShow() {}

  /**
   * One channel as grey, two as grey and transparency, three as colours, four as colours and
   * transparency; of more, the first as grey.
   */
  @Dispatch(Show.class)
  static Picture image(Image x) {
    ValueRange range = ValueRange.of(x.pixels());
    String values = "%s, values %s".formatted(x, range);
    Tensor shown = x.pixels().scaledTo(DType.U8);
    if (x.dtype() == DType.F32) {
      boolean bright = range.min() >= -SLACK && range.max() <= 1 + SLACK;
      shown = bright ? x.pixels().scaledTo(DType.U8) : stretched(x.pixels(), range);
      values += bright ? "" : ", which are stretched from black to white";
    }
    values += x.channels() > 4 ? ", shown by the first channel" : "";
    return new Picture(buffered(shown), values);
  }

  /** A slice through its table or window, never by its values as brightness. */
  @Dispatch(Show.class)
  static Picture slice(DicomImage x) {
    String unit = x.info().unit().isEmpty() ? "" : " " + x.info().unit();
    String inverted =
        x.info().photometric() == Photometric.MONOCHROME1 ? ", inverted (MONOCHROME1)" : "";
    String text = "%s, values %s%s, %s%s".formatted(x, x.range(), unit, through(x), inverted);
    return new Picture(buffered(x.display().pixels()), text);
  }

  private static String through(DicomImage x) {
    DisplayMap map = x.displayMap();
    return switch (map) {
      case LookupTable table -> "through the file's " + table;
      case Window window when x.info().displayMap().isPresent() -> "through window " + window;
      case Window window -> "over their whole range";
    };
  }

  private static Tensor stretched(Tensor pixels, ValueRange range) {
    double[] values = pixels.toDoubleArray();
    byte[] shown = new byte[values.length];
    Window window = range.window();
    for (int i = 0; i < shown.length; i++) {
      double y = window.apply(values[i], 0, 255);
      shown[i] = (byte) Math.rint(y);
    }
    return Tensor.of(shown, pixels.shape().toArray());
  }

  private static BufferedImage buffered(Tensor u8) {
    int channels = Math.toIntExact(u8.shape().size(0));
    Canvas canvas =
        Canvas.hw(Math.toIntExact(u8.shape().size(1)), Math.toIntExact(u8.shape().size(2)));
    byte[] bytes = u8.toByteArray();
    int plane = canvas.height() * canvas.width();
    boolean clear = channels == 2 || channels == 4;
    int[] colors = new int[plane];
    for (int i = 0; i < plane; i++) {
      int red = bytes[i] & 0xFF;
      boolean gray = channels < 3 || channels > 4;
      int green = gray ? red : bytes[plane + i] & 0xFF;
      int blue = gray ? red : bytes[2 * plane + i] & 0xFF;
      int alpha = clear ? bytes[(channels - 1) * plane + i] & 0xFF : 0xFF;
      colors[i] = alpha << 24 | red << 16 | green << 8 | blue;
    }
    BufferedImage image =
        new BufferedImage(
            canvas.width(),
            canvas.height(),
            clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, canvas.width(), canvas.height(), colors, 0, canvas.width());
    return image;
  }
}
