// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.OneOf;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.Video;

/** The methods of {@link SwapSides}. */
final class Sided {
  private Sided() {}

  @Dispatch(Engine.class)
  static <P extends Points> P points(Device device, SwapSides plan, P x) {
    Points points = x;
    if (points.names().isEmpty()) {
      return x;
    }
    int[] from = plan.partners(points.names());
    float[] xy = points.xy().toFloatArray();
    float[] swapped = new float[xy.length];
    for (int i = 0; i < from.length; i++) {
      swapped[2 * i] = xy[2 * from[i]];
      swapped[2 * i + 1] = xy[2 * from[i] + 1];
    }
    return Points.moved(x, points.canvas(), Tensor.of(swapped, from.length, 2));
  }

  /** A skeleton knows its sides, and has swapped them when it was mirrored. */
  @Dispatch(Engine.class)
  static <K extends Keypoints> K keypoints(Device device, SwapSides plan, K x) {
    return x;
  }

  /** What has no named points has no sides. */
  @Dispatch(Engine.class)
  static <T extends Semantic> T others(
      Device device,
      SwapSides plan,
      @OneOf({Image.class, Video.class, Mask.class, Boxes.class, RotatedBoxes.class}) T x) {
    return x;
  }
}
