// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.guide;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.transforms.model.Context;
import dev.kindred.transforms.model.Decode;

// region models.own
/** A type of one's own, which a model shall answer with. */
record Circle(float x, float y, float radius) implements Semantic {
  @Dispatch(Decode.class)
  static Circle decoded(Class<Circle> as, Tensor output, Context context) {
    float[] box = Decode.DECODE.decode(Boxes.class, output, context).edges(0);
    return new Circle((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, (box[2] - box[0]) / 2);
  }

  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof Circle(float cx, float cy, float r)
        && Math.abs(x - cx) <= tolerance
        && Math.abs(y - cy) <= tolerance
        && Math.abs(radius - r) <= tolerance;
  }
}
// endregion
