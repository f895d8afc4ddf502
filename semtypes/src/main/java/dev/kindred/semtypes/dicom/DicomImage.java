// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.SameClass;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.Volume;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A monochrome DICOM slice. Its pixels [1, H, W] are the measured values in f32, Hounsfield units
 * for CT, never windowed and never inverted; the rest of what the file says about them is its
 * {@link #info}. Where an operation scales the pixels, {@link DicomInfo#scaling} says how, and the
 * slice goes on speaking of measured values.
 *
 * <p>Stored values are kept by {@link DicomFile}, for they say nothing once a slice has moved.
 */
public class DicomImage extends GrayImage implements FromDicom {
  /** Air, in Hounsfield units as CT files have it: what lies outside a CT slice. */
  private static final double AIR = -1024;

  private final DicomInfo info;

  /**
   * @throws IllegalArgumentException where the pixels are not [1, H, W] of a picture's type
   */
  protected DicomImage(Tensor values, DicomInfo info) {
    super(values);
    this.info = info;
  }

  /** The slice of these measured values [1, H, W]. */
  public static DicomImage of(Tensor values, DicomInfo info) {
    return new DicomImage(values, info);
  }

  /**
   * A slice of a volume, with its place in the patient: of the axes that are left, the earlier one
   * (i, then j) runs along the rows. Values become f32.
   *
   * @throws IllegalArgumentException where the volume came from no DICOM file, or has no such slice
   */
  public static DicomImage of(Volume volume, GridAxis across, int index) {
    return VolumeSlice.of(volume, across, index);
  }

  /**
   * Reads a slice from a file of one monochrome frame; {@link DicomFile} reads others.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException naming the file, the tag and the byte
   *     where it is no DICOM, is damaged, or holds what is not read yet
   */
  public static DicomImage read(Path file) {
    return DicomFile.read(file).slice(0);
  }

  /**
   * Reads a slice from the bytes of a file.
   *
   * @param name what errors call it
   * @throws dev.kindred.semtypes.UnreadableFileException as for {@link #read(Path)}
   */
  public static DicomImage parse(String name, byte[] bytes) {
    return DicomFile.parse(name, bytes).slice(0);
  }

  @Override
  public DicomInfo info() {
    return info;
  }

  /** The same pixels, said to be otherwise; the class is kept. */
  public DicomImage withInfo(DicomInfo other) {
    return described(this, other);
  }

  /** The same pixels, said to be otherwise; class and further metadata are kept. */
  public static <D extends DicomImage> D described(D image, DicomInfo other) {
    return SameClass.of(
        image,
        image.copyWith(image.pixels(), other),
        "with other info",
        "copyWith(Tensor, DicomInfo)");
  }

  /** A slice of this very class with these values and this info. A subclass overrides it. */
  protected DicomImage copyWith(Tensor values, DicomInfo other) {
    return new DicomImage(values, other);
  }

  @Override
  protected DicomImage copyWith(Tensor values) {
    return copyWith(values, info);
  }

  /** The unit of the pixels; none where an operation has scaled them. */
  @Override
  public String unit() {
    return info.scaling().equals(Scaling.NONE) ? info.unit() : "";
  }

  /** Slices of different places, or scaled differently, do not lie on each other. */
  @Override
  public Optional<String> mismatch(Amounts other) {
    if (other instanceof DicomImage that) {
      if (!info.scaling().equals(that.info.scaling())) {
        return Optional.of("%s and %s".formatted(info.scaling(), that.info.scaling()));
      }
      if (!Objects.equals(info.plane(), that.info.plane())) {
        return Optional.of("plane %s and %s".formatted(info.plane(), that.info.plane()));
      }
    }
    return super.mismatch(other);
  }

  /**
   * The pixel of air (−1024) where the slice is measured in Hounsfield units, else its least pixel.
   * The latter reads every pixel.
   */
  @Override
  public double background() {
    return info.scaling().pixel(info.isHounsfield() ? AIR : range().min());
  }

  /** The least and the greatest measured value, padding left out. Reads every pixel. */
  public ValueRange range() {
    return ValueRange.of(pixels(), info.scaling(), info.padding());
  }

  /**
   * How this slice is shown: the first table or window of the file, else a window over {@link
   * #range}; in the unit of the measured values.
   */
  public DisplayMap displayMap() {
    return info.displayMap().orElseGet(() -> range().window());
  }

  /** What a screen shows, u8: through {@link #displayMap}, MONOCHROME1 inverted last. */
  public GrayImage display() {
    return display(displayMap());
  }

  /**
   * What a screen shows through another window or table, given in the unit of the measured values,
   * u8; MONOCHROME1 inverted last.
   */
  public GrayImage display(DisplayMap map) {
    return GrayImage.of(new Display(map, info.photometric(), info.scaling()).apply(pixels()));
  }

  /** Close pixels, in the unit of the slice, and the same info but for the plane, close in mm. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof DicomImage that
        && super.closeTo(that, tolerance)
        && info.closeTo(that.info, tolerance);
  }

  /** The same class, bits and info. */
  @Override
  public boolean equals(Object other) {
    return other instanceof DicomImage that && super.equals(that) && info.equals(that.info);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + info.hashCode();
  }

  /** Class, canvas, type, machine and unit: {@code DicomImage 128×128 (H×W) f32, CT in HU}. */
  @Override
  public String toString() {
    return super.toString()
        + (info.modality().isEmpty() ? "" : ", " + info.modality())
        + (info.unit().isEmpty() ? "" : " in " + info.unit())
        + (info.scaling().equals(Scaling.NONE) ? "" : ", scaled");
  }
}
