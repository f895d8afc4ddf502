// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.semtypes.Canvas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a pipeline drew for one sample: one plan per transform. Data that can be written down and
 * run again, on the same sample or another one, by {@link Pipeline#replay}.
 *
 * @param canvas what the plans were drawn for; empty where they suit any, or there was none
 * @param plans one per transform, in order
 */
public record Drawn(Optional<Canvas> canvas, List<TransformPlan> plans) {
  /** Keeps an unchangeable copy. */
  public Drawn {
    plans = List.copyOf(plans);
  }

  /** The plans of steps, those of one transform together. */
  static Drawn of(List<Step> steps) {
    List<List<TransformPlan>> grouped = new ArrayList<>();
    for (Step step : steps) {
      if (step.first() || grouped.isEmpty()) {
        grouped.add(new ArrayList<>());
      }
      grouped.getLast().add(step.plan());
    }
    Optional<Canvas> canvas =
        steps.stream().findFirst().flatMap(step -> Optional.ofNullable(step.canvas()));
    return new Drawn(canvas, grouped.stream().map(Drawn::one).toList());
  }

  private static TransformPlan one(List<TransformPlan> plans) {
    return plans.size() == 1 ? plans.getFirst() : new CompositePlan(plans);
  }

  /**
   * The same plans, declared to suit samples of any canvas: a rotation does, a crop cuts the same
   * rectangle wherever it is.
   */
  public Drawn anywhere() {
    return new Drawn(Optional.empty(), plans);
  }

  void requireFits(Pipeline pipeline, Sample sample) {
    if (plans.size() != pipeline.transforms().size()) {
      throw new IllegalArgumentException(
          "replay of %d plans by %s: it has %d transforms; replay by the pipeline that drew them"
              .formatted(plans.size(), pipeline, pipeline.transforms().size()));
    }
    if (canvas.isPresent() && !canvas.equals(sample.canvas())) {
      throw new IllegalArgumentException(
          "replay of plans drawn for %s: the sample lies on %s; draw anew, or say anywhere() if the plans suit any canvas"
              .formatted(canvas.get(), sample.canvas().map(Canvas::toString).orElse("no canvas")));
    }
  }

  /** The plans in words. */
  @Override
  public String toString() {
    return "Drawn "
        + plans.stream().map(TransformPlan::words).toList()
        + canvas.map(drawnFor -> " for " + drawnFor).orElse("");
  }
}
