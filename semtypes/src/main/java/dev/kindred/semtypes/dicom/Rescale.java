// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * From stored values to measured ones: slope · x + intercept, in double (PS3.3 C.11.1.1.2).
 *
 * @param slope the factor, 1 where the file gives none
 * @param intercept the offset in the unit of the result, 0 where the file gives none
 * @param unit the unit of the result, such as "HU" for Hounsfield units; empty where not known
 */
public record Rescale(double slope, double intercept, String unit) {
  /** Hounsfield units: air is −1000, water 0. */
  static final String HOUNSFIELD = "HU";

  /**
   * As the file says; a CT value without a stated type is in Hounsfield units, unless it was
   * captured from a screen.
   */
  static Rescale read(DataSet dataSet) {
    boolean lookup = !dataSet.items(Attribute.MODALITY_LUTS).isEmpty();
    String type =
        lookup
            ? dataSet
                .items(Attribute.MODALITY_LUTS)
                .getFirst()
                .text(Attribute.MODALITY_LUT_TYPE)
                .orElse("")
            : dataSet.text(Attribute.RESCALE_TYPE).orElse("");
    boolean capture =
        dataSet.text(Attribute.SOP_CLASS).orElse("").startsWith(SopClass.SECONDARY_CAPTURE);
    boolean ct = dataSet.text(Attribute.MODALITY).orElse("").equals("CT") && !capture;
    String unit = type.isEmpty() && ct ? HOUNSFIELD : type.equals("US") ? "" : type;
    return lookup
        ? new Rescale(1, 0, unit)
        : new Rescale(
            dataSet.decimal(Attribute.RESCALE_SLOPE).orElse(1),
            dataSet.decimal(Attribute.RESCALE_INTERCEPT).orElse(0),
            unit);
  }

  /** Of a dose, whose grid has a scaling of its own (PS3.3 C.8.8.3.2); empty for all others. */
  static Optional<Rescale> ofDose(DataSet dataSet) {
    OptionalDouble scaling = dataSet.decimal(Attribute.DOSE_SCALING);
    if (scaling.isEmpty()) {
      return Optional.empty();
    }
    String unit = dataSet.text(Attribute.DOSE_UNITS).orElse("");
    return Optional.of(
        new Rescale(
            scaling.getAsDouble(), 0, unit.equals("GY") ? "Gy" : unit.toLowerCase(Locale.ROOT)));
  }

  /** The measured value of a stored one. */
  public double apply(double stored) {
    return stored * slope + intercept;
  }
}
