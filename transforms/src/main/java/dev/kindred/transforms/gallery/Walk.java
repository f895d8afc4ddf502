// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Explanation;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.Resolution;
import dev.kindred.dispatch.TypePattern;
import dev.kindred.transforms.Rotate;
import dev.kindred.transforms.Space;
import dev.kindred.transforms.Step;
import dev.kindred.transforms.Turning;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls that a step made for a member: the engine's, and rotate's where the engine asked it.
 */
final class Walk {
  private static final TypePattern ROTATION = TypePattern.of(Turning.class);

  private Walk() {}

  static List<Explanation> of(Step step, String member, Space space) {
    List<Explanation> engine = step.explain(member);
    if (!asksRotate(engine.getFirst())) {
      return engine;
    }
    Explanation rotate =
        GenericFunction.of(Rotate.class)
            .table()
            .explain(List.of(Atom.of(space.type()), Atom.of(double.class)));
    List<Explanation> calls = new ArrayList<>();
    calls.add(engine.getFirst());
    calls.add(rotate);
    if (comesBackToTheEngine(rotate)) {
      calls.addAll(engine.subList(1, engine.size()));
    }
    return calls;
  }

  private static boolean asksRotate(Explanation call) {
    return call.resolution() instanceof Resolution.Chosen(DispatchMethod method)
        && method.signature().at(1).equals(ROTATION);
  }

  /** What a method written elsewhere calls is not known. */
  private static boolean comesBackToTheEngine(Explanation rotate) {
    return rotate.resolution() instanceof Resolution.Chosen(DispatchMethod method)
        && method.source().startsWith("Rotations.java");
  }
}
