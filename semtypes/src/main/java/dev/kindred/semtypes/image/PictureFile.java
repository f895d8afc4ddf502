// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.read.Source;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures from and to files, through the decoders of the JDK. */
final class PictureFile {
  /** A picture of more pixels must have a file of a size that can hold them. */
  private static final long UNSUSPICIOUS_PIXELS = 1L << 26;

  /** Deflate packs at most 1032 bytes into one; a byte holds at most 8 pixels. */
  private static final long MOST_PIXELS_PER_BYTE = 8 * 1032;

  private static final float JPEG_QUALITY = 0.95f;

  private PictureFile() {}

  static Image read(Source source) {
    return Image.of(Pixels.of(source.name(), decode(source)));
  }

  static Mask readMask(Source source) {
    return Mask.of(Pixels.labels(source.name(), decode(source)));
  }

  private static BufferedImage decode(Source source) {
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(source.bytes()))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw source.error("no picture that is known; give PNG, JPEG, GIF, BMP or TIFF");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return decode(source, reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      throw source.error("cannot be read: " + e, e);
    }
  }

  private static BufferedImage decode(Source source, ImageReader reader) {
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
    String format = "";
    BufferedImage picture;
    try {
      format = reader.getFormatName().toUpperCase(Locale.ROOT);
      requireRoom(source, reader);
      picture = reader.read(0);
    } catch (IOException | RuntimeException e) { // decoders answer damage with either
      if (e instanceof UnreadableFileException unreadable) {
        throw unreadable;
      }
      throw source.error(
          "a " + format + " picture that is cut short, damaged or of a rare kind: " + reason(e), e);
    }
    for (String warning : warnings) {
      String lower = warning.toLowerCase(Locale.ROOT);
      if (lower.contains("premature") || lower.contains("truncated")) {
        throw source.error("a " + format + " picture that is cut short: " + warning);
      }
    }
    return picture;
  }

  private static void requireRoom(Source source, ImageReader reader) throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > UNSUSPICIOUS_PIXELS && pixels > source.size() * MOST_PIXELS_PER_BYTE) {
      throw source.error(
          "claims %d×%d pixels in %d bytes; it is damaged"
              .formatted(reader.getHeight(0), reader.getWidth(0), source.size()));
    }
  }

  private static String reason(Exception e) {
    Throwable cause = e.getCause();
    return e.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")");
  }

  static void write(Image image, Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean wide = image.dtype() == DType.U16;
    int channels = image.channels();
    boolean fits =
        switch (ending) {
          case "png" -> (image.dtype() == DType.U8 || wide) && channels <= 4;
          case "jpg", "jpeg" -> image.dtype() == DType.U8 && (channels == 1 || channels == 3);
          default ->
              throw new IllegalArgumentException(
                  "write %s to %s: the ending names no known format; end it in .png or .jpg"
                      .formatted(image, file));
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "write %s to %s: PNG holds 1 to 4 channels of u8 or u16, JPEG 1 or 3 of u8; scale the pixels first (scaledTo)"
              .formatted(image, file));
    }
    encode(Pixels.picture(image.pixels()), ending.equals("png") ? "png" : "jpeg", file);
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
