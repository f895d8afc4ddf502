// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.map.Mapping;
import dev.kindred.semtypes.Canvas;
import java.util.List;
import java.util.stream.Stream;

/**
 * Several geometric plans in order, such as a crop and then a resize. Images and masks go through
 * every step, byte for byte as if each were run by itself; points and boxes move once, by the
 * composed map, so that boxes do not grow with each step. {@link #fused} makes fewer steps of them
 * where that is wanted.
 *
 * @param steps at least one, none itself a chain, each fitting the canvas of the one before
 */
public record Chain(List<Geometry> steps) implements Geometry {

  /** Each step must take the canvas that the step before it gives. */
  public Chain {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("chain of no steps: give at least one");
    }
    for (int i = 1; i < steps.size(); i++) {
      Canvas given = steps.get(i - 1).out();
      Canvas taken = steps.get(i).in();
      if (!given.equals(taken)) {
        throw new IllegalArgumentException(
            "chain: step %d gives %s but step %d was drawn for %s; draw it for what comes before it"
                .formatted(i, given, i + 1, taken));
      }
    }
  }

  /** The plans in order, with chains among them opened. */
  static Chain of(Geometry... plans) {
    return new Chain(Stream.of(plans).flatMap(Chain::opened).toList());
  }

  private static Stream<Geometry> opened(Geometry plan) {
    return plan instanceof Chain(List<Geometry> steps) ? steps.stream() : Stream.of(plan);
  }

  @Override
  public Canvas in() {
    return steps.getFirst().in();
  }

  @Override
  public Canvas out() {
    return steps.getLast().out();
  }

  @Override
  public Mapping forward() {
    Mapping all = steps.getFirst().forward();
    for (Geometry step : steps.subList(1, steps.size())) {
      all = all.then(step.forward());
    }
    return all;
  }

  @Override
  public Geometry fused(Fuse rule) {
    return Fusion.of(steps, rule);
  }

  @Override
  public Chain inverse() {
    return new Chain(steps.reversed().stream().map(Geometry::inverse).toList());
  }

  @Override
  public boolean isExact() {
    return steps.stream().allMatch(Geometry::isExact);
  }
}
