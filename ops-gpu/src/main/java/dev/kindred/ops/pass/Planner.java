// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pass;

import dev.kindred.ops.Chain;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.filter.Filter;
import dev.kindred.ops.filter.Morphology;
import dev.kindred.ops.program.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins steps into passes, from the first to the last. A pass is open as long as the next step can
 * still be done between its reading and its storing; a step that cannot closes it, and says why.
 */
final class Planner {
  private final Sequence sequence;
  private final List<Pass> done = new ArrayList<>();
  private OpenPass open;

  Planner(Sequence sequence, Form in) {
    this.sequence = sequence;
    this.open = new OpenPass(sequence, in, Reason.of("it is the first"));
  }

  List<Pass> passes() {
    for (Plan step : opened(sequence.steps())) {
      switch (step) {
        case Geometry move -> move(move);
        case PixelOp op -> color(op);
        case Filter filter -> filter(filter);
        case Morphology _ -> {} // is about masks: pictures stay
        default ->
            throw new IllegalArgumentException(
                "passes of a sequence with %s: the form of its result is not known; run it by itself"
                    .formatted(step));
      }
    }
    close(Reason.of(""));
    return done;
  }

  /** Sequences and chains within are their steps. */
  private static List<Plan> opened(List<Plan> steps) {
    List<Plan> flat = new ArrayList<>();
    for (Plan step : steps) {
      switch (step) {
        case Sequence inner -> flat.addAll(opened(inner.steps()));
        case Chain chain -> flat.addAll(chain.steps());
        default -> flat.add(step);
      }
    }
    return flat;
  }

  private void move(Geometry move) {
    if (!move.in().equals(open.out().canvas())) {
      throw new IllegalArgumentException(
          "sequence: a plan drawn for %s meets a picture of %s; draw it for what the steps before give"
              .formatted(move.in(), open.out().canvas()));
    }
    if (!open.takes(move)) {
      close(
          new Reason(
              open.filters()
                  ? "%s samples what was filtered before"
                  : open.computes()
                      ? "%s samples what was computed before"
                      : "%s and the move before cannot be one",
              move));
      open.takes(move);
    }
  }

  private void color(PixelOp op) {
    Trace trace = open.trace(op);
    if (!open.takes(op, trace)) {
      close(new Reason("%s needs all of what comes before, as it is stored", op));
      open.takes(op, trace);
    }
  }

  /** Rows of a filter go on to what follows it, unless the filter must be by itself. */
  private void filter(Filter filter) {
    Reason why = new Reason("%s needs the pixels around each pixel", filter);
    close(why);
    if (!open.takes(filter)) {
      done.add(new Pass.Whole(open.out(), open.out(), filter, why));
      open =
          new OpenPass(
              sequence, open.out(), new Reason("%s before it is a pass of its own", filter));
    }
  }

  private void close(Reason nextReason) {
    if (!open.isEmpty()) {
      done.add(open.closed());
    }
    open = new OpenPass(sequence, open.out(), nextReason);
  }
}
