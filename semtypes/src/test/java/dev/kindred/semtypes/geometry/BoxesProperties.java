// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

/** Laws of boxes whose edges are whole, so that areas can be checked by counting pixels. */
class BoxesProperties {
  private static final Canvas CANVAS = Canvas.hw(7, 11);

  @Provide
  Arbitrary<float[]> box() {
    Arbitrary<Integer> start = Arbitraries.integers().between(-6, 14);
    Arbitrary<Integer> size = Arbitraries.integers().between(0, 8);
    return Combinators.combine(start, start, size, size)
        .as((x, y, w, h) -> new float[] {x, y, x + w, y + h});
  }

  @Provide
  Arbitrary<List<float[]>> boxes() {
    return box().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<Visibility> visibility() {
    Arbitrary<Double> side = Arbitraries.of(0.0, 1.0, 3.0);
    return Combinators.combine(side, side, side, Arbitraries.of(0.0, 0.25, 0.5, 1.0))
        .as(Visibility::new);
  }

  /** Pixels of a box that a test accepts. */
  private static int count(float[] box, boolean onCanvasOnly, float... other) {
    int count = 0;
    for (int y = (int) box[1]; y < box[3]; y++) {
      for (int x = (int) box[0]; x < box[2]; x++) {
        boolean onCanvas = y >= 0 && y < CANVAS.height() && x >= 0 && x < CANVAS.width();
        boolean inOther =
            other.length == 0 || (y >= other[1] && y < other[3] && x >= other[0] && x < other[2]);
        count += (onCanvas || !onCanvasOnly) && inOther ? 1 : 0;
      }
    }
    return count;
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void clippingAgreesWithCountingPixels(
      @ForAll("boxes") List<float[]> rows, @ForAll("visibility") Visibility least) {
    Boxes boxes =
        Boxes.xyxy(CANVAS, rows.toArray(new float[0][]))
            .withLabels(rows.stream().map(row -> row[0] + "," + row[1]).toList());
    Clipped<Boxes> clipped = Boxes.clip(boxes, least);
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int whole = count(rows.get(i), false);
      int inside = count(rows.get(i), true);
      double fraction = whole == 0 ? 0 : (double) inside / whole;
      assertThat(clipped.visibility()[i]).isEqualTo(fraction);
      float[] cut = boxes.clip().boxes().edges(i);
      assertThat(count(cut, true)).isEqualTo(inside);
      if (cut[2] - cut[0] >= least.minWidth()
          && cut[3] - cut[1] >= least.minHeight()
          && inside >= least.minArea()
          && fraction >= least.minVisibility()) {
        expected.add(i);
      }
    }
    assertThat(clipped.kept())
        .containsExactly(expected.stream().mapToInt(Integer::intValue).toArray());
    assertThat(clipped.boxes().labels())
        .isEqualTo(expected.stream().map(boxes.labels()::get).toList());
    assertThat(Boxes.clip(clipped.boxes(), Visibility.ANY).boxes()).isEqualTo(clipped.boxes());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void overlapAgreesWithCountingPixels(@ForAll("box") float[] a, @ForAll("box") float[] b) {
    Boxes boxes = Boxes.xyxy(CANVAS, new float[][] {a, b});
    int common = count(a, false, b);
    int union = count(a, false) + count(b, false) - common;
    double iou = boxes.iou(0, boxes, 1);
    assertThat(iou)
        .isCloseTo(union == 0 ? 0 : (double) common / union, Offset.offset(1e-12))
        .isEqualTo(boxes.iou(1, boxes, 0))
        .isBetween(0.0, 1.0);
    assertThat(boxes.iou(0, boxes, 0)).isEqualTo(count(a, false) > 0 ? 1 : 0);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void cornersEncloseBackToTheBox(@ForAll("boxes") List<float[]> rows) {
    Boxes boxes = Boxes.xyxy(CANVAS, rows.toArray(new float[0][]));
    assertThat(Boxes.moved(boxes, CANVAS, boxes.corners())).isEqualTo(boxes);
    assertThat(Boxes.of(CANVAS, boxes.xyxy())).isEqualTo(boxes);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theMatrixHoldsEveryPair(@ForAll("boxes") List<float[]> a, @ForAll("boxes") List<float[]> b) {
    Boxes rows = Boxes.xyxy(CANVAS, a.toArray(new float[0][]));
    Boxes columns = Boxes.xyxy(CANVAS, b.toArray(new float[0][]));
    Tensor overlaps = rows.iou(columns);
    assertThat(overlaps.shape()).isEqualTo(Shape.of(a.size(), b.size()));
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        int common = count(a.get(i), false, b.get(j));
        int union = count(a.get(i), false) + count(b.get(j), false) - common;
        float expected = union == 0 ? 0 : (float) common / union;
        assertThat(overlaps.getFloat((long) i * b.size() + j)).isEqualTo(expected);
      }
    }
  }

  /**
   * By the definition: a box stays if and only if no better box that stays overlaps it too much.
   */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void suppressionIsItsDefinition(
      @ForAll("boxes") List<float[]> rows,
      @ForAll @Size(6) List<@FloatRange(min = -2, max = 2) Float> all,
      @ForAll @DoubleRange(min = 0, max = 0.9) double most) {
    float[] scores = new float[rows.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.round(all.get(i) * 2) / 2f; // so that some are equal
    }
    Boxes boxes = Boxes.xyxy(CANVAS, rows.toArray(new float[0][])).withScores(scores);
    int[] kept = Boxes.suppress(boxes, most, false).kept();
    for (int i = 0; i < scores.length; i++) {
      int box = i;
      boolean pushedOut =
          Arrays.stream(kept)
              .anyMatch(k ->
                  (scores[k] > scores[box] || (scores[k] == scores[box] && k < box))
                      && boxes.iou(k, boxes, box) > most);
      assertThat(Arrays.stream(kept).anyMatch(k -> k == box)).isEqualTo(!pushedOut);
    }
    for (int i = 1; i < kept.length; i++) {
      assertThat(scores[kept[i - 1]]).isGreaterThanOrEqualTo(scores[kept[i]]);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void sanityAgreesWithCountingPixels(@ForAll("boxes") List<float[]> rows) {
    Boxes boxes = Boxes.xyxy(CANVAS, rows.toArray(new float[0][]));
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int area = count(rows.get(i), false);
      if (area >= 4 && count(rows.get(i), true) == area) {
        expected.add(i);
      }
    }
    assertThat(Boxes.sanitize(boxes, 1, 4).kept())
        .containsExactly(expected.stream().mapToInt(Integer::intValue).toArray());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void sharesComeBackAsPixels(@ForAll("boxes") List<float[]> rows) {
    Boxes boxes = Boxes.xyxy(CANVAS, rows.toArray(new float[0][])).clip().boxes();
    assertThat(boxes.normalized().on(CANVAS).closeTo(boxes, 1e-5)).isTrue();
  }
}
