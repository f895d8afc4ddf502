// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.OneOf;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.semtypes.Passthrough;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.Video;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.Text;

/** The methods of {@link Rotate} for the types that come with Kindred. */
final class Rotations {
  private static final Engine ENGINE = GenericFunction.of(Engine.class).call();

  private Rotations() {}

  @Dispatch(Rotate.class)
  static <I extends Image> I image(I x, double degrees) {
    return turned(x, degrees);
  }

  @Dispatch(Rotate.class)
  static <M extends Mask> M mask(M x, double degrees) {
    return turned(x, degrees);
  }

  @Dispatch(Rotate.class)
  static <P extends Points> P points(P x, double degrees) {
    return turned(x, degrees);
  }

  @Dispatch(Rotate.class)
  static <B extends Boxes> B boxes(B x, double degrees) {
    return turned(x, degrees);
  }

  @Dispatch(Rotate.class)
  static <B extends RotatedBoxes> B rotatedBoxes(B x, double degrees) {
    return turned(x, degrees);
  }

  @Dispatch(Rotate.class)
  static <V extends Video> V video(V x, double degrees) {
    return turned(x, degrees);
  }

  /** What is said of a picture does not depend on how it is held. */
  @Dispatch(Rotate.class)
  static <S extends Semantic> S said(
      @OneOf({Category.class, MultiCategory.class, Scalar.class, Text.class, Passthrough.class})
          S x,
      double degrees) {
    return x;
  }

  private static <S extends Spatial> S turned(S x, double degrees) {
    return ENGINE.run(
        CurrentDevice.get(),
        Geometry.rotation(x.canvas(), degrees, false, Interpolation.BILINEAR, Fill.none()),
        x);
  }
}
