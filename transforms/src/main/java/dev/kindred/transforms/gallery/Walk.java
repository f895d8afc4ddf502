// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.Explanation;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.transforms.Rotate;
import dev.kindred.transforms.Space;
import dev.kindred.transforms.Step;
import dev.kindred.transforms.geometric.Rotation;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls that a step made for a member, in order: the engine's, and that of rotate where the
 * plan is a rotation.
 */
final class Walk {
  private Walk() {}

  static List<Explanation> of(Step step, String member, Space space) {
    List<Explanation> calls = new ArrayList<>(step.explain(member));
    if (step.plan() instanceof Rotation) {
      calls.add(
          1,
          GenericFunction.of(Rotate.class)
              .table()
              .explain(List.of(Atom.of(space.type()), Atom.of(double.class))));
    }
    return calls;
  }
}
