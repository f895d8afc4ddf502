// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.Reindex;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.transforms.Finding.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What decoding cannot bring back, read off the steps that were taken. */
final class Losses {
  private final String member;
  private final Semantic encoded;
  private final List<Finding> found = new ArrayList<>();

  private Losses(String member, Semantic encoded) {
    this.member = member;
    this.encoded = encoded;
  }

  /** The losses of every picture and mask that went through these steps. */
  static List<Finding> of(Sample encoded, List<Step> steps, List<List<Finding>> audit) {
    List<Finding> all = new ArrayList<>();
    for (Map.Entry<String, Semantic> each : encoded.members().entrySet()) {
      if (each.getValue() instanceof Image || each.getValue() instanceof Mask) {
        Losses losses = new Losses(each.getKey(), each.getValue());
        losses.pixels(steps, audit);
        losses.coverage(steps);
        all.addAll(losses.found);
      }
    }
    return all;
  }

  private void pixels(List<Step> steps, List<List<Finding>> audit) {
    List<String> sampled = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Space before = step.before().get(member);
      if (before == null) {
        continue; // joined later
      }
      found.addAll(audit.get(i).stream().filter(f -> f.member().equals(member)).toList());
      if (step.geometry().filter(Losses::resamples).isPresent()) {
        sampled.add(step.plan().words());
      }
      if (rounds(step, before)) {
        add(Loss.ROUNDED, step.plan().words() + " cut values to whole numbers");
      }
    }
    if (!sampled.isEmpty()) {
      add(
          Loss.RESAMPLED,
          "sampled anew there and back by %s: the geometry is exact, the values are %s"
              .formatted(
                  String.join(" and ", sampled),
                  encoded instanceof Mask ? "those of the nearest pixels" : "interpolated"));
    }
  }

  private static boolean resamples(Geometry moves) {
    return !moves.isExact() && !(moves instanceof Reindex);
  }

  private boolean rounds(Step step, Space before) {
    return encoded instanceof Image
        && step.plan() instanceof ColorPlan plan
        && !plan.colors().isEmpty()
        && before.dtype() != null
        && before.dtype().isInteger()
        && plan.colors().stream().noneMatch(Normalize.class::isInstance);
  }

  private void coverage(List<Step> steps) {
    Coverage left = null;
    for (Step step : steps) {
      Geometry moves = step.geometry().orElse(null);
      if (moves == null) {
        continue;
      }
      Coverage before = left == null ? Coverage.whole(moves.in()) : left;
      left = before.after(moves);
      double lost = before.fraction() - left.fraction();
      if (lost > 1e-9) {
        add(
            Loss.UNCOVERED,
            "%s left %.1f %% of the picture outside; it came back as background"
                .formatted(step.plan().words(), 100 * lost));
      }
    }
  }

  private void add(Loss loss, String words) {
    found.add(Finding.of(member, loss, words));
  }
}
