// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures to files, through the encoders of the JDK; the name of the file decides the format. */
final class PictureWriter {
  private static final float JPEG_QUALITY = 0.95f;

  private PictureWriter() {}

  static void write(Image image, Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String format = format(ending);
    if (format.isEmpty()) {
      throw new IllegalArgumentException(
          "write %s to %s: the ending names no known format; end it in .png, .jpg, .tif or .bmp"
              .formatted(image, file));
    }
    if (!holds(format, image.dtype(), image.channels())) {
      throw new IllegalArgumentException(
          ("write %s to %s: PNG and TIFF hold 1 to 4 channels of u8 or u16, TIFF 1 or 3 of f32, BMP"
                  + " and JPEG 1 or 3 of u8; scale the pixels first (scaledTo)")
              .formatted(image, file));
    }
    encode(Pixels.picture(image.pixels()), format, file);
  }

  private static String format(String ending) {
    return switch (ending) {
      case "png", "bmp" -> ending;
      case "jpg", "jpeg" -> "jpeg";
      case "tif", "tiff" -> "tiff";
      default -> "";
    };
  }

  private static boolean holds(String format, DType type, int channels) {
    boolean colors = channels == 1 || channels == 3;
    return switch (format) {
      case "png" -> (type == DType.U8 || type == DType.U16) && channels <= 4;
      case "tiff" -> holds("png", type, channels) || (type == DType.F32 && colors);
      default -> type == DType.U8 && colors;
    };
  }

  static void writeMask(Mask mask, Path png) {
    Tensor labels = mask.labels();
    long most = 0;
    for (long i = 0; i < labels.shape().count(); i++) {
      long label = labels.getLong(i);
      if (label < 0 || label > 65535) {
        throw new IllegalArgumentException(
            "write %s to %s: label %d does not fit PNG; number labels from 0 to 65535"
                .formatted(mask, png, label));
      }
      most = Math.max(most, label);
    }
    Canvas canvas = mask.canvas();
    Tensor gray = labels.castTo(most > 255 ? DType.U16 : DType.U8);
    encode(Pixels.picture(gray.reshape(1, canvas.height(), canvas.width())), "png", png);
  }

  private static void encode(BufferedImage picture, String format, Path file) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
        writer.setOutput(out);
        ImageWriteParam how = writer.getDefaultWriteParam();
        if (format.equals("jpeg")) {
          how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
          how.setCompressionQuality(JPEG_QUALITY);
        }
        writer.write(null, new IIOImage(picture, null, null), how);
      }
      Files.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new UnreadableFileException(file.toString(), "cannot be written: " + e, e);
    } finally {
      writer.dispose();
    }
  }
}
