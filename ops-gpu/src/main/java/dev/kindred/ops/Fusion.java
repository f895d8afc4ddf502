// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Mapping;
import dev.kindred.ops.map.Projective;
import dev.kindred.semtypes.Canvas;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes one move of two neighbours, by the rules of {@link Fuse}.
 *
 * @param first runs first
 * @param second runs on what {@code first} gives
 */
record Fusion(Step first, Step second) {

  /** The steps with neighbours made one as far as the rule lets them. */
  static Geometry of(List<Geometry> steps, Fuse rule) {
    List<Geometry> fused = new ArrayList<>();
    for (Geometry step : steps) {
      Geometry joined = fused.isEmpty() ? null : joined(fused.getLast(), step, rule);
      if (joined == null) {
        fused.add(step);
      } else {
        fused.set(fused.size() - 1, joined);
      }
    }
    return fused.size() == 1 ? fused.getFirst() : new Chain(fused);
  }

  private static @Nullable Geometry joined(Geometry first, Geometry second, Fuse rule) {
    Step before = Step.of(first);
    Step after = Step.of(second);
    return before == null || after == null ? null : new Fusion(before, after).joined(rule);
  }

  /**
   * One move by a matrix.
   *
   * @param how null where pixels are copied
   * @param reaches whether some of the result lies beyond the edge of the input, so that border and
   *     fill matter
   */
  private record Step(
      Geometry plan, @Nullable Interpolation how, Border border, Fill fill, boolean reaches) {

    /** Null where the plan is no move by a matrix. */
    static @Nullable Step of(Geometry plan) {
      return switch (plan) {
        case Warp warp when isMatrix(warp.forward()) ->
            new Step(warp, warp.interpolation(), warp.border(), warp.fill(), looksOutside(warp));
        case Reindex copy ->
            new Step(copy, null, copy.border(), copy.fill(), copy.reachesOutside());
        case Warp _, Resize _, Chain _ -> null;
      };
    }

    private static boolean looksOutside(Warp warp) {
      Footprint seen = Footprint.of(warp.out(), warp.forward().inverse());
      return !seen.isInside(warp.in(), reach(warp.interpolation()));
    }

    private static boolean isMatrix(Mapping map) {
      return map instanceof Affine || map instanceof Projective;
    }
  }

  private @Nullable Geometry joined(Fuse rule) {
    boolean alike = first.how == null || second.how == null || first.how == second.how;
    Step outer = second.reaches && !first.reaches ? second : first;
    boolean sameOutside =
        !(first.reaches && second.reaches)
            || (first.border == second.border && first.fill.equals(second.fill));
    if (!alike || !sameOutside || !bordersAgree() || (rule == Fuse.EXACT && !showsTheSame())) {
      return null;
    }
    Mapping forward = composed();
    if (forward == null) {
      return null;
    }
    Canvas in = first.plan.in();
    Canvas out = second.plan.out();
    Interpolation how = first.how == null ? second.how : first.how;
    return how == null
        ? new Reindex(in, out, (Affine) forward, outer.border, outer.fill)
        : new Warp(in, out, forward, how, outer.border, outer.fill);
  }

  /**
   * Both maps as one. Null where doubles do not hold it: a perspective of what lies 10¹² pixels
   * away keeps so little of a pixel that it cannot be undone, though each of the two can.
   */
  private @Nullable Mapping composed() {
    try {
      Mapping both = first.plan.forward().then(second.plan.forward());
      var _ = both.inverse();
      return both;
    } catch (IllegalArgumentException folded) {
      return null;
    }
  }

  /**
   * A border that repeats the picture does so from the edges of what it was given: it can move from
   * one step to both only where the other changes nothing about them.
   */
  private boolean bordersAgree() {
    boolean constant =
        (!first.reaches || first.border == Border.CONSTANT)
            && (!second.reaches || second.border == Border.CONSTANT);
    boolean turned = first.plan instanceof Reindex turn && isWhole(turn);
    return constant || turned || looksInside();
  }

  /** Whether the second step looks at nothing beyond the edge of what the first gives. */
  private boolean looksInside() {
    return seen().isInside(middle(), reach(second.how));
  }

  /** Whether every pixel of the input is moved and nothing added: a flip or a turn. */
  private static boolean isWhole(Reindex copy) {
    return copy.isExact() && !copy.reachesOutside();
  }

  /** Whether nothing that could be seen in the end is cut off in between. */
  private boolean showsTheSame() {
    Footprint moved = Footprint.of(first.plan.in(), first.plan.forward());
    return moved.isInside(middle()) || moved.and(seen()).isInside(middle(), reach(second.how));
  }

  private Canvas middle() {
    return first.plan.out();
  }

  /** What the result shows of the plane in between. */
  private Footprint seen() {
    return Footprint.of(second.plan.out(), second.plan.forward().inverse());
  }

  /** So near an edge, in pixels, sampling looks beyond it. */
  private static double reach(@Nullable Interpolation how) {
    return switch (how) {
      case null -> 0;
      case NEAREST, NEAREST_EXACT -> 0;
      case BILINEAR, AREA -> 0.5;
      case BICUBIC -> 1.5;
    };
  }
}
