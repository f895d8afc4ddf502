// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * Cuts out a rectangle and scales it to a fixed size.
 *
 * @param crop what is cut out
 * @param size what it becomes
 */
public record ResizedCrop(Crop crop, Resize size) implements FixedTransform, GeometricPlan {
  @Override
  public Geometry on(Canvas in) {
    Geometry cut = crop.on(in);
    return cut.then(size.on(cut.out()));
  }

  @Override
  public String words() {
    return crop.words() + ", " + size.words();
  }
}
