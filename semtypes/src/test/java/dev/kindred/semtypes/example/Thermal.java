// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.example;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.GrayImage;

/** A picture as a library author would add it, from outside the library's packages. */
class Thermal extends GrayImage {
  private final double emissivity;

  Thermal(Tensor kelvin, double emissivity) {
    super(kelvin);
    this.emissivity = emissivity;
  }

  @Override
  protected Thermal copyWith(Tensor kelvin) {
    return new Thermal(kelvin, emissivity);
  }

  double emissivity() {
    return emissivity;
  }

  @Override
  public double background() {
    return 293.15;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && emissivity == ((Thermal) other).emissivity;
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + Double.hashCode(emissivity);
  }
}
