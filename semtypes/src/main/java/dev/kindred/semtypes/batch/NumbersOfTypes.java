// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.batch;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.MultiCategory;
import java.util.Optional;

/** The numbers of each type, and the way back. */
final class NumbersOfTypes {
  private NumbersOfTypes() {}

  @Dispatch(Numbers.class)
  static Optional<Tensor> none(Semantic x) {
    return Optional.empty();
  }

  @Dispatch(Numbers.class)
  static Optional<Tensor> amounts(Amounts x) {
    return Optional.of(x.amounts());
  }

  @Dispatch(WithNumbers.class)
  static <A extends Amounts> A amounts(A x, Tensor amounts) {
    return Amounts.with(x, amounts);
  }

  /** All channels, transparency too. */
  @Dispatch(Numbers.class)
  static Optional<Tensor> pixels(Image x) {
    return Optional.of(x.pixels());
  }

  @Dispatch(WithNumbers.class)
  static <I extends Image> I pixels(I x, Tensor pixels) {
    return Image.withPixels(x, pixels);
  }

  @Dispatch(Numbers.class)
  static Optional<Tensor> labels(Mask x) {
    return Optional.of(x.labels());
  }

  @Dispatch(WithNumbers.class)
  static <M extends Mask> M labels(M x, Tensor labels) {
    return Mask.withLabels(x, labels);
  }

  /** The places [N, 2]. */
  @Dispatch(Numbers.class)
  static Optional<Tensor> places(Points x) {
    return Optional.of(x.xy());
  }

  @Dispatch(WithNumbers.class)
  static <P extends Points> P places(P x, Tensor xy) {
    return Points.moved(x, x.canvas(), xy);
  }

  /** The corners [N, 8], which say more than the edges. */
  @Dispatch(Numbers.class)
  static Optional<Tensor> corners(Boxes x) {
    return Optional.of(x.corners());
  }

  @Dispatch(WithNumbers.class)
  static <B extends Boxes> B corners(B x, Tensor corners) {
    return Boxes.moved(x, x.canvas(), corners);
  }

  @Dispatch(Numbers.class)
  static Optional<Tensor> corners(RotatedBoxes x) {
    return Optional.of(x.corners());
  }

  @Dispatch(WithNumbers.class)
  static <B extends RotatedBoxes> B corners(B x, Tensor corners) {
    return RotatedBoxes.moved(x, x.canvas(), corners);
  }

  /** The places [N, 3]; there is no way back, since normals would not follow. */
  @Dispatch(Numbers.class)
  static Optional<Tensor> places(PointCloud x) {
    return Optional.of(x.xyz());
  }

  @Dispatch(Numbers.class)
  static Optional<Tensor> oneHot(MultiCategory x) {
    return Optional.of(x.oneHot());
  }

  @Dispatch(WithNumbers.class)
  static MultiCategory oneHot(MultiCategory x, Tensor oneHot) {
    return MultiCategory.fromOneHot(x.vocabulary(), oneHot);
  }

  /** Stacked, if they can be. */
  @Dispatch(Numbers.class)
  static Optional<Tensor> stacked(Batch<?> x) {
    return x.isRagged() ? Optional.empty() : Optional.of(x.stacked());
  }

  @Dispatch(WithNumbers.class)
  static <T extends Semantic> Batch<T> stacked(Batch<T> x, Tensor numbers) {
    return x.withStacked(numbers);
  }
}
