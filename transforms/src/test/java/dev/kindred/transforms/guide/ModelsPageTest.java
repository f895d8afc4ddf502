// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.guide;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.coco.AnnotatedPhoto;
import dev.kindred.semtypes.coco.Coco;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.LabelMap;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.color.ToFloat;
import dev.kindred.transforms.data.DataBlock;
import dev.kindred.transforms.data.Dataset;
import dev.kindred.transforms.data.From;
import dev.kindred.transforms.data.Part;
import dev.kindred.transforms.data.items.Items;
import dev.kindred.transforms.data.split.Split;
import dev.kindred.transforms.gallery.Results;
import dev.kindred.transforms.geometric.Flip;
import dev.kindred.transforms.geometric.Letterbox;
import dev.kindred.transforms.model.Decode;
import dev.kindred.transforms.model.Head;
import dev.kindred.transforms.model.Judge;
import dev.kindred.transforms.model.Model;
import dev.kindred.transforms.model.Network;
import dev.kindred.transforms.model.Reading;
import dev.kindred.transforms.model.TinyNetworks;
import dev.kindred.transforms.model.Verdict;
import dev.kindred.transforms.model.onnx.Onnx;
import dev.kindred.transforms.model.onnx.OnnxSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the page about models. */
class ModelsPageTest {
  private static final DrawKey KEY = DrawKey.of(42, 0, 0);
  private static final Vocabulary NAMES = Vocabulary.of("background", "saucer");

  private final AnnotatedPhoto photo =
      Coco.read(Path.of("..", "testdata", "photos.json")).photo("coffee.jpg");
  private final Image coffee = photo.image();
  private final Image cat = Image.read(Path.of("..", "testdata", "chelsea.png"));
  private final Pipeline fit = Pipeline.of(new Letterbox(256, 256), new ToFloat());

  @TempDir Path folder;
  private Path file = Path.of("");
  private Network network;

  @BeforeEach
  void write() {
    file = TinyNetworks.saucers().write(folder.resolve("saucers.onnx"));
    network = Onnx.read(file);
  }

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void tenLines() {
    // region models.first
    Pipeline fit = Pipeline.of(new Letterbox(256, 256), new ToFloat());
    Reading saucers = Reading.of(Vocabulary.of("saucer")).from("boxes").atLeast(0.5);

    try (Model<Image, Boxes> model = Onnx.read(file).model(Image.class, Boxes.class, saucers)) {
      Sample seen = fit.encode(Sample.of("image", coffee), KEY); // 256×256, f32
      Sample answered = model.predict(seen); // one more member, "prediction"
      Boxes found = fit.decode(answered).get("prediction", Boxes.class);
      assertThat(found.canvas()).isEqualTo(coffee.canvas()); // the file's own pixels
    }
    // endregion
    try (Model<Image, Boxes> model = Onnx.read(file).model(Image.class, Boxes.class, saucers)) {
      Sample answered = model.predict(fit.encode(Sample.of("image", coffee), KEY));
      Boxes found = fit.decode(answered).get("prediction", Boxes.class);
      Page.MODELS.shows(answered.get("prediction", Boxes.class) + "\n" + found);
      assertThat(found.iou(0, photo.boxes(), 0)).isGreaterThan(0.95);
    }
  }

  @Test
  void portsAndBatches() {
    // region models.ports
    String told = network.inputs() + " → " + network.outputs();
    // endregion
    Page.MODELS.shows(told);
    Model<Image, Boxes> model = network.model(Image.class, Boxes.class, saucers());
    // region models.batch
    List<Sample> seen =
        fit.encodeAll(
            List.of(Sample.of("image", coffee), Sample.of("image", cat)),
            List.of(DrawKey.of(42, 0, 0), DrawKey.of(42, 0, 1)));
    List<Sample> answered = model.predict(seen); // one run of the network
    // endregion
    assertThat(answered)
        .extracting(each -> each.get("prediction", Boxes.class).count())
        .containsExactly(1, 0);
    List<Image> pictures = seen.stream().map(each -> each.get("image", Image.class)).toList();
    // region models.answers
    Batch<Boxes> answers = model.answers(Batch.of(Image.class, pictures));
    // endregion
    assertThat(answers.get(0)).isEqualTo(answered.getFirst().get("prediction", Boxes.class));
  }

  private static Reading saucers() {
    return Reading.of(Vocabulary.of("saucer")).from("boxes").atLeast(0.5);
  }

  @Test
  void otherAnswers() {
    Sample seen = fit.encode(Sample.of("image", coffee), KEY);
    // region models.masks
    Model<Image, LabelMap> masks =
        network.model(Image.class, LabelMap.class, Reading.of(NAMES).from("scores")); // [2, H, W]
    Model<Image, Category> kinds =
        network.model(Image.class, Category.class, Reading.of(NAMES).from("kinds")); // [2]
    // endregion
    LabelMap mask = fit.decode(masks.predict(seen)).get("prediction", LabelMap.class);
    assertThat(mask.canvas()).isEqualTo(coffee.canvas());
    assertThat(mask.counts().get(1)).isBetween(55_000L, 75_000L);
    assertThat(kinds.answer(seen.get("image", Image.class))).isEqualTo(new Category("saucer"));
    // region models.poses
    Skeleton rim = Skeleton.of("left_end", "right_end").withPairs(new int[][] {{0, 1}});
    Model<Image, Keypoints> ends =
        network.model(
            Image.class,
            Keypoints.class,
            Reading.PLAIN.from("rim").poses(rim).atLeast(0.5)); // [poses, 2, 3]
    // endregion
    Pipeline mirror = Pipeline.of(Flip.horizontal(), new Letterbox(256, 256), new ToFloat());
    Sample back = mirror.decode(ends.predict(mirror.encode(Sample.of("image", coffee), KEY)));
    Keypoints found = back.get("prediction", Keypoints.class);
    assertThat(found.x(found.point(0, "left_end"))).isBetween(60f, 100f);
    assertThat(found.x(found.point(0, "right_end"))).isBetween(460f, 500f);
  }

  @Test
  void severalOutputs() {
    // region models.head
    Head<Sample> both =
        (outputs, context) ->
            Sample.of(
                "found", Decode.DECODE.decode(Boxes.class, outputs.get("boxes"), context),
                "where", Decode.DECODE.decode(Mask.class, outputs.get("scores"), context));
    Model<Image, Sample> model =
        network.model(
            Image.class, Sample.class, both, Reading.of(Vocabulary.of("saucer")).atLeast(0.5));
    Sample answered = model.predict(fit.encode(Sample.of("image", coffee), KEY));
    // endregion
    assertThat(answered.members().keySet()).containsExactly("image", "found", "where");
    Sample back = fit.decode(answered);
    assertThat(back.get("where", Mask.class).canvas()).isEqualTo(coffee.canvas());
    Page.MODELS.showsMessage(
        () -> model.predict(fit.encode(Sample.of("image", coffee, "found", photo.boxes()), KEY)));
  }

  @Test
  void onesOwn() {
    Sample seen = fit.encode(Sample.of("image", coffee), KEY);
    // region models.asked
    Model<Image, Circle> model = network.model(Image.class, Circle.class, saucers());
    Circle circle = model.answer(seen.get("image", Image.class));
    // endregion
    assertThat(circle.radius()).isEqualTo(85.5f);
    // region models.then
    Model<Image, Points> middles =
        model.then(
            Points.class,
            (image, each) -> Points.xy(image.canvas(), new float[][] {{each.x(), each.y()}}));
    // endregion
    Points middle = fit.decode(middles.predict(seen)).get("prediction", Points.class);
    assertThat(middle.closeTo(Points.xy(coffee.canvas(), new float[][] {{280, 234}}), 1)).isTrue();
  }

  @Test
  void sessionsOfOnesOwn() throws Exception {
    // region models.session
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(2); // or options.addCUDA(0), with onnxruntime_gpu
      OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString(), options);
      Network own = OnnxSession.network(session, "saucers.onnx");
      // endregion
      Model<Image, Boxes> model = own.model(Image.class, Boxes.class, saucers());
      Sample seen = fit.encode(Sample.of("image", coffee), KEY);
      assertThat(model.answer(seen.get("image", Image.class)).count()).isEqualTo(1);
      model.close();
      Page.MODELS.showsMessage(() -> model.predict(seen));
    }
  }

  @Test
  void whatIsSaidWhereItDoesNotFit() {
    Model<Image, Boxes> model = network.model(Image.class, Boxes.class, saucers());
    Page.MODELS.showsMessage(() -> model.answer(coffee));
    Image gray = Image.of(Tensor.of(new float[256 * 256], 1, 256, 256));
    Page.MODELS.showsMessage(() -> model.answer(gray));
    Page.MODELS.showsMessage(() -> model.predict(Sample.of("kind", new Category("saucer"))));
    Image seen = fit.encode(Sample.of("image", coffee), KEY).get("image", Image.class);
    Page.MODELS.showsMessage(
        () -> network.model(Image.class, Boxes.class, Reading.PLAIN).answer(seen));
    Page.MODELS.showsMessage(
        () -> network.model(Image.class, Boxes.class, Reading.PLAIN.from("boxes")).answer(seen));
    Page.MODELS.showsMessage(
        () -> network.model(Image.class, Mask.class, Reading.PLAIN.from("kinds")).answer(seen));
    Page.MODELS.showsMessage(() -> Onnx.read(folder.resolve("saucer.onnx")));
  }

  @Test
  void truthBesidePrediction() throws Exception {
    Path json = Path.of("..", "testdata", "photos.json");
    Path page = folder.resolve("results.html");
    Dataset data =
        DataBlock.of(Image.class, Boxes.class)
            .items(Items.coco(json))
            .targets(From.coco(json))
            .split(Split.allForTraining())
            .seed(3)
            .each(fit)
            .build();
    Model<Image, Boxes> model = network.model(Image.class, Boxes.class, saucers());
    // region models.results
    Results.show(data, data.train(), 32, model).write(page); // the first 32 of them
    // endregion
    assertThat(Files.readString(page)).contains("saucer 1.00 found, IoU 0.97", "cup missed");
    // region models.compare
    Results results = Results.of("boxes", "prediction"); // .and("mask", "where") for more
    Part part = data.train();
    for (int i = 0; i < part.size(); i++) {
      Sample back = data.decode(model.predict(part.sample(i, 0)));
      Boxes found = back.get("prediction", Boxes.class);
      double loss = found.count() == 0 ? 1 : 1 - found.scores().getFloat(0);
      results = results.with(part.item(i).name(), part.raw(i).with("prediction", found), loss);
    }
    results.worstFirst().write(page);
    // endregion
    assertThat(Files.readString(page))
        .contains("loss 1.00")
        .containsSubsequence("<h2>chelsea.png", "<h2>coffee.jpg");
    Circle truth = new Circle(280, 234, 200);
    assertThat(Judge.JUDGE.judge(truth, new Circle(281, 233, 201)).outcome())
        .isEqualTo(Verdict.Outcome.RIGHT);
  }
}
