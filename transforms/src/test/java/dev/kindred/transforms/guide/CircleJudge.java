// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.guide;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.transforms.model.Judge;
import dev.kindred.transforms.model.Verdict;

/** What is right for a type of one's own. */
final class CircleJudge {
  private CircleJudge() {}

  // region models.judge
  @Dispatch(Judge.class)
  static Verdict circles(Circle truth, Circle prediction) {
    double away = Math.hypot(truth.x() - prediction.x(), truth.y() - prediction.y());
    return Verdict.of(away < truth.radius() / 10, "%.1f px away".formatted(away));
  }
  // endregion
}
