// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Semantic;

/** What holds for types that nobody said more about. */
final class JudgedAnything {
  private JudgedAnything() {}

  @Dispatch(Judge.class)
  static Verdict anything(Semantic truth, Semantic prediction) {
    return truth.equals(prediction)
        ? Verdict.of(true, "the same")
        : Verdict.open(
            "%s beside %s: not the same, and no method of Judge says what is right"
                .formatted(
                    truth.getClass().getSimpleName(), prediction.getClass().getSimpleName()));
  }
}
