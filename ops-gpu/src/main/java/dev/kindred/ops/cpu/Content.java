// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Fill;
import dev.kindred.ops.Interpolation;

/**
 * What kind of values a plane holds, as far as moving them goes.
 *
 * @param labels whether values are names of classes, which cannot be blended
 * @param background what lies outside where a plan names no fill
 */
record Content(boolean labels, double background) {

  static Content ofPicture(double background) {
    return new Content(false, background);
  }

  static Content ofLabels() {
    return new Content(true, 0);
  }

  /** How these values are sampled where the plan asks for {@code how}. */
  Interpolation sampled(Interpolation how) {
    return labels && !how.copies() ? Interpolation.NEAREST : how;
  }

  /** One value per channel for what lies outside. */
  double[] outside(Fill fill, int channels) {
    return labels ? new double[] {fill.label()} : fill.perChannel(channels, background);
  }
}
