// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.NoMethodException;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Passthrough;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.Text;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.transforms.color.ChannelStatistics;
import dev.kindred.transforms.color.ColorJitter;
import dev.kindred.transforms.color.Normalize;
import dev.kindred.transforms.color.Recolor;
import dev.kindred.transforms.geometric.Crop;
import dev.kindred.transforms.geometric.Flip;
import dev.kindred.transforms.geometric.RandomCrop;
import dev.kindred.transforms.geometric.RandomFlip;
import dev.kindred.transforms.geometric.RandomResizedCrop;
import dev.kindred.transforms.geometric.RandomRotation;
import dev.kindred.transforms.geometric.Resize;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final Canvas CANVAS = Canvas.hw(37, 53);
  private static final DrawKey KEY = DrawKey.of(1, 2, 3);
  private static final Pipeline AUGMENT =
      Pipeline.of(
          new RandomRotation(-30, 30),
          new RandomFlip(0.5),
          new RandomResizedCrop(24, 40),
          new ColorJitter(0.4, 0.4, 0.4),
          new Normalize(ChannelStatistics.IMAGENET));

  @Test
  void oneDrawMovesEveryMember() {
    Sample out = Pipeline.of(new RandomFlip(1)).encode(SampleValues.sample(CANVAS, 3, 5), KEY);
    Points before = SampleValues.points(CANVAS, 3, 7);
    Points after = out.get("points", Points.class);
    for (int i = 0; i < before.count(); i++) {
      assertThat(after.x(i)).isEqualTo(53 - before.x(i));
      assertThat(after.y(i)).isEqualTo(before.y(i));
    }
    assertThat(out.get("image", Image.class).pixels().getLong(0))
        .isEqualTo(SampleValues.noise(CANVAS, 3, 5).pixels().getLong(52));
    assertThat(out.get("mask", Mask.class).labels().getLong(0))
        .isEqualTo(SampleValues.labels(CANVAS, 6).labels().getLong(52));
  }

  @Test
  void sampleRemembersEveryStep() {
    Sample out = AUGMENT.encode(SampleValues.sample(CANVAS, 2, 5), KEY);
    assertThat(out.trace()).hasSize(5);
    Step rotation = out.trace().getFirst();
    assertThat(rotation.transform()).isEqualTo(new RandomRotation(-30, 30));
    assertThat(rotation.plan().words()).startsWith("rotate ");
    assertThat(rotation.canvas()).isEqualTo(CANVAS);
    assertThat(rotation.before().get("image").toString()).isEqualTo("RgbImage u8 37×53 (H×W)");
    assertThat(rotation.ran("mask")).isNotEmpty();
    assertThat(rotation.ran("image").getFirst().precedence()).isEqualTo(1);
    assertThatThrownBy(() -> rotation.explain("maske"))
        .hasMessage(
            "explain member \"maske\": the step moved only [image, mask, points, boxes]; ask for"
                + " one of these");
  }

  @Test
  void categoriesPassEveryTransformAndNeedNoCanvas() {
    Category cat = new Category("cat");
    Sample alone = Sample.of("what", cat);
    Sample out = AUGMENT.encode(alone, KEY);
    assertThat(out.get("what", Category.class)).isEqualTo(cat);
    assertThat(AUGMENT.decode(out)).isEqualTo(alone);
    Sample with = SampleValues.sample(CANVAS, 2, 5).with("what", cat);
    assertThat(AUGMENT.encode(with, KEY).get("what", Category.class)).isEqualTo(cat);
  }

  @Test
  void normalisingComesBackToTheSameBytes() {
    Sample sample = Sample.of("image", SampleValues.noise(Canvas.hw(64, 64), 3, 9));
    Pipeline normalize = Pipeline.of(new Normalize(ChannelStatistics.IMAGENET));
    Sample out = normalize.encode(sample, KEY);
    assertThat(out.get("image", Image.class).dtype()).isEqualTo(DType.F32);
    assertThat(normalize.decode(out)).isEqualTo(sample);
    assertThat(out.showable()).isEqualTo(sample);
    assertThat(normalize.decode(out).report().isEmpty()).isTrue();
  }

  @Test
  void predictionsComeBackToTheOriginalCanvas() {
    Pipeline shrink = Pipeline.of(new Crop(0, 0, 30, 40), new Resize(15, 20));
    Sample out = shrink.encode(Sample.of("image", SampleValues.noise(CANVAS, 1, 3)), KEY);
    Boxes predicted = Boxes.xyxy(Canvas.hw(15, 20), new float[][] {{1, 2, 3, 4}});
    Sample back = shrink.decode(out.with("predicted", predicted));
    assertThat(back.get("predicted", Boxes.class))
        .isEqualTo(Boxes.xyxy(CANVAS, new float[][] {{2, 4, 6, 8}}));
    assertThat(back.get("image", GrayImage.class).canvas()).isEqualTo(CANVAS);
  }

  @Test
  void pipelinesOneAfterTheOtherAreUndoneInReverse() {
    Sample sample = SampleValues.sample(CANVAS, 3, 1);
    Pipeline first = Pipeline.of(Flip.horizontal());
    Pipeline second = Pipeline.of(Flip.vertical());
    Sample out = second.encode(first.encode(sample, KEY), KEY);
    assertThat(first.decode(second.decode(out)).closeTo(sample, 1e-5)).isTrue();
    assertThatThrownBy(() -> first.decode(out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "decode by Pipeline[Flip[axis=HORIZONTAL]]: the sample's last steps are"
                + " [Flip[axis=VERTICAL]]; decode what encode of this pipeline returned");
  }

  @Test
  void whatLeavesTheCanvasIsKeptAndReportedByIndex() {
    Points points = Points.xy(CANVAS, new float[][] {{1, 1}, {50, 30}});
    Boxes boxes =
        Boxes.xyxy(CANVAS, new float[][] {{0, 0, 10, 10}, {5, 5, 15, 15}, {40, 20, 50, 30}})
            .withLabels("in", "half", "out");
    Pipeline crop = Pipeline.of(new Crop(0, 0, 10, 10));
    Sample out = crop.encode(Sample.of("points", points, "boxes", boxes), KEY);
    assertThat(out.report().toString())
        .isEqualTo(
            """
            points: 1 of 2 outside the canvas 10×10 (H×W): #1
            boxes: 1 of 3 outside the canvas 10×10 (H×W): #2 out
            boxes: 1 of 3 partly outside the canvas 10×10 (H×W): #1 half 25 % inside\
            """);
    assertThat(out.report().about("boxes").getFirst().indices()).containsExactly(2);
    assertThat(out.get("boxes", Boxes.class).count()).isEqualTo(3);
    Sample back = crop.decode(out);
    assertThat(back.get("boxes", Boxes.class)).isEqualTo(boxes);
    assertThat(back.report().isEmpty()).isTrue();
  }

  @Test
  void decodingSaysWhatCouldNotComeBack() {
    Image gray = Image.of(Tensor.of(new byte[] {0, 100, (byte) 200, (byte) 250}, 1, 2, 2));
    Pipeline lossy = Pipeline.of(Recolor.of(new Brightness(2)), new Crop(0, 0, 1, 2));
    Sample back = lossy.decode(lossy.encode(Sample.of("image", gray), KEY));
    assertThat(back.report().toString())
        .isEqualTo(
            """
            image: brightness × 2.00 clamped 2 of 4 values to black or white
            image: brightness × 2.00 cut values to whole numbers
            image: crop 1×2 from row 0, column 0 left 50.0 % of the picture outside; it came back as background\
            """);
  }

  @Test
  void whatHasNoInverseStaysAndIsReported() {
    Pipeline flat = Pipeline.of(Recolor.of(new Contrast(0)));
    Sample out = flat.encode(Sample.of("image", SampleValues.noise(CANVAS, 1, 3)), KEY);
    Sample back = flat.decode(out);
    assertThat(back).isEqualTo(out);
    assertThat(back.report().findings().getFirst())
        .isEqualTo(
            Finding.of("image", Finding.Loss.IRREVERSIBLE, "contrast × 0.00 cannot be undone"));
  }

  @Test
  void inputsStayAsTheyWere() {
    Sample sample = SampleValues.sample(CANVAS, 4, 5);
    Sample out = AUGMENT.encode(sample, KEY);
    AUGMENT.decode(out);
    assertThat(sample).isEqualTo(SampleValues.sample(CANVAS, 4, 5));
    assertThat(sample.trace()).isEmpty();
    assertThat(out).isEqualTo(AUGMENT.encode(sample, KEY));
  }

  @Test
  void aValueThatNoMethodFitsIsAnErrorThatNamesTheStep() {
    assertThatThrownBy(() -> AUGMENT.encode(Sample.of("note", new Note("hi")), KEY))
        .isInstanceOf(TransformException.class)
        .hasCauseInstanceOf(NoMethodException.class)
        .hasMessageStartingWith(
            "encode, item 3 of epoch 2, step 1 of 5, RandomRotation[min=-30.0, max=30.0], member"
                + " \"note\" (Note), plan \"rotate ");
  }

  @Test
  void aSpatialValueThatTheEngineDoesNotKnowIsAnErrorToo() {
    Sample sample = Sample.of("grid", new Grid(CANVAS));
    assertThatThrownBy(() -> Pipeline.of(Flip.vertical()).encode(sample, KEY))
        .isInstanceOf(TransformException.class)
        .hasCauseInstanceOf(NoMethodException.class)
        .hasMessageStartingWith(
            "encode, item 3 of epoch 2, step 1 of 1, Flip[axis=VERTICAL], member \"grid\" (Grid"
                + " 37×53 (H×W)), plan \"flip top and bottom\": ");
  }

  @Test
  void aTransformThatCannotDrawIsAnErrorThatNamesTheCanvas() {
    Pipeline crop = Pipeline.of(Flip.vertical(), new RandomCrop(40, 40)).on(Cpu.single());
    assertThatThrownBy(() -> crop.encode(SampleValues.sample(CANVAS, 1, 1), KEY))
        .isInstanceOf(TransformException.class)
        .hasMessage(
            "encode, item 3 of epoch 2, step 2 of 2, RandomCrop[height=40, width=40] on 37×53"
                + " (H×W): random crop to 40×40 on 37×53 (H×W): the crop is larger than the canvas;"
                + " resize first or crop less");
  }

  @Test
  void normalisingAGrayPictureByThreeChannelsIsAnError() {
    Pipeline normalize = Pipeline.of(new Normalize(ChannelStatistics.IMAGENET));
    Sample gray = Sample.of("image", SampleValues.noise(CANVAS, 1, 3));
    assertThatThrownBy(() -> normalize.encode(gray, KEY))
        .isInstanceOf(TransformException.class)
        .hasMessageContaining("member \"image\" (GrayImage u8 37×53 (H×W))");
  }

  @Test
  void whatIsSaidOrDeclaredToPassIsHandedOn() {
    Sample said =
        Sample.of(
            "image",
            SampleValues.sample(CANVAS, 1, 1).get("image", Image.class),
            "age",
            Scalar.of(41, "years"),
            "report",
            new Text("no finding"),
            "findings",
            MultiCategory.of(Vocabulary.of("cyst", "stone"), "cyst"),
            "file",
            Passthrough.of(7));
    Sample out = AUGMENT.encode(said, KEY);
    assertThat(out.get("age", Scalar.class)).isEqualTo(Scalar.of(41, "years"));
    assertThat(out.get("report", Text.class)).isEqualTo(new Text("no finding"));
    assertThat(out.get("findings", MultiCategory.class).names()).containsExactly("cyst");
    assertThat(out.get("file", Passthrough.class).value()).isEqualTo(7);
  }

  @Test
  void everyTransformHasItsOwnDraw() {
    Pipeline twice = Pipeline.of(new RandomRotation(-30, 30), new RandomRotation(-30, 30));
    List<TransformPlan> plans =
        twice.encode(Sample.of("what", new Category("x")), KEY).trace().stream()
            .map(Step::plan)
            .toList();
    assertThat(plans).doesNotHaveDuplicates();
  }

  /** The place in the pipeline decides, not the class: a lambda's name differs from run to run. */
  @Test
  void aTransformDrawsFromItsPlaceInThePipeline() {
    RandomRotation turn = new RandomRotation(-30, 30);
    Transform same = (key, scene) -> turn.draw(key, scene);
    Sample what = Sample.of("what", new Category("x"));
    assertThat(Pipeline.of(same).encode(what, KEY).trace().getFirst().plan())
        .isEqualTo(Pipeline.of(turn).encode(what, KEY).trace().getFirst().plan())
        .isEqualTo(turn.draw(KEY.at("0"), Scene.of(CANVAS)));
  }

  private record Note(String text) implements Semantic {
    @Override
    public boolean closeTo(Semantic other, double tolerance) {
      return equals(other);
    }
  }

  private record Grid(Canvas canvas) implements Spatial {
    @Override
    public boolean closeTo(Semantic other, double tolerance) {
      return equals(other);
    }
  }
}
