// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.read.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Pictures from files: PNG by our own decoder, the rest through those of the JDK. */
final class PictureFile {
  private static final String PNG = "\u0089PNG";

  private static final String JPEG = "\u00ff\u00d8";

  private static final JpegFile NO_JPEG = new JpegFile(0, -1, false, new byte[0]);

  /** A picture of more pixels must have a file of a size that can hold them. */
  static final long UNSUSPICIOUS_PIXELS = 1L << 26;

  /** Deflate packs at most 1032 bytes into one; a byte holds at most 8 pixels. */
  private static final long MOST_PIXELS_PER_BYTE = 8 * 1032;

  /** What the JDK's picture of colours takes, less than what our own adds. */
  private static final int LEAST_BYTES_PER_PIXEL = 3;

  private PictureFile() {}

  /** A picture as it is stored, of a format that can note how to turn it. */
  static Image readAsStored(Source source) {
    if (!new PictureFormat().recognizes(source)) {
      throw source.error(
          "no PNG, JPEG, BMP or TIFF file; others note no orientation, read them by Image.read");
    }
    return read(source, false);
  }

  /** A picture as it is to be seen, or as it is stored. */
  static Image read(Source source, boolean upright) {
    Tensor pixels = source.has(0, PNG) ? PngPixels.colors(PngFile.of(source)) : decoded(source);
    return Image.of(upright ? Exif.orientation(source).upright(pixels) : pixels);
  }

  private static Tensor decoded(Source source) {
    JpegFile jpeg = source.has(0, JPEG) ? JpegFile.of(source.bytes()) : NO_JPEG;
    if (jpeg.components() == 4) {
      return new InkColors(decode(source, reader -> reader.readRaster(0, null)), jpeg).rgb();
    }
    if (jpeg.isYcc()) {
      return YccColors.rgb(decode(source, reader -> reader.readRaster(0, null)));
    }
    return Pixels.of(source.name(), decode(source, reader -> reader.read(0)));
  }

  static Mask readMask(Source source) {
    Tensor labels =
        source.has(0, PNG)
            ? PngPixels.labels(PngFile.of(source))
            : Pixels.labels(source.name(), decode(source, reader -> reader.read(0)));
    long height = labels.shape().size(0);
    Tensor upright =
        Exif.orientation(source).upright(labels.reshape(1, height, labels.shape().size(1)));
    return Mask.of(upright.reshape(upright.shape().size(1), upright.shape().size(2)));
  }

  /** Reads the first picture of a file in a way of its own. */
  private interface Decoding<T> {
    T of(ImageReader reader) throws IOException;
  }

  private static <T> T decode(Source source, Decoding<T> decoding) {
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(source.bytes()))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw source.error("no picture that is known; give PNG, JPEG, BMP or TIFF");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return decode(source, reader, decoding);
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      throw source.error("cannot be read: " + e, e);
    }
  }

  private static <T> T decode(Source source, ImageReader reader, Decoding<T> decoding) {
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
    String format = "";
    T picture;
    try {
      format = reader.getFormatName().toUpperCase(Locale.ROOT);
      requireRoom(source, reader);
      picture = decoding.of(reader);
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
    source.claim("pixels", pixels, LEAST_BYTES_PER_PIXEL);
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
}
