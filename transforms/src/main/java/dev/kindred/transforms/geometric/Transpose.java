// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/** Rows become columns, exactly: mirrored at the diagonal through the top left. */
public record Transpose() implements FixedTransform, GeometricPlan {
  @Override
  public Geometry on(Canvas in) {
    return Geometry.transpose(in);
  }

  @Override
  public String words() {
    return "swap rows and columns";
  }
}
