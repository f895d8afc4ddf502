// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of turned boxes, whatever the angle. */
class RotatedBoxesProperties {
  private static final Canvas CANVAS = Canvas.hw(20, 30);

  @Provide
  Arbitrary<RotatedBoxes> box() {
    Arbitrary<Float> place = Arbitraries.floats().between(-15, 45);
    Arbitrary<Float> size = Arbitraries.floats().between(1, 30);
    Arbitrary<Float> angle =
        Arbitraries.oneOf(
            Arbitraries.floats().between(-180, 180), Arbitraries.of(0f, 45f, 90f, -90f, 180f));
    return Combinators.combine(place, place, size, size, angle)
        .as((x, y, w, h, r) -> RotatedBoxes.cxcywhr(CANVAS, new float[][] {{x, y, w, h, r}}));
  }

  /** Whether a point lies in a box or at most that far outside. */
  private static boolean holds(RotatedBoxes box, double x, double y, double slack) {
    double[] row = box.to(BoxFormat.CXCYWHR).toDoubleArray();
    double c = Math.cos(Math.toRadians(row[4]));
    double s = Math.sin(Math.toRadians(row[4]));
    double along = (x - row[0]) * c - (y - row[1]) * s;
    double across = (x - row[0]) * s + (y - row[1]) * c;
    return Math.abs(along) <= row[2] / 2 + slack && Math.abs(across) <= row[3] / 2 + slack;
  }

  private static boolean onCanvas(double x, double y, double slack) {
    return x >= -slack
        && x <= CANVAS.width() + slack
        && y >= -slack
        && y <= CANVAS.height() + slack;
  }

  /** Points of a fine grid that lie in a box and on the canvas. */
  private static boolean[] covered(RotatedBoxes box) {
    boolean[] covered = new boolean[60 * 40];
    for (int i = 0; i < covered.length; i++) {
      covered[i] = holds(box, i % 60 / 2.0 + 0.25, i / 60 / 2.0 + 0.25, 0);
    }
    return covered;
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void softKeepsAllThatLiesOnTheCanvas(@ForAll("box") RotatedBoxes box) {
    RotatedBoxes soft = RotatedBoxes.clamp(box, Clamping.SOFT);
    boolean[] before = covered(box);
    for (int i = 0; i < before.length; i++) {
      if (before[i]) {
        assertThat(holds(soft, i % 60 / 2.0 + 0.25, i / 60 / 2.0 + 0.25, 1e-3)).isTrue();
      }
    }
    assertThat(RotatedBoxes.clamp(soft, Clamping.SOFT).closeTo(soft, 2e-3)).isTrue();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void bothLieInTheBoxBefore(@ForAll("box") RotatedBoxes box) {
    for (Clamping how : Clamping.values()) {
      RotatedBoxes clamped = RotatedBoxes.clamp(box, how);
      double[] xy = clamped.corners().toDoubleArray();
      if (clamped.area(0) > 1e-3) {
        for (int i = 0; i < 8; i += 2) {
          assertThat(holds(box, xy[i], xy[i + 1], 5e-3)).isTrue();
        }
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void hardLiesOnTheCanvas(@ForAll("box") RotatedBoxes box) {
    RotatedBoxes hard = RotatedBoxes.clamp(box, Clamping.HARD);
    double[] xy = hard.corners().toDoubleArray();
    for (int i = 0; i < 8; i += 2) {
      assertThat(onCanvas(xy[i], xy[i + 1], 5e-3)).isTrue();
    }
    assertThat(hard.area(0)).isLessThanOrEqualTo(box.area(0) + 1e-2);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void flippingTwiceIsNothing(@ForAll("box") RotatedBoxes box) {
    assertThat(flipped(flipped(box)).closeTo(box, 1e-4)).isTrue();
    double[] before = box.to(BoxFormat.CXCYWHR).toDoubleArray();
    double[] after = flipped(box).to(BoxFormat.CXCYWHR).toDoubleArray();
    assertThat(after[2]).isCloseTo(before[2], org.assertj.core.data.Offset.offset(1e-3));
    assertThat((after[4] + before[4] + 720.5) % 360)
        .isCloseTo(0.5, org.assertj.core.data.Offset.offset(2e-2));
  }

  private static RotatedBoxes flipped(RotatedBoxes box) {
    float[] xy = box.corners().toFloatArray();
    for (int i = 0; i < xy.length; i += 2) {
      xy[i] = CANVAS.width() - xy[i];
    }
    return RotatedBoxes.moved(box, CANVAS, Tensor.of(xy, 1, 8));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theHullHoldsEveryCornerAndNoMore(@ForAll("box") RotatedBoxes box) {
    float[] edges = box.hull().edges(0);
    float[] xy = box.corners().toFloatArray();
    for (int axis = 0; axis < 2; axis++) {
      float least =
          Math.min(Math.min(xy[axis], xy[axis + 2]), Math.min(xy[axis + 4], xy[axis + 6]));
      float most = Math.max(Math.max(xy[axis], xy[axis + 2]), Math.max(xy[axis + 4], xy[axis + 6]));
      assertThat(edges[axis]).isEqualTo(least);
      assertThat(edges[axis + 2]).isEqualTo(most);
    }
  }
}
