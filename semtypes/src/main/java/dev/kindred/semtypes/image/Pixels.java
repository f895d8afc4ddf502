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
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.stream.IntStream;

/** Between the pictures of {@code java.awt} and pixels [C, H, W], row by row. */
final class Pixels {
  static final ValueLayout.OfByte BYTE = (ValueLayout.OfByte) DType.U8.layout();
  static final ValueLayout.OfShort SHORT = (ValueLayout.OfShort) DType.U16.layout();
  static final ValueLayout.OfInt INT = (ValueLayout.OfInt) DType.I32.layout();

  private static final ValueLayout.OfFloat FLOAT = (ValueLayout.OfFloat) DType.F32.layout();

  /** Where red, green, blue and alpha lie in a colour of {@link BufferedImage#getRGB}. */
  private static final int[] RGBA = {16, 8, 0, 24};

  private static final int[] RGB = {16, 8, 0};
  private static final int[] GRAY_ALPHA = {0, 24};
  private static final int[] GRAY = {0};

  private Pixels() {}

  /** Stored samples where they are plain gray or RGB, colours where they must be looked up. */
  static Tensor of(String file, BufferedImage picture) {
    ColorModel colors = picture.getColorModel();
    boolean alpha = colors.hasAlpha();
    if (colors instanceof IndexColorModel palette && isGray(palette)) {
      return lookedUp(picture, alpha ? GRAY_ALPHA : GRAY);
    }
    int space = colors.getColorSpace().getType();
    boolean plain = space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_RGB;
    if (!(colors instanceof ComponentColorModel) || !plain) {
      return lookedUp(picture, alpha ? RGBA : RGB);
    }
    if (colors.isAlphaPremultiplied()) {
      picture.coerceData(false);
    }
    return stored(type(file, colors), picture.getRaster());
  }

  private static boolean isGray(IndexColorModel palette) {
    for (int i = 0; i < palette.getMapSize(); i++) {
      int red = palette.getRed(i);
      if (red != palette.getGreen(i) || red != palette.getBlue(i)) {
        return false;
      }
    }
    return true;
  }

  /** Stored samples of a single band, [H, W]; of a palette picture the indices. */
  static Tensor labels(String file, BufferedImage picture) {
    Raster raster = picture.getRaster();
    int kind = raster.getTransferType();
    if (raster.getNumBands() != 1 || kind == DataBuffer.TYPE_FLOAT) {
      throw new UnreadableFileException(
          file,
          "a mask has one channel of integers, this has "
              + raster.getNumBands()
              + (kind == DataBuffer.TYPE_FLOAT ? " of floats" : "")
              + "; read it as an Image");
    }
    boolean index = picture.getColorModel() instanceof IndexColorModel;
    DType indexType = kind == DataBuffer.TYPE_BYTE ? DType.U8 : DType.U16;
    return stored(index ? indexType : type(file, picture.getColorModel()), raster)
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

  private static Tensor stored(DType type, Raster raster) {
    int height = raster.getHeight();
    int width = raster.getWidth();
    int bands = raster.getNumBands();
    return Tensor.build(
        type,
        Shape.of(bands, height, width),
        memory -> {
          if (raster.getSampleModel() instanceof ComponentSampleModel model
              && raster.getDataBuffer() instanceof DataBufferByte buffer
              && raster.getParent() == null) {
            planes(buffer, model, raster, memory);
            return;
          }
          for (int y = 0; y < height; y++) {
            Object row = raster.getDataElements(0, y, width, 1, null);
            for (int band = 0; band < bands; band++) {
              long at = ((long) band * height + y) * width;
              split(row, band, bands, memory.asSlice(at * type.bytes()), width);
            }
          }
        });
  }

  /** The usual case without a copy of each row: bytes at a fixed distance from each other. */
  private static void planes(
      DataBufferByte buffer, ComponentSampleModel model, Raster raster, MemorySegment memory) {
    int height = raster.getHeight();
    int width = raster.getWidth();
    int step = model.getPixelStride();
    byte[] plane = new byte[width];
    for (int y = 0; y < height; y++) {
      for (int band = 0; band < raster.getNumBands(); band++) {
        int bank = model.getBankIndices()[band];
        byte[] samples = buffer.getData(bank);
        int at =
            buffer.getOffsets()[bank]
                + model.getBandOffsets()[band]
                + (y - raster.getSampleModelTranslateY()) * model.getScanlineStride()
                - raster.getSampleModelTranslateX() * step;
        for (int x = 0; x < width; x++, at += step) {
          plane[x] = samples[at];
        }
        MemorySegment.copy(plane, 0, memory, BYTE, ((long) band * height + y) * width, width);
      }
    }
  }

  /** Copies one band of a row whose bands alternate. */
  private static void split(Object row, int band, int bands, MemorySegment to, int width) {
    switch (row) {
      case byte[] samples -> {
        byte[] plane = new byte[width];
        for (int x = 0; x < width; x++) {
          plane[x] = samples[x * bands + band];
        }
        MemorySegment.copy(plane, 0, to, BYTE, 0, width);
      }
      case short[] samples -> {
        short[] plane = new short[width];
        for (int x = 0; x < width; x++) {
          plane[x] = samples[x * bands + band];
        }
        MemorySegment.copy(plane, 0, to, SHORT, 0, width);
      }
      case float[] samples -> {
        float[] plane = new float[width];
        for (int x = 0; x < width; x++) {
          plane[x] = samples[x * bands + band];
        }
        MemorySegment.copy(plane, 0, to, FLOAT, 0, width);
      }
      default -> throw new IllegalStateException("samples of " + row.getClass());
    }
  }

  /** The colours as sRGB of 8 bit, one channel per shift. */
  private static Tensor lookedUp(BufferedImage picture, int[] shifts) {
    int height = picture.getHeight();
    int width = picture.getWidth();
    return Tensor.build(
        DType.U8,
        Shape.of(shifts.length, height, width),
        memory -> {
          byte[] plane = new byte[width];
          for (int y = 0; y < height; y++) {
            int[] row = picture.getRGB(0, y, width, 1, null, 0, width);
            for (int c = 0; c < shifts.length; c++) {
              for (int x = 0; x < width; x++) {
                plane[x] = (byte) (row[x] >>> shifts[c]);
              }
              long at = ((long) c * height + y) * width;
              MemorySegment.copy(plane, 0, memory, BYTE, at, width);
            }
          }
        });
  }

  /** A picture of pixels [1 to 4, H, W] of u8, u16 or f32; an even count has alpha last. */
  static BufferedImage picture(Tensor chw) {
    int channels = Math.toIntExact(chw.shape().size(0));
    int height = Math.toIntExact(chw.shape().size(1));
    int width = Math.toIntExact(chw.shape().size(2));
    int type =
        switch (chw.dtype()) {
          case U8 -> DataBuffer.TYPE_BYTE;
          case F32 -> DataBuffer.TYPE_FLOAT;
          default -> DataBuffer.TYPE_USHORT;
        };
    boolean alpha = channels % 2 == 0;
    ColorSpace space =
        ColorSpace.getInstance(channels < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
    int transparency = alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE;
    ColorModel colors = new ComponentColorModel(space, alpha, false, transparency, type);
    int[] offsets = IntStream.range(0, channels).toArray();
    WritableRaster raster =
        Raster.createWritableRaster(
            new PixelInterleavedSampleModel(
                type, width, height, channels, Math.multiplyExact(width, channels), offsets),
            null);
    for (int y = 0; y < height; y++) {
      raster.setDataElements(0, y, width, 1, joined(chw, y));
    }
    return new BufferedImage(colors, raster, false, null);
  }

  /** One row with its bands alternating: bytes, shorts or floats as the type has them. */
  private static Object joined(Tensor chw, int y) {
    int channels = Math.toIntExact(chw.shape().size(0));
    int width = Math.toIntExact(chw.shape().size(2));
    Object row =
        switch (chw.dtype()) {
          case U8 -> new byte[width * channels];
          case F32 -> new float[width * channels];
          default -> new short[width * channels];
        };
    for (int c = 0; c < channels; c++) {
      long at = (c * chw.shape().size(1) + y) * width;
      for (int x = 0; x < width; x++) {
        int to = x * channels + c;
        switch (row) {
          case byte[] bytes -> bytes[to] = chw.memory().get(BYTE, at + x);
          case float[] floats -> floats[to] = chw.memory().get(FLOAT, 4 * (at + x));
          default -> ((short[]) row)[to] = chw.memory().get(SHORT, 2 * (at + x));
        }
      }
    }
    return row;
  }
}
