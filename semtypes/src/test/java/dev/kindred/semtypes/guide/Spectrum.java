// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.guide;

import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;

// region types.own
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

  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof Spectrum that && counts.closeTo(that.counts, tolerance);
  }
}
// endregion
