// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import java.util.List;

/**
 * Several plans, one after the other, run in as few passes over the pixels as their meaning allows:
 * where a pass reads, samples, computes and stores, every input pixel is read once and every output
 * pixel written once. {@link dev.kindred.ops.pass.Passes} lists the passes and the reason for each.
 *
 * <p>For pictures the result has the bytes of the plans one by one, with {@link Rounding#STEPWISE}
 * and {@link Fuse#EXACT}, the defaults; but neighbouring moves that can be one are one, so that the
 * picture is sampled once and not blurred twice. Masks, boxes and points go through the same plans,
 * each by its own methods.
 *
 * @param steps in order; what comes before decides the canvas that a geometry must be drawn for
 * @param rounding what happens to numbers between operations
 * @param fuse which moves may become one
 */
public record Sequence(List<Plan> steps, Rounding rounding, Fuse fuse) implements Plan {

  /** Keeps an unchangeable copy. */
  public Sequence {
    steps = List.copyOf(steps);
  }

  /** The same bytes as the plans one by one. */
  public static Sequence of(Plan... steps) {
    return new Sequence(List.of(steps), Rounding.STEPWISE, Fuse.EXACT);
  }

  /** The same bytes as the plans one by one. */
  public static Sequence of(List<? extends Plan> steps) {
    return new Sequence(List.copyOf(steps), Rounding.STEPWISE, Fuse.EXACT);
  }

  /** The same steps, rounded otherwise. */
  public Sequence with(Rounding other) {
    return new Sequence(steps, other, fuse);
  }

  /** The same steps, moves fused otherwise. */
  public Sequence with(Fuse other) {
    return new Sequence(steps, rounding, other);
  }

  /** Some of the steps, from {@code first} up to and without {@code end}. */
  public Sequence slice(int first, int end) {
    return new Sequence(steps.subList(first, end), rounding, fuse);
  }
}
