// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.Fill;
import dev.kindred.ops.map.Place;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.Scene;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What transforms draw keeps to what they promise. */
class DrawnMotionsProperties {
  private static final Canvas CANVAS = Canvas.hw(47, 71);

  /** https://github.com/pytorch/vision/issues/8654: boxes must lie on the canvas of the image. */
  @Property(tries = 60)
  void expandedTurnsHoldEverythingOnOneCanvas(
      @ForAll @DoubleRange(min = -360, max = 360) double degrees, @ForAll long seed) {
    Sample sample = SampleValues.sample(CANVAS, 4, seed);
    Sample out =
        Pipeline.of(SampledRotation.expanding(degrees)).encode(sample, DrawKey.of(seed, 0, 0));
    Canvas canvas = out.get("image", Image.class).canvas();
    assertThat(out.get("boxes", Boxes.class).canvas()).isEqualTo(canvas);
    Points points = out.get("points", Points.class);
    for (int i = 0; i < points.count(); i++) {
      assertThat((double) points.x(i)).isBetween(-1.0, canvas.width() + 1.0);
      assertThat((double) points.y(i)).isBetween(-1.0, canvas.height() + 1.0);
    }
    assertThat(Pipeline.of(SampledRotation.expanding(degrees)).decode(out).canvas())
        .contains(CANVAS);
  }

  @Property(tries = 100)
  void safeCropsHoldEveryBox(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double most) {
    Boxes boxes = SampleValues.boxes(CANVAS, 3, seed);
    Scene scene = Scene.of(Sample.of("boxes", boxes));
    Crop crop = new RandomSafeCrop(most).draw(DrawKey.of(seed, 0, 0), scene);
    assertThat(crop.top()).isNotNegative();
    assertThat(crop.left() + crop.width()).isLessThanOrEqualTo(CANVAS.width());
    for (int i = 0; i < boxes.count(); i++) {
      float[] box = boxes.edges(i);
      assertThat(box[0]).isGreaterThanOrEqualTo(crop.left());
      assertThat(box[1]).isGreaterThanOrEqualTo(crop.top());
      assertThat(box[2]).isLessThanOrEqualTo(crop.left() + crop.width());
      assertThat(box[3]).isLessThanOrEqualTo(crop.top() + crop.height());
    }
  }

  @Property(tries = 100)
  void iouCropsOverlapABoxWhoseMiddleTheyHold(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 0.6) double least) {
    Boxes boxes = SampleValues.boxes(CANVAS, 3, seed);
    RandomIouCrop crops = new RandomIouCrop(Range.of(0.3, 1), Range.of(0.5, 2), List.of(least));
    if (!(crops.draw(DrawKey.of(seed, 0, 0), Scene.of(Sample.of("boxes", boxes)))
        instanceof Crop crop)) {
      return; // no rectangle overlaps thin boxes by so much
    }
    Boxes cut =
        Boxes.xyxy(
            CANVAS,
            new float[][] {
              {crop.left(), crop.top(), crop.left() + crop.width(), crop.top() + crop.height()}
            });
    double best = 0;
    for (int i = 0; i < boxes.count(); i++) {
      float[] box = boxes.edges(i);
      float x = (box[0] + box[2]) / 2;
      float y = (box[1] + box[3]) / 2;
      float[] edge = cut.edges(0);
      if (x > edge[0] && x < edge[2] && y > edge[1] && y < edge[3]) {
        best = Math.max(best, cut.iou(0, boxes, i));
      }
    }
    assertThat(best).isGreaterThanOrEqualTo(least - 1e-6);
    assertThat(crop.height()).isBetween((int) (0.3 * CANVAS.height()), CANVAS.height());
  }

  @Property(tries = 60)
  void labelCropsHoldTheLabelThatWasChosen(@ForAll long seed) {
    byte[] labels = new byte[CANVAS.height() * CANVAS.width()];
    int rare = Math.floorMod(seed, labels.length);
    labels[rare] = 5;
    Mask mask = Mask.of(Tensor.of(labels, CANVAS.height(), CANVAS.width()));
    Scene scene = Scene.of(Sample.of("mask", mask));
    Crop crop =
        new RandomLabelCrop(11, 9, List.of(5, 7), List.of(), "mask")
            .draw(DrawKey.of(seed, 0, 0), scene);
    assertThat(rare / CANVAS.width()).isBetween(crop.top(), crop.top() + 10);
    assertThat(rare % CANVAS.width()).isBetween(crop.left(), crop.left() + 8);
    assertThat(new ForegroundCrop(0).draw(DrawKey.of(0, 0, 0), scene))
        .isEqualTo(new Crop(rare / CANVAS.width(), rare % CANVAS.width(), 1, 1));
  }

  /** https://github.com/roboflow/supervision/issues/505: predictions come back by decode. */
  @Property(tries = 60)
  void letterboxesAreUndoneForPredictions(
      @ForAll @IntRange(min = 5, max = 90) int height,
      @ForAll @IntRange(min = 5, max = 90) int width,
      @ForAll long seed) {
    Pipeline fit = Pipeline.of(new Letterbox(height, width));
    Sample sample = SampleValues.sample(CANVAS, 3, seed);
    Sample out = fit.encode(sample, DrawKey.of(seed, 0, 0));
    assertThat(out.canvas()).contains(Canvas.hw(height, width));
    Sample back = fit.decode(out.with("found", out.get("boxes", Boxes.class)));
    assertThat(back.get("found", Boxes.class).closeTo(sample.get("boxes", Boxes.class), 1e-3))
        .isTrue();
  }

  @Property(tries = 50)
  void paddedSidesAreMultiples(@ForAll @IntRange(min = 1, max = 40) int of, @ForAll Anchor anchor) {
    Canvas out =
        new PadToMultiple(of, anchor, dev.kindred.ops.Border.CONSTANT, Fill.none())
            .on(CANVAS)
            .out();
    assertThat(out.height() % of).isZero();
    assertThat(out.width() % of).isZero();
    assertThat(out.height() - CANVAS.height()).isBetween(0, of - 1);
  }

  @Property(tries = 100)
  void zoomedOutPicturesLieInside(@ForAll long seed) {
    Pad pad = new RandomZoomOut().draw(DrawKey.of(seed, 0, 0), Scene.of(CANVAS));
    Canvas out = pad.on(CANVAS).out();
    assertThat(out.width()).isBetween(CANVAS.width(), 4 * CANVAS.width());
    assertThat((double) out.width() / CANVAS.width())
        .isCloseTo((double) out.height() / CANVAS.height(), within(0.05));
  }

  /** The field is as long as one asks for, whatever the smoothness, and the same for a seed. */
  @Property(tries = 10)
  void elasticMovesHaveTheirDeviation(
      @ForAll @DoubleRange(min = 0.5, max = 3) double deviation,
      @ForAll @DoubleRange(min = 1, max = 4) double smoothness,
      @ForAll long seed) {
    Canvas canvas = Canvas.hw(160, 150);
    float[] field = NoiseField.smooth(canvas, deviation, smoothness, seed).toFloatArray();
    double squares = 0;
    for (float each : field) {
      squares += each * each;
    }
    assertThat(Math.sqrt(squares / field.length)).isCloseTo(deviation, within(0.2 * deviation));
    assertThat(NoiseField.smooth(canvas, deviation, smoothness, seed).toFloatArray())
        .isEqualTo(field);
  }

  @Property(tries = 50)
  void perspectiveCornersStayInTheirQuarter(@ForAll long seed) {
    List<Place> corners =
        new RandomPerspective(0.9).draw(DrawKey.of(seed, 0, 0), Scene.of(CANVAS)).corners();
    assertThat(corners.get(0).x()).isBetween(0.0, 0.45);
    assertThat(corners.get(2).y()).isBetween(0.55, 1.0);
  }
}
