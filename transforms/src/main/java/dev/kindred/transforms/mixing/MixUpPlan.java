// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.semtypes.Canvas;
import java.util.List;
import java.util.Locale;

/**
 * One sample faded into another.
 *
 * @param first its place in the batch
 * @param second the place of the other
 * @param share how much of the mixture the first is, from 0 to 1
 * @param names of all categories
 */
public record MixUpPlan(int first, int second, double share, List<String> names)
    implements MixPlan {
  /** Keeps an unchangeable copy. */
  public MixUpPlan {
    names = List.copyOf(names);
  }

  @Override
  public List<Integer> sources() {
    return List.of(first, second);
  }

  @Override
  public Fade on(List<Canvas> canvases) {
    canvases.getFirst().requireSame("the first sample", canvases.getLast(), "the other");
    return new Fade(canvases.getFirst(), List.of(share, 1 - share), names);
  }

  @Override
  public String words() {
    return String.format(
        Locale.ROOT,
        "mix %.0f %% of sample %d with %.0f %% of sample %d",
        100 * share,
        first,
        100 * (1 - share),
        second);
  }
}
