// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Displacement;
import dev.kindred.ops.map.Place;
import dev.kindred.ops.map.Projective;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {

  private static final Canvas CANVAS = Canvas.hw(60, 100);
  private static final Fill GREY = Fill.of(0.5);

  private static Geometry turn(Canvas in, double degrees, boolean expand) {
    return Geometry.rotation(in, degrees, expand, Interpolation.BILINEAR, GREY);
  }

  private static Geometry crop(Canvas in, int border) {
    Canvas size = Canvas.hw(in.height() - 2 * border, in.width() - 2 * border);
    return Geometry.crop(in, border, border, size);
  }

  /** A pixel counts for nothing beside 10¹² of them, so the product of the two has no inverse. */
  @Test
  void whatCouldNotBeUndoneAsOneStaysTwo() {
    Projective lean = new Projective(0.04, 0, 0.1, -0.1, 0.5, 5, -0.003, 0.02, 1);
    Affine away = Affine.translate(1e12, -1e12);
    assertThatThrownBy(() -> lean.then(Projective.of(away)).inverse())
        .hasMessageContaining("cannot be undone");
    Geometry both =
        Geometry.warp(CANVAS, lean, Interpolation.BILINEAR, GREY)
            .then(Geometry.warp(CANVAS, away, Interpolation.BILINEAR, GREY));
    assertThat(both.fused(Fuse.LOOSE)).isEqualTo(both);
  }

  @Test
  void twoTurnsAreOneWhereTheFirstKeepsTheWholePicture() {
    Geometry first = turn(CANVAS, 20, true);
    Geometry both = first.then(turn(first.out(), 15, true));
    assertThat(both.fused(Fuse.EXACT))
        .isInstanceOfSatisfying(
            Warp.class,
            w -> {
              assertThat(w.in()).isEqualTo(CANVAS);
              assertThat(w.out()).isEqualTo(both.out());
              assertThat(w.forward()).isEqualTo(both.forward());
              assertThat(w.fill()).isEqualTo(GREY);
            });
  }

  @Test
  void whatWasCutOffStaysCutOffUnlessToldOtherwise() {
    Geometry both = turn(CANVAS, 20, false).then(turn(CANVAS, -20, false));
    assertThat(both.fused(Fuse.EXACT)).isEqualTo(both);
    assertThat(both.fused(Fuse.LOOSE)).isInstanceOf(Warp.class);

    Geometry cut = crop(CANVAS, 10);
    Geometry cropped = cut.then(turn(cut.out(), 20, false));
    assertThat(cropped.fused(Fuse.EXACT)).as("no fill was meant by the crop").isEqualTo(cropped);
    assertThat(cropped.fused(Fuse.LOOSE)).isInstanceOf(Warp.class);
  }

  @Test
  void aCropThatIsLookedAtFromWithinIsNoLoss() {
    Geometry inner =
        Geometry.warp(
            Canvas.hw(40, 80),
            Affine.scale(2, 2).about(40, 20),
            Interpolation.BILINEAR,
            Fill.none());
    Geometry both = crop(CANVAS, 10).then(inner);
    assertThat(both.fused(Fuse.EXACT)).isInstanceOf(Warp.class);
    Geometry wider =
        Geometry.warp(Canvas.hw(40, 80), Affine.identity(), Interpolation.BILINEAR, Fill.none());
    assertThat(crop(CANVAS, 10).then(wider).fused(Fuse.EXACT))
        .as("at the rim the crop's edge is blended with")
        .isInstanceOf(Chain.class);
  }

  @Test
  void copiesStayCopies() {
    Geometry chain =
        Geometry.horizontalFlip(CANVAS)
            .then(Geometry.quarterTurns(CANVAS, 1))
            .then(Geometry.crop(Canvas.hw(100, 60), 5, 6, Canvas.hw(20, 30)))
            .then(Geometry.transpose(Canvas.hw(20, 30)));
    assertThat(chain.fused(Fuse.EXACT)).isInstanceOf(Reindex.class);
    Geometry back = crop(CANVAS, 3).then(crop(CANVAS, 3).inverse());
    assertThat(back.fused(Fuse.EXACT)).isInstanceOf(Chain.class);
    assertThat(back.fused(Fuse.LOOSE)).isEqualTo(Geometry.crop(CANVAS, 0, 0, CANVAS));
  }

  @Test
  void movesThatDisagreeStayApart() {
    Geometry flip = Geometry.horizontalFlip(CANVAS);
    Geometry soft = turn(CANVAS, 20, true);
    Canvas out = soft.out();
    assertThat(flip.then(soft).fused(Fuse.EXACT)).isInstanceOf(Warp.class);
    assertThat(soft.then(Geometry.horizontalFlip(out)).fused(Fuse.EXACT)).isInstanceOf(Warp.class);

    for (Warp other :
        List.of(
            new Warp(out, out, Affine.rotate(5), Interpolation.NEAREST, GREY),
            new Warp(out, out, Affine.rotate(5), Interpolation.BILINEAR, Fill.none()),
            new Warp(out, out, Affine.rotate(5), Interpolation.BILINEAR, Border.EDGE, GREY))) {
      assertThat(soft.then(other).fused(Fuse.LOOSE)).as("%s", other).isInstanceOf(Chain.class);
    }
  }

  @Test
  void aBorderThatRepeatsIsKeptWhereItMeansTheSame() {
    Warp mirrored =
        new Warp(
            CANVAS, CANVAS, Affine.rotate(9), Interpolation.BILINEAR, Border.REFLECT, Fill.none());
    assertThat(Geometry.verticalFlip(CANVAS).then(mirrored).fused(Fuse.EXACT))
        .isInstanceOfSatisfying(Warp.class, w -> assertThat(w.border()).isEqualTo(Border.REFLECT));
    assertThat(mirrored.then(crop(CANVAS, 4)).fused(Fuse.EXACT)).isInstanceOf(Warp.class);
    assertThat(mirrored.then(mirrored).fused(Fuse.LOOSE)).isInstanceOf(Chain.class);
    assertThat(crop(CANVAS, 4).inverse().then(mirrored).fused(Fuse.LOOSE))
        .isInstanceOf(Chain.class);
  }

  @Test
  void perspectivesDivideOnce() {
    List<Place> corners =
        List.of(new Place(0, 0), new Place(100, 0), new Place(100, 60), new Place(0, 60));
    List<Place> inner =
        List.of(new Place(5, 3), new Place(92, 0), new Place(100, 55), new Place(2, 60));
    Geometry tilt =
        Geometry.perspective(CANVAS, corners, inner, Interpolation.BILINEAR, Fill.none());
    Geometry fused = tilt.then(tilt).fused(Fuse.EXACT);
    assertThat(fused).isInstanceOf(Warp.class);
    assertThat(fused.forward()).isInstanceOf(Projective.class);
  }

  @Test
  void resizesAndDisplacementsStayByThemselves() {
    Geometry resize = Geometry.resize(CANVAS, CANVAS, Interpolation.BILINEAR, false);
    Geometry elastic =
        Geometry.elastic(
            CANVAS,
            Displacement.of(Tensor.of(new float[2 * 60 * 100], 60, 100, 2)),
            Interpolation.BILINEAR,
            GREY);
    Geometry chain =
        Geometry.horizontalFlip(CANVAS)
            .then(Geometry.verticalFlip(CANVAS))
            .then(resize)
            .then(elastic)
            .then(Geometry.verticalFlip(CANVAS));
    assertThat(chain.fused(Fuse.LOOSE))
        .isInstanceOfSatisfying(Chain.class, c -> assertThat(c.steps()).hasSize(4));
    assertThat(resize.fused(Fuse.LOOSE)).isSameAs(resize);
  }
}
