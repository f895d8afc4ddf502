// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.IntUnaryOperator;

/** Between the pictures of {@code java.awt} and pixels [C, H, W]. */
final class Pixels {
  private static final ValueLayout.OfShort SHORT = (ValueLayout.OfShort) DType.U16.layout();
  private static final ValueLayout.OfFloat FLOAT = (ValueLayout.OfFloat) DType.F32.layout();

  private Pixels() {}

  /** Stored samples where they are plain gray or RGB, colours where they must be looked up. */
  static Tensor of(String file, BufferedImage picture) {
    ColorModel colors = picture.getColorModel();
    if (colors instanceof IndexColorModel palette) {
      return palette(picture.getRaster(), palette);
    }
    int space = colors.getColorSpace().getType();
    boolean plain = space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_RGB;
    if (!(colors instanceof ComponentColorModel) || !plain) {
      return colors(picture);
    }
    if (colors.isAlphaPremultiplied()) {
      picture.coerceData(false);
    }
    DType type = type(file, colors);
    Raster raster = picture.getRaster();
    return build(type, raster.getNumBands(), raster, band -> IntUnaryOperator.identity());
  }

  /** Stored samples of a single band; of a palette picture the indices. */
  static Tensor labels(String file, BufferedImage picture) {
    Raster raster = picture.getRaster();
    ColorModel colors = picture.getColorModel();
    if (raster.getNumBands() != 1 || raster.getTransferType() == DataBuffer.TYPE_FLOAT) {
      throw new UnreadableFileException(
          file,
          "a mask has one channel of integers, this has "
              + raster.getNumBands()
              + "; read it as an Image");
    }
    DType type = colors instanceof IndexColorModel ? DType.U8 : type(file, colors);
    return build(type, 1, raster, band -> IntUnaryOperator.identity())
        .reshape(raster.getHeight(), raster.getWidth());
  }

  private static DType type(String file, ColorModel colors) {
    int bits = colors.getComponentSize(0);
    int kind = colors.getTransferType();
    if (kind == DataBuffer.TYPE_BYTE && bits == 8) {
      return DType.U8;
    }
    if (bits == 16) {
      return kind == DataBuffer.TYPE_SHORT ? DType.I16 : DType.U16;
    }
    if (kind == DataBuffer.TYPE_FLOAT) {
      return DType.F32;
    }
    throw new UnreadableFileException(
        file, bits + " bits per channel; convert it to 8 or 16 bit integers or 32 bit floats");
  }

  private static Tensor palette(Raster indices, IndexColorModel palette) {
    boolean gray = true;
    for (int i = 0; i < palette.getMapSize(); i++) {
      gray &= palette.getRed(i) == palette.getGreen(i) && palette.getRed(i) == palette.getBlue(i);
    }
    IntUnaryOperator[] color = {palette::getRed, palette::getGreen, palette::getBlue};
    int hues = gray ? 1 : 3;
    return build(
        DType.U8,
        palette.hasAlpha() ? hues + 1 : hues,
        indices,
        band -> band < hues ? color[band] : palette::getAlpha);
  }

  private interface Lookup {
    IntUnaryOperator of(int band);
  }

  /** Reads band b of the raster, or its only one, through a lookup. */
  private static Tensor build(DType type, int channels, Raster raster, Lookup lookup) {
    int height = raster.getHeight();
    int width = raster.getWidth();
    return Tensor.build(
        type,
        Shape.of(channels, height, width),
        memory -> {
          int[] row = new int[width];
          for (int c = 0; c < channels; c++) {
            IntUnaryOperator value = lookup.of(c);
            int band = Math.min(c, raster.getNumBands() - 1);
            for (int y = 0; y < height; y++) {
              long at = ((long) c * height + y) * width;
              if (type == DType.F32) {
                float[] floats = raster.getSamples(0, y, width, 1, band, (float[]) null);
                MemorySegment.copy(floats, 0, memory, FLOAT, at * 4, width);
              } else {
                raster.getSamples(0, y, width, 1, band, row);
                for (int x = 0; x < width; x++) {
                  put(memory, type, at + x, value.applyAsInt(row[x]));
                }
              }
            }
          }
        });
  }

  /** The colours as sRGB of 8 bit, for pictures that store something else. */
  private static Tensor colors(BufferedImage picture) {
    int height = picture.getHeight();
    int width = picture.getWidth();
    int channels = picture.getColorModel().hasAlpha() ? 4 : 3;
    int[] shifts = {16, 8, 0, 24};
    return Tensor.build(
        DType.U8,
        Shape.of(channels, height, width),
        memory -> {
          for (int y = 0; y < height; y++) {
            int[] row = picture.getRGB(0, y, width, 1, null, 0, width);
            for (int c = 0; c < channels; c++) {
              for (int x = 0; x < width; x++) {
                put(memory, DType.U8, ((long) c * height + y) * width + x, row[x] >>> shifts[c]);
              }
            }
          }
        });
  }

  private static void put(MemorySegment memory, DType type, long index, int value) {
    if (type == DType.U8) {
      memory.set(ValueLayout.JAVA_BYTE, index, (byte) value);
    } else {
      memory.set(SHORT, 2 * index, (short) value);
    }
  }

  /** A picture of pixels [1 to 4, H, W] of u8 or u16; an even count has alpha last. */
  static BufferedImage picture(Tensor chw) {
    int channels = Math.toIntExact(chw.shape().size(0));
    int height = Math.toIntExact(chw.shape().size(1));
    int width = Math.toIntExact(chw.shape().size(2));
    int type = chw.dtype() == DType.U8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
    boolean alpha = channels % 2 == 0;
    ColorSpace space =
        ColorSpace.getInstance(channels < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
    ColorModel colors =
        new ComponentColorModel(
            space, alpha, false, alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE, type);
    WritableRaster raster = Raster.createInterleavedRaster(type, width, height, channels, null);
    int[] row = new int[width];
    for (int c = 0; c < channels; c++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          row[x] = (int) chw.getLong(((long) c * height + y) * width + x);
        }
        raster.setSamples(0, y, width, 1, c, row);
      }
    }
    return new BufferedImage(colors, raster, false, null);
  }
}
