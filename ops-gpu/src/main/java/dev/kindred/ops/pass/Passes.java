// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pass;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Rounding;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.filter.Filter;
import dev.kindred.ops.program.Op;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The passes of a sequence over pictures of one form: what each reads, does and writes, and why it
 * is a pass of its own. Immutable; planning looks at no pixel.
 *
 * @param in the form of the picture before
 * @param passes in order; empty where nothing happens
 * @param rounding what happens to numbers between operations
 */
public record Passes(Form in, List<Pass> passes, Rounding rounding) {

  /** Keeps an unchangeable copy. */
  public Passes {
    passes = List.copyOf(passes);
  }

  /**
   * How many steps, from the first on, are of kinds whose results have a form that is known without
   * running them: geometry, operations on pixels, filters. The next one is a plan of its own, for
   * the engine to run by itself.
   */
  public static int known(Sequence sequence) {
    int count = 0;
    for (Plan step : sequence.steps()) {
      boolean inner = step instanceof Sequence of && known(of) == of.steps().size();
      if (!inner
          && !(step instanceof Geometry)
          && !(step instanceof PixelOp)
          && !(step instanceof Filter)) {
        return count;
      }
      count++;
    }
    return count;
  }

  /**
   * Plans a sequence of {@link #known} steps.
   *
   * @throws IllegalArgumentException where a geometry was drawn for another canvas, or an operation
   *     does not suit the pixels
   */
  public static Passes of(Sequence sequence, Form in) {
    return new Passes(in, new Planner(sequence, in).passes(), sequence.rounding());
  }

  /** The form of the picture after. */
  public Form out() {
    return passes.isEmpty() ? in : passes.getLast().out();
  }

  /**
   * The passes in words: what each does, its bytes in and out, its instructions, and its reason.
   */
  public String explain() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < passes.size(); i++) {
      Pass pass = passes.get(i);
      text.append(
          "pass %d: %s%n  reads %s (%s), writes %s (%s)%s%n  because %s%n"
              .formatted(
                  i + 1,
                  does(pass),
                  pass.in(),
                  size(pass.in().bytes()),
                  pass.out(),
                  size(pass.out().bytes()),
                  cost(pass),
                  pass.reason()));
    }
    return passes.isEmpty() ? "no pass: nothing changes" : text.toString().stripTrailing();
  }

  private static String does(Pass pass) {
    return switch (pass) {
      case Pass.Whole whole -> Words.of(whole.plan());
      case Pass.Streamed streamed ->
          (streamed.looks() ? "look, then " : "")
              + streamed
                  .around()
                  .map(Words::of)
                  .or(() -> streamed.read().map(Words::of))
                  .orElse("read")
              + streamed.ops().stream().map(op -> ", " + Words.of(op)).collect(Collectors.joining())
              + ", store";
    };
  }

  private String cost(Pass pass) {
    return pass instanceof Pass.Streamed streamed
        ? "; %d instructions a pixel%s".formatted(streamed.instructions(), promise(streamed))
        : "";
  }

  /** What {@link Rounding#FAST} gives up. */
  private String promise(Pass.Streamed pass) {
    long near =
        pass.programs().stream()
            .flatMap(trace -> trace.program().code().stream())
            .filter(step -> step.op() == Op.DIV || step.op() == Op.SQRT)
            .count();
    return rounding == Rounding.FAST && near > 0
        ? "%n  fast: on a card %d divisions or roots may be off by 2 units in the last place"
            .formatted(near)
        : "";
  }

  private static String size(long bytes) {
    return bytes < 10_000 ? bytes + " B" : String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
  }
}
