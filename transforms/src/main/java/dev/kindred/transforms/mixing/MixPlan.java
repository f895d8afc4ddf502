// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.Sample;
import java.util.List;

/** What was drawn for one place of a batch: a record of numbers, which can be written as JSON. */
public interface MixPlan {
  /** What the plan does, as one would say it. */
  String words();

  /** Which samples of the batch take part, the one in whose place the mixture comes first. */
  List<Integer> sources();

  /**
   * The plan on the canvases of those samples.
   *
   * @throws IllegalArgumentException where the plan makes no sense there
   */
  Blend on(List<Canvas> canvases);

  /**
   * The mixture.
   *
   * @throws IllegalArgumentException where samples cannot be mixed; it names the member
   */
  default Sample mix(List<Sample> batch) {
    return new Mixture(this, sources().stream().map(batch::get).toList()).sample();
  }
}
