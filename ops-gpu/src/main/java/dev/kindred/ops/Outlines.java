// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.cpu.MovedPairs;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Mapping;
import dev.kindred.ops.map.Place;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import java.util.List;

/**
 * Points and boxes follow a geometric plan by its forward map: the same few numbers on every
 * device.
 */
final class Outlines {

  private Outlines() {}

  @Dispatch(Engine.class)
  static <P extends Points> P points(Device device, Geometry plan, P points) {
    requireFollowable(plan, points);
    Points p = points;
    return Points.moved(points, plan.out(), moved(device, plan.forward(), p.xy()));
  }

  /**
   * A motion that mirrors exchanges left and right: the left eye of a mirrored face is its right.
   */
  @Dispatch(Engine.class)
  static <K extends Keypoints> K keypoints(Device device, Geometry plan, K keypoints) {
    K moved = points(device, plan, keypoints);
    return plan.forward().mirrors() ? Keypoints.mirrored(moved) : moved;
  }

  @Dispatch(Engine.class)
  static <B extends Boxes> B boxes(Device device, Geometry plan, B boxes) {
    requireFollowable(plan, boxes);
    Boxes b = boxes;
    Tensor corners =
        plan.forward() instanceof Affine affine
            ? MovedPairs.corners(cpu(device), affine, b)
            : moved(device, plan.forward(), b.corners());
    return Boxes.moved(boxes, plan.out(), corners);
  }

  @Dispatch(Engine.class)
  static <B extends RotatedBoxes> B rotatedBoxes(Device device, Geometry plan, B boxes) {
    requireFollowable(plan, boxes);
    RotatedBoxes b = boxes;
    return RotatedBoxes.moved(boxes, plan.out(), moved(device, plan.forward(), b.corners()));
  }

  /** Every pair of {@code xy} through the map, computed in double. */
  private static Tensor moved(Device device, Mapping map, Tensor xy) {
    if (map instanceof Affine affine) {
      return MovedPairs.of(cpu(device), affine, xy);
    }
    float[] pairs = xy.toFloatArray();
    for (int i = 0; i < pairs.length; i += 2) {
      Place place = map.at(pairs[i], pairs[i + 1]);
      pairs[i] = (float) place.x();
      pairs[i + 1] = (float) place.y();
    }
    return Tensor.of(pairs, xy.shape().toArray());
  }

  private static Cpu cpu(Device device) {
    return device instanceof Cpu cpu ? cpu : Cpu.single();
  }

  private static void requireFollowable(Geometry plan, Spatial x) {
    plan.requireDrawnFor(x);
    List<Geometry> steps = plan instanceof Chain chain ? chain.steps() : List.of(plan);
    for (Geometry step : steps) {
      switch (step) {
        case Reindex copy when copy.border() != Border.CONSTANT && copy.reachesOutside() ->
            throw repeating(copy, copy.border(), x);
        case Warp warp when warp.border().mirrors() && warp.reachesOutside() ->
            throw repeating(warp, warp.border(), x);
        case Reindex _, Warp _, Resize _, Chain _ -> {}
      }
    }
  }

  private static IllegalArgumentException repeating(Geometry plan, Border border, Spatial x) {
    return new IllegalArgumentException(
        "plan from %s to %s with border %s: the border repeats things that no %s names; use CONSTANT where they move along"
            .formatted(plan.in(), plan.out(), border, x.getClass().getSimpleName()));
  }
}
