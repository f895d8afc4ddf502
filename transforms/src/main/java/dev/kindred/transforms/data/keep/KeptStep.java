// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.ops.Engine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.Finding;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Space;
import dev.kindred.transforms.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A step of a fixed transform, without the transform: that one is part of the key.
 *
 * @param canvas of the sample before
 * @param members their names
 * @param spaces where they were, in the same order
 * @param findings what the step said it dropped
 */
record KeptStep(
    Optional<Canvas> canvas, List<String> members, List<Space> spaces, List<Finding> findings) {
  private static final GenericFunction<Engine> METHODS = GenericFunction.of(Engine.class);

  static KeptStep of(Step step) {
    if (!step.first() || !step.plan().equals(step.transform())) {
      throw new IllegalStateException(
          "keep a step of %s: it is a FixedTransform, and drew %s; let it draw itself"
              .formatted(step.transform(), step.plan()));
    }
    return new KeptStep(
        Optional.ofNullable(step.canvas()),
        List.copyOf(step.before().sequencedKeySet()),
        List.copyOf(step.before().sequencedValues()),
        step.findings());
  }

  /** The step of a transform of that pipeline. */
  Step of(Pipeline pipeline, int place) {
    SequencedMap<String, Space> before = new LinkedHashMap<>();
    for (int i = 0; i < members.size(); i++) {
      before.put(members.get(i), spaces.get(i));
    }
    FixedTransform transform = (FixedTransform) pipeline.transforms().get(place);
    return new Step(
        transform,
        true,
        transform,
        pipeline.device(),
        canvas.orElse(null),
        before,
        METHODS.table(),
        findings);
  }
}
