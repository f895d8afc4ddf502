// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import org.junit.jupiter.api.Test;

class GeometryTest {

  private static final Canvas WIDE = Canvas.hw(37, 53);
  private static final Canvas SQUARE = Canvas.hw(40, 40);

  @Test
  void wholeQuarterTurnsCopyWhereTheCanvasAllows() {
    assertThat(rotation(WIDE, 0, false)).isInstanceOf(Reindex.class);
    assertThat(rotation(WIDE, 180, false)).isInstanceOf(Reindex.class);
    assertThat(rotation(WIDE, -540, false)).isInstanceOf(Reindex.class);
    assertThat(rotation(WIDE, 90, false)).isInstanceOf(Warp.class);
    assertThat(rotation(WIDE, 90, true)).isEqualTo(Geometry.quarterTurns(WIDE, 1));
    assertThat(rotation(WIDE, -90, true)).isEqualTo(Geometry.quarterTurns(WIDE, 3));
    assertThat(rotation(SQUARE, 450, false)).isEqualTo(Geometry.quarterTurns(SQUARE, 1));
    assertThat(rotation(SQUARE, 90.5, false)).isInstanceOf(Warp.class);
  }

  @Test
  void expandHoldsTheWholePicture() {
    Geometry turn = rotation(SQUARE, 45, true);

    // The diagonal is 56.57: from 20 − 28.28 to 20 + 28.28, rounded outwards.
    assertThat(turn.out()).isEqualTo(Canvas.hw(58, 58));
    assertThat(turn.forward().at(20, 20).x()).isEqualTo(29);
    assertThat(rotation(SQUARE, 45, false).out()).isEqualTo(SQUARE);
  }

  @Test
  void expandAddsNoRowForNoiseInTheLastDigits() {
    // 3-4-5: both sides are whole numbers up to rounding of the sine.
    double degrees = Math.toDegrees(Math.atan2(3, 4));
    assertThat(rotation(Canvas.hw(50, 50), degrees, true).out()).isEqualTo(Canvas.hw(70, 70));
    assertThat(rotation(SQUARE, 1e-7, true).out()).isEqualTo(SQUARE);
  }

  @Test
  void quarterTurnsSwapTheSides() {
    assertThat(Geometry.quarterTurns(WIDE, 1).out()).isEqualTo(Canvas.hw(53, 37));
    assertThat(Geometry.quarterTurns(WIDE, -2).out()).isEqualTo(WIDE);
    assertThat(Geometry.transpose(WIDE).out()).isEqualTo(Canvas.hw(53, 37));
  }

  @Test
  void centerCropTakesTheSameIntegersForAllMembers() {
    assertThat(offset(10, 7)).as("1.5 to the even 2").isEqualTo(-2);
    assertThat(offset(10, 9)).as("0.5 to the even 0").isEqualTo(0);
    assertThat(offset(10, 13)).as("the odd pixel goes right").isEqualTo(1);
    assertThat(offset(10, 17)).isEqualTo(3);
    assertThat(offset(10, 10)).isEqualTo(0);
  }

  private static double offset(int size, int crop) {
    return Geometry.centerCrop(Canvas.hw(5, size), Canvas.hw(5, crop)).forward().c();
  }

  @Test
  void resizeFollowsTheShortEdge() {
    assertThat(Resize.shortEdge(WIDE, 20)).isEqualTo(Canvas.hw(20, 28));
    assertThat(Resize.shortEdge(Canvas.hw(53, 37), 20)).isEqualTo(Canvas.hw(28, 20));
    assertThat(Resize.shortEdge(WIDE, 20, 28)).isEqualTo(Canvas.hw(20, 28));
    assertThat(Resize.shortEdge(WIDE, 20, 25)).isEqualTo(Canvas.hw(17, 25));
    assertThatThrownBy(() -> Resize.shortEdge(WIDE, 20, 20))
        .hasMessageContaining("must be greater than the short edge");
  }

  @Test
  void saysWhatItsInverseRestores() {
    assertThat(Geometry.horizontalFlip(WIDE).isExact()).isTrue();
    assertThat(Geometry.pad(WIDE, Padding.all(2), Border.EDGE, Fill.none()).isExact()).isTrue();
    assertThat(Geometry.crop(WIDE, 0, 0, Canvas.hw(37, 52)).isExact()).isFalse();
    assertThat(Geometry.crop(WIDE, -1, -2, Canvas.hw(60, 60)).isExact()).isTrue();
    assertThat(Geometry.resize(WIDE, SQUARE, Interpolation.BILINEAR, true).isExact()).isFalse();
    assertThat(rotation(WIDE, 3, true).isExact()).isFalse();
  }

  @Test
  void inverseOfACropPadsAndOfAPadCrops() {
    Reindex crop = Geometry.crop(WIDE, 3, 4, Canvas.hw(10, 12));

    assertThat(crop.inverse().in()).isEqualTo(crop.out());
    assertThat(crop.inverse().out()).isEqualTo(WIDE);
    assertThat(crop.inverse().forward()).isEqualTo(Affine.translate(4, 3));
    assertThat(crop.inverse().reachesOutside()).isTrue();
    assertThat(crop.reachesOutside()).isFalse();
  }

  @Test
  void aChainMovesByTheComposedMap() {
    Geometry chain =
        Geometry.crop(WIDE, 3, 5, Canvas.hw(30, 40))
            .then(Geometry.resize(Canvas.hw(30, 40), SQUARE, Interpolation.BILINEAR, true))
            .then(Geometry.horizontalFlip(SQUARE));

    assertThat(chain.in()).isEqualTo(WIDE);
    assertThat(chain.out()).isEqualTo(SQUARE);
    assertThat(chain.forward().at(5, 3).x()).isEqualTo(40);
    assertThat(chain.forward().then(chain.inverse().forward()))
        .isInstanceOfSatisfying(
            Affine.class, m -> assertThat(m.closeTo(Affine.identity(), 1e-12)).isTrue());
    assertThat(chain).isInstanceOfSatisfying(Chain.class, c -> assertThat(c.steps()).hasSize(3));
  }

  @Test
  void aChainRefusesStepsThatDoNotFit() {
    assertThatThrownBy(() -> Geometry.transpose(WIDE).then(Geometry.transpose(WIDE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("step 1 gives 53×37")
        .hasMessageContaining("step 2 was drawn for 37×53");
  }

  @Test
  void refusesWhatCannotBeMeant() {
    assertThatThrownBy(() -> Geometry.crop(WIDE, 0, 0, Canvas.hw(0, 5)))
        .hasMessageContaining("canvas 0×5");
    assertThatThrownBy(() -> new Padding(0, -1, 0, 0)).hasMessageContaining("top -1");
    assertThatThrownBy(
            () -> Geometry.warp(WIDE, Affine.scale(0, 0), Interpolation.NEAREST, Fill.none()))
        .hasMessageContaining("cannot be undone");
    assertThatThrownBy(
            () -> new Reindex(WIDE, WIDE, Affine.translate(0.5, 0), Border.EDGE, Fill.none()))
        .hasMessageContaining("use a Warp");
  }

  private static Geometry rotation(Canvas in, double degrees, boolean expand) {
    return Geometry.rotation(in, degrees, expand, Interpolation.BILINEAR, Fill.none());
  }
}
