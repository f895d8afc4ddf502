// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Mask;
import java.util.Arrays;
import java.util.List;

/** What is left of a picture there and back, pixel by pixel. */
final class Covered {
  private static final Engine ENGINE = GenericFunction.of(Engine.class).call();

  private Covered() {}

  static Mask of(Canvas canvas, List<Step> steps, Device device) {
    byte[] all = new byte[canvas.height() * canvas.width()];
    Arrays.fill(all, (byte) 1);
    Mask left = Mask.of(Tensor.of(all, canvas.height(), canvas.width()));
    List<Geometry> moves = steps.stream().flatMap(step -> step.geometry().stream()).toList();
    for (Geometry move : moves) {
      left = ENGINE.run(device, move, left);
    }
    for (Geometry move : moves.reversed()) {
      left = ENGINE.run(device, move.inverse(), left);
    }
    return left;
  }
}
