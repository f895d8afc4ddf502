// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.Fill;
import dev.kindred.ops.Interpolation;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.transforms.geometric.AffineMotion;
import dev.kindred.transforms.geometric.CenterCrop;
import dev.kindred.transforms.geometric.CornerCrop;
import dev.kindred.transforms.geometric.Crop;
import dev.kindred.transforms.geometric.Flip;
import dev.kindred.transforms.geometric.ForegroundCrop;
import dev.kindred.transforms.geometric.Letterbox;
import dev.kindred.transforms.geometric.Pad;
import dev.kindred.transforms.geometric.PadTo;
import dev.kindred.transforms.geometric.PadToMultiple;
import dev.kindred.transforms.geometric.QuarterTurn;
import dev.kindred.transforms.geometric.RandomAffine;
import dev.kindred.transforms.geometric.RandomCornerCrop;
import dev.kindred.transforms.geometric.RandomDihedral;
import dev.kindred.transforms.geometric.RandomElastic;
import dev.kindred.transforms.geometric.RandomFlip;
import dev.kindred.transforms.geometric.RandomGridDistortion;
import dev.kindred.transforms.geometric.RandomIouCrop;
import dev.kindred.transforms.geometric.RandomLabelCrop;
import dev.kindred.transforms.geometric.RandomMirror;
import dev.kindred.transforms.geometric.RandomPerspective;
import dev.kindred.transforms.geometric.RandomQuarterTurn;
import dev.kindred.transforms.geometric.RandomResize;
import dev.kindred.transforms.geometric.RandomResizedCrop;
import dev.kindred.transforms.geometric.RandomRotation;
import dev.kindred.transforms.geometric.RandomSafeCrop;
import dev.kindred.transforms.geometric.RandomSampledRotation;
import dev.kindred.transforms.geometric.RandomThinPlate;
import dev.kindred.transforms.geometric.RandomZoomOut;
import dev.kindred.transforms.geometric.Range;
import dev.kindred.transforms.geometric.Resize;
import dev.kindred.transforms.geometric.ResizeLongEdge;
import dev.kindred.transforms.geometric.ResizeShortEdge;
import dev.kindred.transforms.geometric.Rotation;
import dev.kindred.transforms.geometric.SampledRotation;
import dev.kindred.transforms.geometric.Sampling;
import dev.kindred.transforms.geometric.ScaleJitter;
import dev.kindred.transforms.geometric.Scaling;
import dev.kindred.transforms.geometric.Transpose;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * The marker test: a bright disc is drawn into picture and mask, a point put on its centre and a
 * box around it; after a transform the centroid of the disc in picture and mask is where the point
 * is, and the box holds it.
 */
class MarkerProperties {
  private static final Canvas CANVAS = Canvas.hw(61, 83);
  private static final int RADIUS = 5;

  @Property(tries = 300)
  void everythingMovesTogether(
      @ForAll("transforms") Transform transform,
      @ForAll @IntRange(min = 20, max = 63) int x,
      @ForAll @IntRange(min = 20, max = 41) int y,
      @ForAll long seed) {
    Sample out = Pipeline.of(transform).encode(marked(x + 0.5f, y + 0.5f), DrawKey.of(seed, 0, 0));
    Points point = out.get("point", Points.class);
    float[] box = out.get("box", Boxes.class).edges(0);
    Canvas canvas = out.canvas().orElseThrow();
    Assume.that(box[0] >= 1 && box[1] >= 1);
    Assume.that(box[2] <= canvas.width() - 1 && box[3] <= canvas.height() - 1);
    Assume.that(Math.min(box[2] - box[0], box[3] - box[1]) >= 6);

    double[] inImage = centroid(out.get("image", Image.class).pixels(), canvas);
    assertThat(inImage[0]).isCloseTo(point.x(0), within(0.15));
    assertThat(inImage[1]).isCloseTo(point.y(0), within(0.15));
    // A nearest resize shifts by up to half a source pixel, and a disc of few pixels is ragged.
    double source = Math.max(box[2] - box[0], box[3] - box[1]) / (2 * RADIUS + 1);
    double near = 0.4 + 0.5 * Math.max(1, source);
    double[] inMask = centroid(out.get("mask", Mask.class).labels(), canvas);
    assertThat(inMask[0]).isCloseTo(point.x(0), within(near));
    assertThat(inMask[1]).isCloseTo(point.y(0), within(near));
    assertThat(point.x(0)).isBetween(box[0], box[2]);
    assertThat(point.y(0)).isBetween(box[1], box[3]);
  }

  @Provide
  Arbitrary<Transform> transforms() {
    return Arbitraries.of(
        new Rotation(23),
        new Rotation(180),
        new RandomRotation(-180, 180),
        Flip.horizontal(),
        Flip.vertical(),
        new RandomFlip(0.5, Flip.Axis.VERTICAL),
        new QuarterTurn(1),
        new RandomQuarterTurn(),
        new Stay(),
        new Crop(3, 7, 50, 60),
        new Crop(-4, -9, 70, 95),
        new CenterCrop(60, 70),
        new CenterCrop(64, 100),
        new Resize(122, 55),
        new Resize(45, 120),
        new ResizeShortEdge(80),
        new RandomResizedCrop(90, 70, Range.of(0.5, 1), Range.of(0.7, 1.5)),
        SampledRotation.expanding(31),
        new RandomSampledRotation(-180, 180, true, Sampling.BILINEAR.with(Interpolation.BICUBIC)),
        new RandomDihedral(),
        new Transpose(),
        new RandomPerspective(0.3),
        new RandomElastic(Range.of(0.2, 0.6), Range.of(9, 12)),
        new RandomGridDistortion(2, 2, 0.1),
        new RandomThinPlate(3, 0.02),
        new RandomMirror(0.5),
        new Letterbox(70, 70),
        new Pad(5),
        new PadTo(100, 100),
        new PadToMultiple(32),
        new RandomZoomOut(Range.of(1, 2), Fill.none()),
        new RandomResize(60, 90),
        new ResizeLongEdge(100),
        new ScaleJitter(90, 90, Range.of(0.8, 1.5), Scaling.SMOOTH),
        new CornerCrop(55, 70, CornerCrop.Corner.BOTTOM_RIGHT, true),
        new RandomCornerCrop(55, 70, true),
        new RandomIouCrop(),
        new RandomSafeCrop(),
        new ForegroundCrop(5),
        new RandomLabelCrop(40, 50),
        new AffineMotion(15, 3, -4, 1.2, 5, -3),
        new RandomAffine(Range.around(90), 0.1, Range.of(0.8, 1.5), Range.around(15)));
  }

  private static Sample marked(float x, float y) {
    byte[] pixels = new byte[CANVAS.height() * CANVAS.width()];
    byte[] labels = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      double distance = Math.hypot(i % CANVAS.width() + 0.5 - x, i / CANVAS.width() + 0.5 - y);
      pixels[i] = (byte) Math.round(255 * Math.clamp(RADIUS + 0.5 - distance, 0, 1));
      labels[i] = (byte) (distance <= RADIUS ? 1 : 0);
    }
    float[][] box = {{x - RADIUS - 0.5f, y - RADIUS - 0.5f, x + RADIUS + 0.5f, y + RADIUS + 0.5f}};
    return Sample.of(
        "image", Image.of(Tensor.of(pixels, 1, CANVAS.height(), CANVAS.width())),
        "mask", Mask.of(Tensor.of(labels, CANVAS.height(), CANVAS.width())),
        "point", Points.xy(CANVAS, new float[][] {{x, y}}),
        "box", Boxes.xyxy(CANVAS, box));
  }

  private static double[] centroid(Tensor values, Canvas canvas) {
    double sum = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < canvas.height() * canvas.width(); i++) {
      double weight = values.getDouble(i);
      sum += weight;
      x += weight * (i % canvas.width() + 0.5);
      y += weight * (i / canvas.width() + 0.5);
    }
    return new double[] {x / sum, y / sum};
  }
}
