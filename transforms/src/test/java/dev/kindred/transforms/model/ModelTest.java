// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.NormalizedBoxes;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.SoftCategory;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.color.ChannelStatistics;
import dev.kindred.transforms.color.Normalize;
import dev.kindred.transforms.geometric.Crop;
import dev.kindred.transforms.geometric.Flip;
import dev.kindred.transforms.geometric.Resize;
import dev.kindred.transforms.model.onnx.Onnx;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models made of ONNX files whose answers are known. */
class ModelTest {
  private static final Canvas CANVAS = Canvas.hw(40, 60);
  private static final Reading LAMPS = Reading.of(Vocabulary.of("lamp")).atLeast(0.5);
  private static final Normalize TO_F32 =
      new Normalize(new ChannelStatistics(List.of(0.0), List.of(1.0)));

  @TempDir Path folder;
  private Network detector;

  @BeforeEach
  void read() {
    detector = Onnx.read(TinyNetworks.detector().write(folder.resolve("detector.onnx")), 1);
  }

  private static Image lamp(int left, int top, int right, int bottom) {
    byte[] pixels = new byte[CANVAS.height() * CANVAS.width()];
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        pixels[y * CANVAS.width() + x] = (byte) 255;
      }
    }
    return Image.of(Tensor.of(pixels, 1, CANVAS.height(), CANVAS.width()));
  }

  private static Boxes box(float... xyxy) {
    return Boxes.xyxy(CANVAS, new float[][] {xyxy}).withLabels("lamp").withScores(1);
  }

  /**
   * https://github.com/roboflow/supervision/issues/505: boxes of a detector that saw a letterboxed
   * picture, wanted on the original one.
   */
  @Test
  void predictionsOfALetterboxedPictureComeBackToTheOriginal() {
    Pipeline letterbox =
        Pipeline.of(new Resize(20, 30), new Crop(-5, 0, 30, 30), Flip.horizontal(), TO_F32);
    try (Model<Image, Boxes> model = detector.model(Image.class, Boxes.class, LAMPS)) {
      Sample encoded =
          letterbox.encode(Sample.of("photo", lamp(12, 8, 40, 20)), DrawKey.of(1, 0, 0));
      Sample predicted = model.predict(encoded);
      assertThat(predicted.get("prediction", Boxes.class).xyxy().toFloatArray())
          .containsExactly(10, 9, 24, 15);
      Sample back = letterbox.decode(predicted);
      Boxes found = back.get("prediction", Boxes.class);
      assertThat(found.canvas()).isEqualTo(CANVAS);
      assertThat(found.xyxy().toFloatArray()).containsExactly(12, 8, 40, 20);
      assertThat(found.labels()).containsExactly("lamp");
      assertThat(back.get("photo", Image.class).dtype()).isEqualTo(DType.U8);
    }
  }

  @Test
  void aBatchGivesOneAnswerPerItem() {
    try (Model<Image, Boxes> model = detector.model(Image.class, Boxes.class, LAMPS)) {
      Pipeline plain = Pipeline.of(TO_F32);
      List<Sample> encoded =
          List.of(
              plain.encode(Sample.of("a", lamp(1, 2, 3, 4)), DrawKey.of(0, 0, 0)),
              plain.encode(Sample.of("a", lamp(5, 6, 7, 8)), DrawKey.of(0, 0, 1)),
              plain.encode(Sample.of("a", lamp(0, 0, 0, 0)), DrawKey.of(0, 0, 2)));
      List<Sample> predicted = model.predict(encoded);
      assertThat(predicted.get(0).get("prediction", Boxes.class)).isEqualTo(box(1, 2, 3, 4));
      assertThat(predicted.get(1).get("prediction", Boxes.class)).isEqualTo(box(5, 6, 7, 8));
      assertThat(predicted.get(2).get("prediction", Boxes.class).count()).isZero();
      assertThat(model.answers(Batch.of(Image.class, List.of())).size()).isZero();
    }
  }

  @Test
  void picturesOfTheWrongTypeAreRefusedWithWhatFits() {
    try (Model<Image, Boxes> model = detector.model(Image.class, Boxes.class, LAMPS)) {
      assertThatThrownBy(() -> model.answer(lamp(1, 2, 3, 4)))
          .hasMessageContaining("got Tensor u8 1×1×40×60")
          .hasMessageContaining("the network takes image f32 [?, 1, ?, ?]");
    }
  }

  @Test
  void aModelAsksForTheMemberItMeans() {
    try (Model<Image, Boxes> model = detector.model(Image.class, Boxes.class, LAMPS)) {
      Sample two =
          Pipeline.of(TO_F32)
              .encode(
                  Sample.of("left", lamp(1, 2, 3, 4), "right", lamp(5, 6, 7, 8)),
                  DrawKey.of(0, 0, 0));
      assertThatThrownBy(() -> model.predict(two))
          .hasMessageContaining("[left, right] of its members are of type Image");
      Sample predicted = model.predict(two, "right", "found");
      assertThat(predicted.get("found", Boxes.class)).isEqualTo(box(5, 6, 7, 8));
      assertThatThrownBy(() -> model.predict(Sample.of("what", new Category("cat"))))
          .hasMessageContaining("none of its members");
    }
  }

  @Test
  void answersThatCannotBeReadNameTheItem() {
    Reading nameless = Reading.PLAIN;
    try (Model<Image, Boxes> model = detector.model(Image.class, Boxes.class, nameless)) {
      Image gray = asFloats(lamp(1, 2, 3, 4));
      assertThatThrownBy(() -> model.answers(Batch.of(Image.class, gray, gray)))
          .hasMessageStartingWith("answer to item 0, GrayImage 40×60 (H×W) f32, as Boxes: names");
    }
  }

  private static Image asFloats(Image image) {
    return Pipeline.of(TO_F32)
        .encode(Sample.of("x", image), DrawKey.of(0, 0, 0))
        .get("x", Image.class);
  }

  @Test
  void networksOfAFixedBatchRunSeveralTimes() {
    Path file = TinyNetworks.means().write(folder.resolve("means.onnx"));
    Vocabulary colours = Vocabulary.of("red", "green", "blue");
    try (Model<Image, SoftCategory> model =
        Onnx.read(file, 1).model(Image.class, SoftCategory.class, Reading.of(colours))) {
      List<Image> images = IntStream.range(0, 4).mapToObj(ModelTest::mostly).toList();
      Batch<SoftCategory> answers = model.answers(Batch.of(Image.class, images));
      assertThat(answers.items())
          .extracting(answer -> answer.best().name())
          .containsExactly("red", "green", "blue", "red");
      assertThatThrownBy(() -> model.answer(images.getFirst()))
          .hasMessageContaining("takes 2 at a time");
    }
  }

  private static Image mostly(int channel) {
    float[] pixels = new float[3 * 4];
    Arrays.fill(pixels, 4 * (channel % 3), 4 * (channel % 3) + 4, 0.5f);
    return Image.of(Tensor.of(pixels, 3, 2, 2));
  }

  @Test
  void severalInputsAreMembersOfASampleAndSeveralOutputsAreNamed() {
    Path file = TinyNetworks.sum().write(folder.resolve("sum.onnx"));
    Image a = asFloats(lamp(1, 2, 3, 4));
    Image b = asFloats(lamp(2, 2, 5, 4));
    try (Network network = Onnx.read(file, 1)) {
      Reading difference = Reading.PLAIN.from("difference");
      Head<Image> head = (outputs, context) -> Image.of(outputs.get(context.reading().output()));
      Model<Sample, Image> model = network.model(Sample.class, Image.class, head, difference);
      Sample out = model.predict(Sample.of("b", b, "a", a));
      float[] pixels = out.get("prediction", GrayImage.class).pixels().toFloatArray();
      assertThat(pixels[2 * 60 + 1]).isEqualTo(1);
      assertThat(pixels[2 * 60 + 4]).isEqualTo(-1);
      assertThatThrownBy(() ->
              network
                  .model(Sample.class, Category.class, Reading.PLAIN)
                  .predict(Sample.of("b", b, "a", a)))
          .hasMessageContaining("the network gives [sum, difference]; name one by Reading.from");
      assertThatThrownBy(() -> network.model(Image.class, Image.class, Reading.PLAIN))
          .hasMessageContaining("make it a model of samples");
    }
  }

  @Test
  void sharesBecomePixelsByASayingSo() {
    Model<Image, NormalizedBoxes> shares =
        detector
            .model(Image.class, Boxes.class, LAMPS)
            .then(NormalizedBoxes.class, (image, boxes) -> boxes.normalized());
    try (Model<Image, Boxes> pixels =
        shares.then(Boxes.class, (image, boxes) -> boxes.on(image.canvas()))) {
      Boxes found = pixels.answer(asFloats(lamp(12, 8, 40, 20)));
      assertThat(found.closeTo(box(12, 8, 40, 20), 1e-4)).isTrue();
    }
    assertThatThrownBy(() -> detector.run(Map.of("image", Tensor.of(new float[1], 1, 1, 1, 1))))
        .hasMessageContaining("it was closed");
  }
}
