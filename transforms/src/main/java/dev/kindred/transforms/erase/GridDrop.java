// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.erase;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Spatial;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.Space;
import dev.kindred.transforms.TransformPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Covers the holes of a grid: Chen et al., GridMask (2020). What {@link RandomGridDrop} draws.
 *
 * @param unit pixels from one hole to the next, along both axes, at least 2
 * @param hole side of a hole in pixels, at least 1, less than {@code unit}
 * @param top row of the first hole, from {@code 1 − unit} to 0
 * @param left column of the first hole, likewise
 * @param cover by what
 * @param seed decides the noise, where that is the cover
 */
public record GridDrop(int unit, int hole, int top, int left, Cover cover, long seed)
    implements FixedTransform, TransformPlan {
  /** A grid that leaves something. */
  public GridDrop {
    if (unit < 2 || hole < 1 || hole >= unit || Math.max(top, left) > 0) {
      throw new IllegalArgumentException(
          "grid drop of %d pixels each %d, from row %d, column %d: give a hole smaller than the unit, and a start up to 0"
              .formatted(hole, unit, top, left));
    }
  }

  private Covering on(Canvas canvas) {
    List<Rectangle> holes = new ArrayList<>();
    for (int row = top; row < canvas.height(); row += unit) {
      for (int column = left; column < canvas.width(); column += unit) {
        holes.add(new Rectangle(row, column, hole, hole));
      }
    }
    return new Covering(holes, cover, seed);
  }

  /** The holes depend on the canvas, so this is no {@link dev.kindred.transforms.FilterPlan}. */
  @Dispatch(Engine.class)
  static <S extends Spatial> S spatial(Device device, GridDrop plan, S x) {
    return Engine.ENGINE.run(device, plan.on(x.canvas()), x);
  }

  @Override
  public List<Plan> parts(Space before) {
    return before.canvas() == null ? List.of() : List.of(on(before.canvas()));
  }

  /** Empty: what was covered does not come back. */
  @Override
  public Optional<Plan> inverse(Space before) {
    return Optional.empty();
  }

  @Override
  public String words() {
    return "cover %d×%d pixels each %d by %s".formatted(hole, hole, unit, cover.words());
  }
}
