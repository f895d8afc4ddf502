// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.FileInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a DICOM file says about its pixels beyond their values. Nothing in it says who the patient
 * is.
 *
 * <p>Windows, tables and padding are in the unit of the measured values, whatever the pixels were
 * made into since: {@link #scaling} leads from the one to the other.
 *
 * @param modality the kind of machine, such as "CT" or "MR"; empty where the file says none
 * @param photometric which end of the display is white
 * @param bits where the stored values sat in their cells
 * @param rescale from stored to measured values, and the unit of these
 * @param windows display windows, the file's first one first
 * @param lookups display tables, which go before the windows where there are any
 * @param plane where the pixels lie in the patient, or null where the file does not say
 * @param padding values that mark what was not measured, or null
 * @param scaling from measured values to those of the pixels
 */
public record DicomInfo(
    String modality,
    Photometric photometric,
    StoredBits bits,
    Rescale rescale,
    List<Window> windows,
    List<LookupTable> lookups,
    @Nullable ImagePlane plane,
    @Nullable PixelPadding padding,
    Scaling scaling)
    implements FileInfo {
  /** Copies the lists. */
  public DicomInfo {
    windows = List.copyOf(windows);
    lookups = List.copyOf(lookups);
  }

  /** Of pixels that are the measured values. */
  public DicomInfo(
      String modality,
      Photometric photometric,
      StoredBits bits,
      Rescale rescale,
      List<Window> windows,
      List<LookupTable> lookups,
      @Nullable ImagePlane plane,
      @Nullable PixelPadding padding) {
    this(modality, photometric, bits, rescale, windows, lookups, plane, padding, Scaling.NONE);
  }

  static DicomInfo read(DataSet dataSet) {
    Photometric photometric = Photometric.read(dataSet);
    StoredBits bits = StoredBits.read(dataSet);
    Rescale rescale = Rescale.read(dataSet);
    return new DicomInfo(
        dataSet.text(Attribute.MODALITY).orElse(""),
        photometric,
        bits,
        rescale,
        Window.read(dataSet),
        LookupTable.readAll(dataSet, Attribute.VOI_LUTS, bits.signed()),
        ImagePlane.read(dataSet).orElse(null),
        PixelPadding.read(dataSet, bits, rescale).orElse(null));
  }

  /** The unit of the measured values, such as "HU"; empty where not known. */
  public String unit() {
    return rescale.unit();
  }

  /** Whether the measured values are Hounsfield units. */
  public boolean isHounsfield() {
    return unit().equals(Rescale.HOUNSFIELD);
  }

  /** How the file asks to be shown: its first table, else its first window, else nothing. */
  public Optional<DisplayMap> displayMap() {
    return lookups.isEmpty()
        ? windows.stream().findFirst().map(DisplayMap.class::cast)
        : Optional.of(lookups.getFirst());
  }

  /** The same, measured by another rescale. */
  DicomInfo withRescale(Rescale other) {
    return new DicomInfo(
        modality, photometric, bits, other, windows, lookups, plane, padding, scaling);
  }

  /** The same, lying elsewhere in the patient. */
  public DicomInfo withPlane(@Nullable ImagePlane moved) {
    return new DicomInfo(
        modality, photometric, bits, rescale, windows, lookups, moved, padding, scaling);
  }

  /**
   * The same, shown through other windows, in the unit of the measured values; display tables,
   * which would go first, are dropped.
   */
  public DicomInfo withWindows(List<Window> others) {
    return new DicomInfo(
        modality, photometric, bits, rescale, others, List.of(), plane, padding, scaling);
  }

  /**
   * What is true of pixels that hold factor · x + offset where this is true of those that hold x.
   *
   * @throws IllegalArgumentException where the factor is 0 or a number not finite
   */
  public DicomInfo rescaled(double factor, double offset) {
    return new DicomInfo(
        modality,
        photometric,
        bits,
        rescale,
        windows,
        lookups,
        plane,
        padding,
        scaling.then(factor, offset));
  }

  /** The same but for the plane, which may be off by the tolerance, in millimetres. */
  boolean closeTo(DicomInfo other, double tolerance) {
    if (!withPlane(null).equals(other.withPlane(null))) {
      return false;
    }
    return (plane == null || other.plane == null)
        ? Objects.equals(plane, other.plane)
        : plane.closeTo(other.plane, tolerance);
  }
}
