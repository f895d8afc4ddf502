// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Fuse;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.RgbImage;
import dev.kindred.transforms.color.ChannelStatistics;
import dev.kindred.transforms.color.Normalize;
import dev.kindred.transforms.color.Recolor;
import dev.kindred.transforms.geometric.Crop;
import dev.kindred.transforms.geometric.Flip;
import dev.kindred.transforms.geometric.RandomRotation;
import dev.kindred.transforms.geometric.Rotation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plans that are put off and run together. */
class FusionTest {
  private static final Canvas CANVAS = Canvas.hw(23, 31);
  private static final DrawKey KEY = DrawKey.of(3, 1, 4);

  /** Where moves do not meet, one pass has the bytes of the plans one by one. */
  @Test
  void oneByOneAndTogetherAreTheSame() {
    List<FixedTransform> steps =
        List.of(
            new Rotation(20),
            Recolor.of(new Brightness(1.2), new Contrast(0.7)),
            Flip.horizontal(),
            new Crop(2, 3, 15, 20),
            new Normalize(ChannelStatistics.IMAGENET));
    Sample sample = SampleValues.sample(CANVAS, 4, 9);
    Sample now = sample;
    for (FixedTransform step : steps) {
      now = Pipeline.of(step).encode(now, KEY);
    }
    Sample together = Pipeline.of(steps).encode(sample, KEY);
    assertThat(together.get("image", Image.class)).isEqualTo(now.get("image", Image.class));
    assertThat(together.get("mask", Mask.class)).isEqualTo(now.get("mask", Mask.class));
    assertThat(together.closeTo(now, 1e-4)).isTrue();
  }

  /** MONAI #6850, #7363: labels must stay labels however moves are joined. */
  @Test
  void masksAreSampledNearestWhereverMovesAreJoined() {
    Pipeline turns = Pipeline.of(new Rotation(10), new Rotation(25)).with(Fuse.LOOSE);
    Sample sample = SampleValues.sample(CANVAS, 1, 2);
    Mask mask = turns.encode(sample, KEY).get("mask", Mask.class);
    for (long i = 0; i < mask.labels().shape().count(); i++) {
      assertThat(mask.labels().getLong(i)).isBetween(0L, 3L);
    }
  }

  /** imgaug #314, mlverse torchvision #382: boxes are enclosed once, after all moves. */
  @Test
  void boxesDoNotGrowWithEachTurn() {
    Canvas canvas = Canvas.hw(100, 100);
    Boxes box = Boxes.xyxy(canvas, new float[][] {{30, 40, 70, 60}});
    Pipeline turns = Pipeline.of(IntStream.range(0, 12).mapToObj(i -> new Rotation(30)).toList());
    Sample out = turns.encode(Sample.of("boxes", box), KEY);
    assertThat(out.get("boxes", Boxes.class).closeTo(box, 1e-3)).isTrue();
  }

  /** A method that somebody added for a class of their own is called, however plans are joined. */
  @Test
  void methodsOfOthersAreNeverPassedBy() {
    Tinted.SEEN.clear();
    Image plain = SampleValues.noise(CANVAS, 3, 1);
    Tinted tinted = new Tinted((RgbImage) plain);
    Sample sample = Sample.of("image", plain, "tinted", tinted);
    Pipeline.of(Flip.vertical(), Flip.horizontal()).encode(sample, KEY);
    assertThat(Tinted.SEEN).containsExactly(Flip.vertical(), Flip.horizontal());
  }

  @Test
  void aFailureOfPlansRunTogetherNamesTheOneThatFailed() {
    Pipeline pipeline =
        Pipeline.of(Flip.vertical(), new Normalize(ChannelStatistics.IMAGENET), Flip.horizontal());
    assertThatThrownBy(
            () -> pipeline.encode(Sample.of("scan", SampleValues.noise(CANVAS, 1, 1)), KEY))
        .isInstanceOf(TransformException.class)
        .hasMessageStartingWith("encode, item 4 of epoch 1, step 2 of 3, Normalize[")
        .hasMessageContaining("member \"scan\" (GrayImage u8 23×31 (H×W))");
  }

  @Test
  void whatWasDrawnRunsAgainOnOtherData() {
    Pipeline pipeline = Pipeline.of(new RandomRotation(-30, 30), new Crop(0, 0, 10, 10));
    Sample one = SampleValues.sample(CANVAS, 2, 1);
    Sample out = pipeline.encode(one, KEY);
    assertThat(pipeline.draw(one, KEY)).isEqualTo(out.drawn());
    assertThat(pipeline.replay(out.drawn(), one)).isEqualTo(out);
    Sample other = SampleValues.sample(CANVAS, 2, 8);
    Sample moved = pipeline.replay(out.drawn(), other);
    assertThat(moved.drawn()).isEqualTo(out.drawn());
    assertThat(pipeline.decode(moved).canvas()).contains(CANVAS);
    Sample wide = SampleValues.sample(Canvas.hw(40, 50), 2, 8);
    assertThatThrownBy(() -> pipeline.replay(out.drawn(), wide))
        .hasMessageStartingWith("replay of plans drawn for 23×31 (H×W): the sample lies on 40×50");
    assertThat(pipeline.replay(out.drawn().anywhere(), wide).canvas()).contains(Canvas.hw(10, 10));
    assertThatThrownBy(() -> Pipeline.of().replay(out.drawn(), one))
        .hasMessageContaining("2 plans by Pipeline[]: it has 0 transforms");
  }

  @Test
  void whatIsForTrainingStaysOutOfValidationAndTheOthersDrawTheSame() {
    RandomRotation turn = new RandomRotation(-30, 30);
    Pipeline pipeline = Pipeline.of(new TrainOnly(turn), turn);
    Sample sample = SampleValues.sample(CANVAS, 2, 1);
    List<TransformPlan> training = pipeline.encode(sample, KEY).drawn().plans();
    Sample validated = pipeline.evaluating().encode(sample, KEY);
    assertThat(validated.drawn().plans()).containsExactly(new Stay(), training.get(1));
    assertThat(pipeline.decode(validated).canvas()).contains(CANVAS);
  }

  @Test
  void aTransformLearnsFromTrainingSamplesAsTheyComeToIt() {
    Pipeline pipeline =
        Pipeline.of(new TrainOnly(Flip.vertical()), new Crop(0, 0, 5, 6), new ToCommonSize());
    Sample sample = SampleValues.sample(CANVAS, 2, 1);
    assertThatThrownBy(() -> pipeline.encode(sample, KEY))
        .isInstanceOf(TransformException.class)
        .hasMessageContaining("it has not learned from the training samples yet");
    Pipeline fitted = pipeline.fit(List.of(sample, sample), 1);
    assertThat(fitted.transforms().getLast()).isEqualTo(new Crop(0, 0, 5, 6));
    assertThat(pipeline.transforms().getLast()).isEqualTo(new ToCommonSize());
  }

  /** TorchIO #1480, and what a mask of validity is for: which pixels came back. */
  @Test
  void whatIsCoveredIsToldPixelByPixel() {
    Pipeline crop = Pipeline.of(new Crop(2, 3, 5, 6), Flip.horizontal());
    Sample out = crop.encode(SampleValues.sample(CANVAS, 1, 1), KEY);
    Mask covered = crop.covered(out);
    assertThat(covered.canvas()).isEqualTo(CANVAS);
    for (int y = 0; y < CANVAS.height(); y++) {
      for (int x = 0; x < CANVAS.width(); x++) {
        boolean kept = y >= 2 && y < 7 && x >= 3 && x < 9;
        assertThat(covered.labels().getLong((long) y * CANVAS.width() + x)).isEqualTo(kept ? 1 : 0);
      }
    }
  }

  @Test
  void aSceneTellsWhereMembersWillBe() {
    Scene scene = Scene.of(SampleValues.sample(CANVAS, 1, 1));
    Scene after = scene.after(new Crop(0, 0, 4, 5));
    assertThat(after.canvas()).isEqualTo(Canvas.hw(4, 5));
    assertThat(scene.canvas()).isEqualTo(CANVAS);
    assertThat(after.members(Image.class).get("image").canvas()).isEqualTo(Canvas.hw(4, 5));
    assertThat(Scene.of(CANVAS).after(new Crop(0, 0, 4, 5)).canvas()).isEqualTo(Canvas.hw(4, 5));
  }

  /** Learns the size that all samples have. */
  private record ToCommonSize() implements Fitting {
    @Override
    public Transform fitted(Iterable<Sample> training) {
      List<Canvas> sizes = new ArrayList<>();
      training.forEach(each -> sizes.add(each.canvas().orElseThrow()));
      assertThat(sizes).hasSize(2);
      return new Crop(0, 0, sizes.getFirst().height(), sizes.getFirst().width());
    }
  }

  /** A picture that somebody gave a way of moving of its own. */
  record Tinted(RgbImage picture) implements Semantic {
    static final List<Object> SEEN = new ArrayList<>();

    @Override
    public boolean closeTo(Semantic other, double tolerance) {
      return equals(other);
    }

    @Dispatch(Engine.class)
    static Tinted moved(Device device, GeometricPlan plan, Tinted x) {
      SEEN.add(plan);
      return x;
    }

    @Dispatch(Engine.class)
    static Tinted together(Device device, Sequence plan, Tinted x) {
      throw new AssertionError("plans of others must not be joined");
    }
  }
}
