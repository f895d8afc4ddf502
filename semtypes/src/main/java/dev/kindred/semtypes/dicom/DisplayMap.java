// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

/**
 * From measured values to the range of a display, before any inversion: a window or a table (PS3.3
 * C.11.2). A file may offer several; they are alternatives and never follow each other.
 */
public sealed interface DisplayMap permits Window, LookupTable {
  /**
   * The display value of a measured one.
   *
   * @param x in the unit of the slice, Hounsfield units for CT
   * @param ymin the darkest display value
   * @param ymax the brightest display value
   */
  double apply(double x, double ymin, double ymax);
}
