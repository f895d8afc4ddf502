// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.SameClass;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.read.Readers;
import dev.kindred.semtypes.read.Source;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A picture: pixels [C, H, W] of type u8, i16, u16, f16 or f32, at least one channel, x to the
 * right and y down. Values run from 0 to the {@linkplain DType#max() white of the type} unless a
 * subclass says otherwise.
 *
 * <p>Open for library authors. A subclass overrides {@link #copyWith} so that every operation keeps
 * its class and its metadata, and {@link #equals}, {@link #hashCode} and {@link #closeTo} where it
 * adds fields:
 *
 * {@snippet :
 * final class Thermal extends GrayImage {
 *   private final double emissivity;
 *   Thermal(Tensor pixels, double emissivity) { super(pixels); this.emissivity = emissivity; }
 *   @Override protected Thermal copyWith(Tensor pixels) { return new Thermal(pixels, emissivity); }
 * }
 * }
 */
public class Image extends Amounts implements Spatial {
  private final Tensor pixels;
  private final Canvas canvas;

  /**
   * @throws IllegalArgumentException where the pixels are not [C, H, W] of a picture's type
   */
  protected Image(Tensor chw) {
    this.canvas = canvasOf(chw, getClass().getSimpleName());
    this.pixels = chw;
  }

  /**
   * The picture of these pixels [C, H, W]: for one to four channels a {@link GrayImage}, {@link
   * GrayAlphaImage}, {@link RgbImage} or {@link RgbaImage}, else an Image.
   *
   * @throws IllegalArgumentException where the pixels are not [C, H, W] of a picture's type
   */
  public static Image of(Tensor chw) {
    canvasOf(chw, "Image");
    return switch ((int) Math.min(chw.shape().size(0), Integer.MAX_VALUE)) {
      case 1 -> new GrayImage(chw);
      case 2 -> new GrayAlphaImage(chw);
      case 3 -> new RgbImage(chw);
      case 4 -> new RgbaImage(chw);
      default -> new Image(chw);
    };
  }

  private static Canvas canvasOf(Tensor chw, String owner) {
    switch (chw.dtype()) {
      case U8, U16, I16, F16, F32 -> {}
      default ->
          throw new IllegalArgumentException(
              owner
                  + " of "
                  + chw
                  + ": a picture is u8, u16, i16, f16 or f32; convert by scaledTo");
    }
    if (chw.shape().rank() != 3 || chw.shape().size(0) < 1) {
      throw new IllegalArgumentException(
          owner
              + " of "
              + chw
              + ": pixels are [channels, height, width]; reshape or transpose them");
    }
    return Canvas.hw(Math.toIntExact(chw.shape().size(1)), Math.toIntExact(chw.shape().size(2)));
  }

  /**
   * Reads a picture; what the file holds decides, not its name. PNG, JPEG, GIF, BMP and TIFF of 1
   * to 16 bit per channel, and TIFF of floats, give a {@link GrayImage} or {@link RgbImage}, with
   * an alpha channel a {@link GrayAlphaImage} or {@link RgbaImage}: no channel is dropped. Fewer
   * than 8 bits become 8, white staying white; palettes become colours (gray where they hold only
   * grays); JPEG of four inks becomes RGB. Colour profiles are not applied: numbers stay as they
   * are stored. An orientation noted in the file (Exif) is applied, see {@link #readAsStored}; of
   * several pictures in one file the first is read.
   *
   * <p>Every {@link dev.kindred.semtypes.read.Format} that gives a picture is read: a DICOM file
   * gives a {@code DicomImage}.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException naming the file and the reason where it is
   *     missing, cut short, of no known format, or holds no picture
   */
  public static Image read(Path file) {
    return Readers.read(file, Image.class);
  }

  /**
   * Reads a picture file as {@link #read} does, but leaves its pixels as they lie in the file: an
   * orientation noted there is not applied. {@link ImageOrientation#of} tells it.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException as {@link #read}, and for DICOM and other
   *     formats that note no orientation
   */
  public static Image readAsStored(Path file) {
    return PictureFile.readAsStored(Source.of(file));
  }

  /**
   * Writes a picture file; the name decides the format. {@code .png}: 1 to 4 channels of u8 or u16.
   * {@code .tif}: the same, and 1 or 3 of f32. {@code .bmp}: 1 or 3 channels of u8. These come back
   * as they were. {@code .jpg}: 1 or 3 channels of u8, quality 0.95.
   *
   * @throws IllegalArgumentException where the format cannot hold these pixels
   * @throws dev.kindred.semtypes.UnreadableFileException where the file cannot be written
   */
  public void write(Path file) {
    PictureWriter.write(this, file);
  }

  /** The same picture with other pixels, class and metadata kept; see {@link #copyWith}. */
  public static <I extends Image> I withPixels(I image, Tensor pixels) {
    return SameClass.of(image, image.copyWith(pixels), "with other pixels", "copyWith(Tensor)");
  }

  /**
   * A picture of this very class, with all metadata of this one and these pixels, whose canvas and
   * type may be others. Every subclass overrides it.
   */
  @Override
  protected Image copyWith(Tensor chw) {
    return new Image(chw);
  }

  /** The pixels [C, H, W]. */
  public final Tensor pixels() {
    return pixels;
  }

  /** The {@link #pixels}; of pictures with transparency, what they show. */
  @Override
  public Tensor amounts() {
    return pixels;
  }

  /** Pictures of different canvases do not lie on each other. */
  @Override
  public Optional<String> mismatch(Amounts other) {
    return other instanceof Image that && !canvas.equals(that.canvas)
        ? Optional.of("canvas %s and %s".formatted(canvas, that.canvas))
        : Optional.empty();
  }

  /** The number of channels. */
  public final int channels() {
    return Math.toIntExact(pixels.shape().size(0));
  }

  @Override
  public final Canvas canvas() {
    return canvas;
  }

  /** The type of the pixels. */
  public final DType dtype() {
    return pixels.dtype();
  }

  /**
   * The value of what lies outside the picture, in pixel values: 0 (black) here. Read by operations
   * that uncover such places and were given no fill.
   */
  public double background() {
    return 0;
  }

  /** The same class and close pixels; the tolerance is in pixel values. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof Image that
        && getClass() == that.getClass()
        && pixels.closeTo(that.pixels, tolerance);
  }

  /** The same class and the same bits. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Image that
        && getClass() == that.getClass()
        && pixels.equals(that.pixels);
  }

  @Override
  public int hashCode() {
    return pixels.hashCode();
  }

  /** Class, canvas, type and, where the class does not say it, channels. */
  @Override
  public String toString() {
    return "%s %s %s%s"
        .formatted(
            getClass().getSimpleName(),
            canvas,
            dtype(),
            getClass() == Image.class ? ", " + channels() + " channels" : "");
  }
}
