// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.guide;

import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

// region start.own
/** Slides things to the right by a drawn number of pixels. */
record RandomSlide(int most) implements Transform {
  @Override
  public Slide draw(DrawKey key, Scene scene) {
    return new Slide(key.integer("pixels", 0, most + 1));
  }
}

record Slide(int pixels) implements FixedTransform, GeometricPlan {
  @Override
  public Geometry on(Canvas in) {
    return Geometry.crop(in, 0, -pixels, in);
  }

  @Override
  public String words() {
    return "slide %d px to the right".formatted(pixels);
  }
}
// endregion
