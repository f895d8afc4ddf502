// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Clipped;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.Polygon;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.geometry.Visibility;
import dev.kindred.semtypes.image.Mask;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Masks, boxes, points and outlines stay on each other through every plan. Each plan here is one
 * that another library got wrong for one of them. The canvas is not square, so that swapped sides
 * would show (https://github.com/open-mmlab/mmpose/issues/3015).
 */
class TogetherTest {

  private static final Canvas CANVAS = Canvas.hw(60, 100);
  private static final Cpu CPU = Cpu.single();

  /** A thing in the middle, its outline and the middle of it. */
  private static final Polygon OUTLINE =
      Polygon.of(CANVAS, new float[] {40, 20, 64, 20, 64, 36, 40, 36});

  private static final Mask MASK = OUTLINE.toMask();
  private static final Boxes BOXES = Boxes.around(MASK);
  private static final Points MIDDLE = Points.xy(CANVAS, new float[][] {{52, 28}});

  private static Geometry turn(double degrees, boolean expand) {
    return Geometry.rotation(CANVAS, degrees, expand, Interpolation.NEAREST, Fill.none());
  }

  private static Geometry resize(Canvas in, int height, int width) {
    return Geometry.resize(in, Canvas.hw(height, width), Interpolation.NEAREST_EXACT, false);
  }

  /** To 80×80 by the longer side, the rest padded. */
  private static Geometry letterbox(Canvas in) {
    double scale = 80.0 / Math.max(in.height(), in.width());
    int height = (int) Math.round(scale * in.height());
    int width = (int) Math.round(scale * in.width());
    Padding rest =
        new Padding((80 - width) / 2, (80 - height) / 2, (81 - width) / 2, (81 - height) / 2);
    Geometry smaller = resize(in, height, width);
    return smaller.then(Geometry.pad(smaller.out(), rest, Border.CONSTANT, Fill.none()));
  }

  static Stream<Map.Entry<String, Geometry>> plans() {
    Map<String, Geometry> plans = new LinkedHashMap<>();
    // the boxes' canvas was not the picture's: https://github.com/pytorch/vision/issues/8654
    plans.put("turned, whole", turn(33, true));
    // mask right, boxes and points wrong: https://github.com/kornia/kornia/issues/1568
    plans.put("turned", turn(33, false));
    // the picture turned, its boxes not or elsewhere:
    // https://github.com/albumentations-team/albumentations/issues/896,
    // https://github.com/albumentations-team/albumentations/issues/1149
    plans.put("turned far", turn(-120, true));
    // points were shifted: https://github.com/albumentations-team/albumentations/issues/1819
    plans.put("quarter turn", Geometry.quarterTurns(CANVAS, 1));
    // the shift was wrong for points:
    // https://github.com/albumentations-team/albumentations/issues/182
    plans.put(
        "shifted",
        Geometry.warp(
            CANVAS,
            Affine.linear(20, 0.8, 0, 0).about(50, 30).then(Affine.translate(7, -4)),
            Interpolation.NEAREST,
            Fill.none()));
    // boxes off after resize and pad:
    // https://github.com/albumentations-team/albumentations/issues/1388
    plans.put("letterbox", letterbox(CANVAS));
    // crop and resize: points off,
    // https://github.com/albumentations-team/albumentations/issues/2018;
    // the picture stretched, boxes told that it was not,
    // https://github.com/kornia/kornia/issues/3306
    Geometry crop = Geometry.crop(CANVAS, 15, 30, Canvas.hw(30, 40));
    plans.put("resized crop", crop.then(resize(crop.out(), 46, 92)));
    // steps within steps left boxes out: https://github.com/kornia/kornia/issues/1534
    Geometry quarter = Geometry.quarterTurns(CANVAS, 1);
    plans.put("nested", quarter.then(letterbox(quarter.out())));
    return plans.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everythingStaysTogether(Map.Entry<String, Geometry> named) {
    Geometry plan = named.getValue();
    Mask mask = ENGINE.run(CPU, plan, MASK);
    Boxes boxes = ENGINE.run(CPU, plan, BOXES);
    Points middle = ENGINE.run(CPU, plan, MIDDLE);
    Polygon outline = ENGINE.run(CPU, plan, OUTLINE);
    RotatedBoxes turned = ENGINE.run(CPU, plan, RotatedBoxes.of(BOXES));

    assertThat(boxes.canvas()).isEqualTo(mask.canvas()).isEqualTo(middle.canvas());
    assertThat(outline.canvas()).isEqualTo(mask.canvas()).isEqualTo(plan.out());
    assertThat(Boxes.around(mask).xyxy().closeTo(boxes.xyxy(), 1.5))
        .as("%s around the mask, %s", Boxes.around(mask), boxes)
        .isTrue();
    assertThat(turned.hull().xyxy().closeTo(boxes.xyxy(), 1e-3)).isTrue();
    double[] centre = centre(mask);
    assertThat(middle.x(0)).isCloseTo((float) centre[0], Offset.offset(0.3f));
    assertThat(middle.y(0)).isCloseTo((float) centre[1], Offset.offset(0.3f));
    long different =
        mask.canvas().height() * (long) mask.canvas().width() - same(outline.toMask(), mask);
    assertThat(different).isLessThan(mask.count(1) / 20);
  }

  /** The mean place of the pixels of a mask. */
  private static double[] centre(Mask mask) {
    double x = 0;
    double y = 0;
    long[] labels = mask.labels().toLongArray();
    for (int i = 0; i < labels.length; i++) {
      x += labels[i] * (i % mask.canvas().width() + 0.5);
      y += labels[i] * (i / mask.canvas().width() + 0.5);
    }
    return new double[] {x / mask.count(1), y / mask.count(1)};
  }

  private static long same(Mask a, Mask b) {
    byte[] x = a.labels().toByteArray();
    byte[] y = b.labels().toByteArray();
    return IntStream.range(0, x.length).filter(i -> x[i] == y[i]).count();
  }

  /**
   * Flips and turns count places alike: two flips are a half turn, to the bit. Where flips counted
   * pixels and resizes edges, points came to lie up to 0.38 pixels off:
   * https://github.com/albumentations-team/AlbumentationsX/issues/529.
   */
  @Test
  void twoFlipsAreAHalfTurn() {
    Points points = Points.xy(CANVAS, new float[][] {{0, 0}, {12.25f, 59.5f}});
    Geometry flips = Geometry.horizontalFlip(CANVAS).then(Geometry.verticalFlip(CANVAS));
    assertThat(ENGINE.run(CPU, flips, points)).isEqualTo(ENGINE.run(CPU, turn(180, false), points));
    Geometry resize = resize(CANVAS, 30, 40);
    Points flippedFirst = ENGINE.run(CPU, Geometry.horizontalFlip(CANVAS).then(resize), points);
    Points flippedLast =
        ENGINE.run(CPU, resize.then(Geometry.horizontalFlip(resize.out())), points);
    assertThat(flippedFirst.closeTo(flippedLast, 1e-5)).isTrue();
  }

  /**
   * A rotation and an affine motion of the same angle moved boxes to places 0.01 apart:
   * https://github.com/albumentations-team/albumentations/issues/1093.
   */
  @Test
  void aRotationIsTheAffineMotionOfItsAngle() {
    Geometry affine =
        Geometry.warp(CANVAS, Affine.rotate(25, 50, 30), Interpolation.NEAREST, Fill.none());
    Boxes turned = ENGINE.run(CPU, turn(25, false), BOXES);
    assertThat(ENGINE.run(CPU, affine, BOXES).closeTo(turned, 1e-5)).isTrue();
  }

  /**
   * The least visibility was ignored:
   * https://github.com/albumentations-team/albumentations/issues/1230.
   */
  @Test
  void theLeastVisibilityHoldsAfterAnyMotion() {
    Geometry away =
        Geometry.warp(CANVAS, Affine.translate(48, 0), Interpolation.NEAREST, Fill.none());
    Boxes moved = ENGINE.run(CPU, away, BOXES); // 88 to 112 on a canvas 100 wide
    Clipped<Boxes> half = Boxes.clip(moved, Visibility.atLeast(0.5));
    assertThat(half.visibility()).containsExactly(0.5);
    assertThat(half.kept()).containsExactly(0);
    assertThat(Boxes.clip(moved, Visibility.atLeast(0.51)).kept()).isEmpty();
  }

  /**
   * Boxes that a model found on the letterboxed picture come back to the first one:
   * https://github.com/roboflow/supervision/issues/505.
   */
  @Test
  void whatWasFoundOnALetterboxComesBack() {
    Geometry plan = letterbox(CANVAS);
    Boxes found = Boxes.xyxy(plan.out(), new float[][] {{32, 32, 51.2f, 44.8f}}).withScores(0.9f);
    Boxes back = ENGINE.run(CPU, plan.inverse(), found);
    assertThat(back.canvas()).isEqualTo(CANVAS);
    assertThat(back.xyxy().closeTo(BOXES.xyxy(), 1e-4)).isTrue();
    assertThat(back.scores().toFloatArray()).containsExactly(0.9f);
  }
}
