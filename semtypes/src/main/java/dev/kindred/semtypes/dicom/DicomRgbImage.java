// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.SameClass;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.RgbImage;
import java.util.Objects;
import java.util.Optional;

/**
 * A colour picture from a DICOM file: red, green and blue, whatever the file has them as (YBR, a
 * palette), from black 0 to the white of the pixels' type.
 *
 * <p>Colours are no measured values: windows and rescale of the {@link #info} do not apply to them.
 */
public class DicomRgbImage extends RgbImage implements FromDicom {
  private final DicomInfo info;

  /**
   * @throws IllegalArgumentException where the pixels are not [3, H, W] of a picture's type
   */
  protected DicomRgbImage(Tensor rgb, DicomInfo info) {
    super(rgb);
    this.info = info;
  }

  /**
   * The picture of these colours [3, H, W].
   *
   * @throws IllegalArgumentException where the pixels are not [3, H, W] of a picture's type
   */
  public static DicomRgbImage of(Tensor rgb, DicomInfo info) {
    return new DicomRgbImage(rgb, info);
  }

  @Override
  public DicomInfo info() {
    return info;
  }

  /** The same pixels, said to be otherwise; the class is kept. */
  public DicomRgbImage withInfo(DicomInfo other) {
    return described(this, other);
  }

  /** The same pixels, said to be otherwise; class and further metadata are kept. */
  public static <D extends DicomRgbImage> D described(D image, DicomInfo other) {
    return SameClass.of(
        image,
        image.copyWith(image.pixels(), other),
        "with other info",
        "copyWith(Tensor, DicomInfo)");
  }

  /** A picture of this very class with these colours and this info. A subclass overrides it. */
  protected DicomRgbImage copyWith(Tensor rgb, DicomInfo other) {
    return new DicomRgbImage(rgb, other);
  }

  @Override
  protected DicomRgbImage copyWith(Tensor rgb) {
    return copyWith(rgb, info);
  }

  /** Pictures of different places do not lie on each other. */
  @Override
  public Optional<String> mismatch(Amounts other) {
    return other instanceof DicomRgbImage that && !Objects.equals(info.plane(), that.info.plane())
        ? Optional.of("plane %s and %s".formatted(info.plane(), that.info.plane()))
        : super.mismatch(other);
  }

  /** Close pixels and the same info but for the plane, close in millimetres. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof DicomRgbImage that
        && super.closeTo(that, tolerance)
        && info.closeTo(that.info, tolerance);
  }

  /** The same class, bits and info. */
  @Override
  public boolean equals(Object other) {
    return other instanceof DicomRgbImage that && super.equals(that) && info.equals(that.info);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + info.hashCode();
  }

  /** Class, canvas, type and machine: {@code DicomRgbImage 60×80 (H×W) u8, US}. */
  @Override
  public String toString() {
    return super.toString() + (info.modality().isEmpty() ? "" : ", " + info.modality());
  }
}
