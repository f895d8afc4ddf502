// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.example;

import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;

/** A type of a library author that is like nothing here, and joins all arithmetic. */
// region own
final class Spectrum extends Amounts {
  final Tensor counts;
  final String instrument;

  Spectrum(Tensor counts, String instrument) {
    this.counts = counts;
    this.instrument = instrument;
  }

  @Override
  public Tensor amounts() {
    return counts;
  }

  @Override
  protected Spectrum copyWith(Tensor other) {
    return new Spectrum(other, instrument);
  }

  // endregion
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof Spectrum that
        && instrument.equals(that.instrument)
        && counts.closeTo(that.counts, tolerance);
  }
}
