// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.Text;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.semtypes.yolo.Yolo;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.Step;
import dev.kindred.transforms.TrainOnly;
import dev.kindred.transforms.data.items.Item;
import dev.kindred.transforms.data.items.Items;
import dev.kindred.transforms.data.load.Samples;
import dev.kindred.transforms.data.split.Split;
import dev.kindred.transforms.geometric.Crop;
import dev.kindred.transforms.geometric.RandomCrop;
import dev.kindred.transforms.geometric.Resize;
import dev.kindred.transforms.geometric.SanitizeBoxes;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataBlockTest {
  private static final Path PHOTOS = Path.of("..", "testdata");
  private static final Pipeline SMALL = Pipeline.of(new Resize(40, 60));

  @TempDir Path folder;

  private Path picture(String name, Canvas canvas) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    SampleValues.noise(canvas, 3, name.hashCode()).write(file);
    return file;
  }

  private Items pets() throws IOException {
    for (String name : List.of("cat/1", "cat/2", "cat/3", "dog/1", "dog/2", "dog/3")) {
      picture(name + ".png", Canvas.hw(30, 50));
    }
    return Items.images(folder);
  }

  private static DataBlock photos() {
    return DataBlock.of(Image.class, Boxes.class, Points.class, Mask.class)
        .items(
            Items.images(PHOTOS)
                .where(item -> !item.name().contains("mask"))
                .where(item -> !item.name().contains("/")))
        .targets(From.coco(PHOTOS.resolve("photos.json")))
        .split(Split.validAt(1))
        .seed(42)
        .each(SMALL);
  }

  @Test
  void annotationsSayAllTargets() {
    Dataset data = photos().build();
    List<Samples> batches = new ArrayList<>();
    data.train().batches(64).forEach(batches::add);
    assertThat(batches).hasSize(1);
    Sample cat = batches.getFirst().get(0);
    assertThat(cat.members().keySet()).containsExactly("image", "boxes", "points", "mask");
    assertThat(batches.getFirst().stacked("image").shape()).isEqualTo(Shape.of(1, 3, 40, 60));
    assertThat(cat.get("boxes", Boxes.class).labels()).contains("cat_head", "eye", "nose");
    assertThat(data.vocabulary("boxes").names()).startsWith("cat_head", "eye", "nose", "saucer");
    assertThat(data.valid().item(0).name()).isEqualTo("coffee.jpg");
    assertThat(data).asString().endsWith("train 1, valid 1");
    assertThatThrownBy(() -> data.vocabulary("points")).hasMessageContaining("it has no names");
    assertThatThrownBy(() -> data.vocabulary("text")).hasMessageContaining("[image, boxes, points");
  }

  @Test
  void whatWasNotSaidIsAnErrorThatSaysWhatToWrite() throws IOException {
    DataBlock block = DataBlock.of(Image.class, Category.class);
    assertThatThrownBy(block::build)
        .hasMessage(
            "data block: no items; write .items(Items.images(folder)), since none is guessed");
    DataBlock items = block.items(pets());
    assertThatThrownBy(items::build)
        .hasMessage(
            "data block: nothing says where target \"category\" (Category) comes from; write"
                + " .targets(From.…), for example From.parentFolder()");
    DataBlock targets = items.targets(From.parentFolder());
    assertThatThrownBy(targets::build)
        .hasMessageContaining(
            "no split; write .split(Split.random(0.2, 42)), or .split(Split.allForTraining())");
    DataBlock split = targets.split(Split.allForTraining());
    assertThatThrownBy(split::build).hasMessageContaining("no seed; write .seed(42)");
    assertThat(split.seed(1).build().train().size()).isEqualTo(6);
    assertThat(targets.split(Split.random(0.3, 5)).build().seed()).isEqualTo(5);
    assertThatThrownBy(() -> DataBlock.empty().items(pets()).build())
        .hasMessageContaining("no members");
    assertThatThrownBy(() -> block.targets(From.number("age", "")))
        .hasMessageContaining("that gives a Scalar; declare this type");
    assertThatThrownBy(() -> block.targets()).hasMessageContaining("0 sources for 1 targets");
    assertThatThrownBy(() -> block.input("image", From.item(Image.class)))
        .hasMessageContaining("is there already");
  }

  @Test
  void namesAreLearnedFromTrainingItemsOnly() throws IOException {
    DataBlock block =
        DataBlock.of(Image.class, Category.class)
            .items(pets())
            .targets(From.parentFolder())
            .seed(1)
            .split(Split.stratified(0.3, 1, item -> item.folder(1)));
    assertThat(block.build().vocabulary("category")).isEqualTo(Vocabulary.of("cat", "dog"));
    Split apart = Split.by("by kind", item -> item.folder(1).equals("cat") ? "train" : "valid");
    assertThatThrownBy(block.split(apart)::build)
        .hasMessageContaining(
            "3 names are not in the Vocabulary of 1: cat learned from the training items or given:"
                + " \"dog\" of \"dog/1.png\"");
    assertThat(
            block
                .split(apart)
                .targets(From.category(item -> item.folder(1), Vocabulary.of("dog", "cat")))
                .build()
                .vocabulary("category")
                .names())
        .containsExactly("dog", "cat");
  }

  @Test
  void tablesGiveNumbersTextsAndSeveralNames() throws IOException {
    pets();
    Path table =
        Files.writeString(
            folder.resolve("pets.csv"),
            "file,kind,age,tags,said,set\n"
                + "cat/1.png,cat,3.5,small|black,meow,train\n"
                + "dog/1.png,dog,7,big,\"wow, wow\",train\n"
                + "cat/2.png,cat,x,,,valid\n");
    Dataset data =
        DataBlock.empty()
            .input("photo", From.item(Image.class))
            .input("said", From.text("said"))
            .target("kind", From.column("kind"))
            .target("age", From.number("age", "years"))
            .target("tags", From.columnOfSeveral("tags", "|"))
            .items(Items.csv(table, "file", folder))
            .split(Split.byColumn("set"))
            .seed(1)
            .build();
    Sample dog = data.train().sample(1, 0);
    assertThat(dog.get("kind", Category.class)).isEqualTo(new Category("dog"));
    assertThat(dog.get("age", Scalar.class)).isEqualTo(Scalar.of(7, "years"));
    assertThat(dog.get("said", Text.class)).isEqualTo(new Text("wow, wow"));
    assertThat(dog.get("tags", MultiCategory.class).oneHot().toFloatArray())
        .containsExactly(1, 0, 0);
    assertThatThrownBy(() -> data.valid().raw(0))
        .hasMessage(
            "item \"cat/2.png\", target \"age\" (Scalar) from the number in column age:"
                + " number in column age of \"cat/2.png\": it holds \"x\"; write a finite number");
  }

  @Test
  void masksLieBesideAndNamesHavePatterns() throws IOException {
    pets();
    for (String name : List.of("cat/1", "cat/2", "cat/3", "dog/1", "dog/2", "dog/3")) {
      Path file = folder.resolve("masks").resolve(name + "_m.png");
      Files.createDirectories(file.getParent());
      SampleValues.labels(Canvas.hw(30, 50), 1).write(file);
    }
    Dataset data =
        DataBlock.of(Image.class, Mask.class, Category.class)
            .items(Items.images(folder).where(item -> !item.name().startsWith("masks")))
            .targets(
                From.beside(Mask.class, folder.resolve("masks"), "_m.png"),
                From.name("/(\\d)\\.png$"))
            .split(Split.random(0.2, 3))
            .build();
    assertThat(data.vocabulary("category").names()).containsExactly("1", "2", "3");
    assertThat(data.train().raw(0).get("mask", Mask.class))
        .isEqualTo(SampleValues.labels(Canvas.hw(30, 50), 1));
  }

  @Test
  void vocAndYoloFilesGiveBoxes() throws IOException {
    Path file = picture("1.png", Canvas.hw(30, 50));
    Boxes boxes = Boxes.xyxy(Canvas.hw(30, 50), new float[][] {{5, 6, 15, 26}}).withLabels("dog");
    Yolo.write(boxes, List.of("cat", "dog"), folder.resolve("1.txt"));
    picture("2.png", Canvas.hw(10, 10));
    DataBlock block =
        DataBlock.of(Image.class, Boxes.class)
            .items(Items.images(folder))
            .split(Split.allForTraining())
            .seed(1);
    Dataset yolo = block.targets(From.yolo(folder, List.of("cat", "dog"))).build();
    assertThat(yolo.train().raw(0).get("boxes", Boxes.class).closeTo(boxes, 1e-4)).isTrue();
    assertThat(yolo.train().raw(1).get("boxes", Boxes.class).count()).isZero();
    assertThatThrownBy(() -> DataBlock.of(Image.class, Mask.class).targets(From.voc(folder)))
        .hasMessageContaining("they say Boxes");
    Files.writeString(
        folder.resolve("1.xml"),
        """
        <annotation><filename>1.png</filename>
        <size><width>50</width><height>30</height><depth>3</depth></size>
        <object><name>dog</name><bndbox><xmin>6</xmin><ymin>7</ymin><xmax>15</xmax><ymax>26</ymax></bndbox></object>
        </annotation>
        """);
    Dataset voc =
        block.items(Items.of(List.of(Item.file(folder, file)))).targets(From.voc(folder)).build();
    assertThat(voc.vocabulary("boxes").names()).containsExactly("dog");
    assertThat(voc.train().raw(0).get("boxes", Boxes.class)).isEqualTo(boxes);
  }

  // fastai/fastai#3373: item transforms were not applied to validation.
  @Test
  void onlyTrainingStepsStayOutOfValidation() throws IOException {
    Pipeline pipeline =
        Pipeline.of(new Resize(20, 20), new TrainOnly(new RandomCrop(8, 8)), new Resize(12, 12));
    Dataset data =
        DataBlock.of(Image.class, Category.class)
            .items(pets())
            .targets(From.parentFolder())
            .split(Split.random(0.3, 1))
            .each(pipeline)
            .build();
    Sample trained = data.train().sample(0, 0);
    Sample checked = data.valid().sample(0, 0);
    assertThat(trained.canvas()).contains(Canvas.hw(12, 12));
    assertThat(checked.canvas()).contains(Canvas.hw(12, 12));
    assertThat(trained.trace()).extracting(step -> step.plan().words()).hasSize(3);
    assertThat(plan(trained)).contains("crop 8×8");
    assertThat(plan(checked)).doesNotContain("crop 8×8");
    assertThat(data.train().sample(0, 1)).isNotEqualTo(trained);
    assertThat(data.valid().sample(0, 7)).isEqualTo(checked);
  }

  private static String plan(Sample sample) {
    return sample.trace().stream().map(Step::plan).toList().stream()
        .map(plan -> plan.words())
        .toList()
        .toString();
  }

  // fastai/fastai2#102: predicting from the training definition failed.
  @Test
  void theSameDefinitionServesInference() throws IOException {
    Dataset data =
        DataBlock.of(Image.class, Category.class)
            .items(pets())
            .targets(From.parentFolder())
            .split(Split.random(0.3, 1))
            .each(SMALL)
            .build();
    Path other = picture("other/9.png", Canvas.hw(30, 50));
    Sample ready = data.encode(other);
    assertThat(ready.members().keySet()).containsExactly("image");
    assertThat(ready.canvas()).contains(Canvas.hw(40, 60));
    Boxes said = Boxes.xyxy(Canvas.hw(40, 60), new float[][] {{0, 0, 30, 20}});
    Sample back = data.decode(ready.with("boxes", said));
    assertThat(back.canvas()).contains(Canvas.hw(30, 50));
    assertThat(back.get("boxes", Boxes.class).edges(0)).containsExactly(0, 0, 25, 15);
  }

  @Test
  void whatIsKeptIsWhatWouldHaveBeenMade() throws IOException {
    Pipeline pipeline = Pipeline.of(new Resize(20, 20), new RandomCrop(8, 8));
    DataBlock block =
        DataBlock.of(Image.class, Category.class)
            .items(pets())
            .targets(From.parentFolder())
            .split(Split.random(0.3, 1))
            .each(pipeline);
    List<String> asked = new ArrayList<>();
    Cache counting =
        () -> {
          Kept kept = Cache.memory(1 << 20).open();
          return (key, make) ->
              kept.get(
                  key,
                  () -> {
                    asked.add(key.steps().toString());
                    return make.get();
                  });
        };
    Dataset with = block.cache(counting).build();
    Dataset without = block.build();
    for (int epoch = 0; epoch < 3; epoch++) {
      for (int i = 0; i < with.train().size(); i++) {
        assertThat(with.train().sample(i, epoch)).isEqualTo(without.train().sample(i, epoch));
      }
    }
    assertThat(asked).hasSize(with.train().size()).allMatch(key -> !key.contains("RandomCrop"));
    Path file = with.train().item(0).file();
    Files.setLastModifiedTime(file, FileTime.fromMillis(1)); // the same content
    with.train().sample(0, 0);
    assertThat(asked).hasSize(with.train().size());
    SampleValues.noise(Canvas.hw(30, 50), 3, 99).write(file);
    with.train().sample(0, 0);
    assertThat(asked).hasSize(with.train().size() + 1);
  }

  @Test
  void whatIsKeptIsDecodedAndReportedAsTheRest() throws IOException {
    DataBlock block =
        DataBlock.of(Image.class, Boxes.class)
            .items(pets())
            .targets(From.by(Boxes.class, _ -> SampleValues.boxes(Canvas.hw(30, 50), 9, 4)))
            .split(Split.allForTraining())
            .seed(1)
            .each(
                Pipeline.of(
                    new Crop(0, 0, 25, 25), SanitizeBoxes.visible(0.5), new RandomCrop(20, 20)));
    Sample with = block.cache(Cache.memory(1 << 20)).build().train().sample(0, 0);
    Sample without = block.build().train().sample(0, 0);
    assertThat(with.report().about("boxes").toString()).contains("dropped");
    assertThat(with.report()).isEqualTo(without.report());
    assertThat(block.build().decode(with)).isEqualTo(block.build().decode(without));
    List<Samples> batches = new ArrayList<>();
    block.batch(SMALL).build().train().batches(1).forEach(batches::add);
    assertThat(batches.getFirst().get(0).report()).asString().contains("dropped");
  }

  @Test
  void whatIsKeptHoldsOnToNothingElse() throws IOException {
    Items items = pets();
    List<WeakReference<Image>> read = new ArrayList<>();
    Dataset data =
        DataBlock.of(Image.class)
            .items(items)
            .inputs(
                From.by(
                    Image.class,
                    item -> {
                      Image image = Image.read(item.file());
                      read.add(new WeakReference<>(image));
                      return image;
                    }))
            .split(Split.allForTraining())
            .seed(1)
            .each(SMALL)
            .cache(Cache.memory(1 << 20))
            .build();
    Sample kept = data.train().sample(0, 0);
    System.gc();
    assertThat(read).hasSize(1).allMatch(image -> image.get() == null);
    assertThat(data.train().sample(0, 1)).isEqualTo(kept);
    assertThat(read).hasSize(1);
  }

  @Test
  void memoryKeepsWhatWasAskedForLast() {
    Kept kept = Cache.memory(2 * 3 * 4 * 5).open();
    List<String> made = new ArrayList<>();
    for (String key : List.of("a", "b", "a", "c", "a", "b")) {
      kept.get(
          new Key(key, Pipeline.of()),
          () -> {
            made.add(key);
            return Sample.of("image", SampleValues.noise(Canvas.hw(4, 5), 3, 1));
          });
    }
    assertThat(made).containsExactly("a", "b", "c", "b");
    assertThatThrownBy(() -> Cache.memory(0)).hasMessageContaining("give at least 1");
  }

  @Test
  void categoriesCanBeBalanced() throws IOException {
    pets();
    picture("cat/4.png", Canvas.hw(5, 5));
    Dataset data =
        DataBlock.of(Image.class, Category.class)
            .items(Items.images(folder))
            .targets(From.parentFolder())
            .split(Split.allForTraining())
            .seed(1)
            .build();
    assertThat(data.train().balanced("category").places(7, DrawKey.of(1, 0, 0))).hasSize(7);
    assertThatThrownBy(() -> data.train().balanced("image")).isInstanceOf(RuntimeException.class);
    List<Samples> batch = new ArrayList<>();
    data.train().batches(7).forEach(batch::add);
    assertThat(batch.getFirst().indices("category", data.vocabulary("category")).toLongArray())
        .containsExactly(0, 0, 0, 0, 1, 1, 1);
    assertThat(data.train()).hasToString("train (7)");
  }
}
