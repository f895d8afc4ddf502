// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.TrainOnly;
import dev.kindred.transforms.color.ColorJitter;
import dev.kindred.transforms.data.Cache;
import dev.kindred.transforms.data.DataBlock;
import dev.kindred.transforms.data.Dataset;
import dev.kindred.transforms.data.DiskCache;
import dev.kindred.transforms.data.From;
import dev.kindred.transforms.data.items.Items;
import dev.kindred.transforms.data.load.Batches;
import dev.kindred.transforms.data.load.Loader;
import dev.kindred.transforms.data.load.PaddedRows;
import dev.kindred.transforms.data.load.Position;
import dev.kindred.transforms.data.load.Samples;
import dev.kindred.transforms.data.split.Split;
import dev.kindred.transforms.geometric.RandomCrop;
import dev.kindred.transforms.geometric.RandomFlip;
import dev.kindred.transforms.geometric.Resize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the page about the data block. */
class DataBlockPageTest {
  @TempDir Path pets;

  /** 8 pictures of cats and 4 of dogs; those of one owner have the same number before the dash. */
  @BeforeEach
  void writePets() throws IOException {
    for (int i = 0; i < 12; i++) {
      Path file = pets.resolve("%s/%d-%d.png".formatted(i % 3 == 2 ? "dog" : "cat", i / 2, i));
      Files.createDirectories(file.getParent());
      SampleValues.noise(Canvas.hw(30, 40), 3, i).write(file);
    }
  }

  private static Items photos(Path folder) {
    return Items.images(folder).where(item -> item.name().matches("(chelsea.png|coffee.jpg)"));
  }

  @Test
  void aBlock() {
    Path folder = Path.of("..", "testdata");
    Path json = folder.resolve("photos.json");
    // region data.block
    Pipeline augment =
        Pipeline.of(
            new Resize(240, 320),
            new TrainOnly(new RandomFlip(0.5)),
            new TrainOnly(new ColorJitter(0.2, 0.2, 0.2)));

    DataBlock block =
        DataBlock.of(Image.class, Boxes.class, Mask.class)
            .items(photos(folder))
            .targets(From.coco(json))
            .split(Split.random(0.5, 3))
            .each(augment);
    Dataset data = block.build();
    // endregion
    // region data.batches
    data.train()
        .batches(64)
        .forEach(batch -> {
          Tensor images = batch.stacked("image"); // [N, 3, 240, 320] u8
          Batch<Boxes> boxes = batch.get("boxes", Boxes.class); // ragged: each its own number
          PaddedRows padded = batch.padded("boxes", Boxes.class, Boxes::xyxy, -1);
          assertThat(padded.lengths().getLong(0)).isEqualTo(boxes.get(0).count());
          assertThat(images.shape().size(0)).isEqualTo(batch.size());
        });
    // endregion
    // region data.summary
    String told = block.split(Split.allForTraining()).seed(3).summary();
    // endregion
    Page.DATA_BLOCK.shows(told);
  }

  private DataBlock classify() {
    // region data.classify
    DataBlock block =
        DataBlock.of(Image.class, Category.class)
            .items(Items.images(pets))
            .targets(From.parentFolder())
            .split(Split.stratified(0.25, 42, item -> item.folder(1)))
            .each(Pipeline.of(new Resize(24, 24), new TrainOnly(new RandomCrop(20, 20))));
    // endregion
    return block;
  }

  @Test
  void nothingIsGuessed() {
    // region data.missing
    DataBlock block = DataBlock.of(Image.class, Category.class).items(Items.images(pets));
    // endregion
    Page.DATA_BLOCK.showsMessage(block::build);
    Page.DATA_BLOCK.showsMessage(block.targets(From.parentFolder())::build);
    Split torn = Split.random(0.25, 2).keepingWhole(item -> item.stem().split("-", -1)[0]);
    Page.DATA_BLOCK.showsMessage(block.targets(From.parentFolder()).split(torn)::build);
    Split apart = Split.by("by kind", item -> item.folder(1).equals("cat") ? "train" : "valid");
    Page.DATA_BLOCK.showsMessage(block.targets(From.parentFolder()).split(apart).seed(1)::build);
  }

  @Test
  void groupsStayWhole() {
    // region data.grouped
    Split byOwner = Split.grouped(0.25, 42, item -> item.stem().split("-", -1)[0]);
    // endregion
    assertThat(byOwner.parts(Items.images(pets).all()).get("valid")).hasSize(4);
  }

  @Test
  void training() {
    Dataset data = classify().build();
    List<Samples> seen = new ArrayList<>();
    List<String> told = new ArrayList<>();
    // region data.train
    Loader loader =
        data.train()
            .batches(4)
            .shuffled()
            .workers(2)
            .ahead(3)
            .skipBad(bad -> told.add(bad.toString()))
            .progress(progress -> told.add(progress.toString()));
    loader.epochs(2, seen::add); // epochs 0 and 1
    // endregion
    assertThat(seen).hasSize(6);
    assertThat(told).hasSize(6);
    // region data.resume
    Position position = seen.get(3).next(); // a record: epoch 1, step 1; save it with the model
    List<Samples> rest = new ArrayList<>();
    loader.from(position).epochs(2, rest::add);
    assertThat(rest).isEqualTo(seen.subList(4, 6));
    // endregion
    // region data.shard
    Loader second = data.train().batches(2).shuffled().shard(1, 2).dropLast();
    // endregion
    assertThat(second.steps()).isEqualTo(2);
    // region data.balanced
    Loader balanced = data.train().batches(4).order(data.train().balanced("category"));
    try (Batches batches = balanced.open()) {
      Tensor labels = batches.next().indices("category", data.vocabulary("category")); // [4] i64
      assertThat(labels.shape().size(0)).isEqualTo(4);
    }
    // endregion
  }

  @Test
  void stages() {
    // region data.stages
    DataBlock block =
        classify()
            .each(Pipeline.of(new Resize(24, 24), new TrainOnly(new RandomCrop(20, 20))))
            .cache(Cache.memory(1L << 30)) // pictures after the resize, the last step that is fixed
            .batch(Pipeline.of(new TrainOnly(new ColorJitter(0.2, 0.2, 0.2)))); // a batch at once
    // endregion
    List<Samples> seen = new ArrayList<>();
    block.build().train().batches(4).epochs(2, seen::add);
    assertThat(seen).hasSize(6);
  }

  private static double area(Path file) {
    return Image.read(file).canvas().height() * (double) Image.read(file).canvas().width();
  }

  @Test
  void cacheOnDisk(@TempDir Path kept) {
    List<String> told = new ArrayList<>();
    // region data.disk
    DiskCache cache = Cache.disk(kept, 10L << 30).telling(told::add); // folder, most bytes
    DataBlock block =
        DataBlock.of(Image.class, Scalar.class)
            .items(Items.images(pets))
            .targets(
                From.by(Scalar.class, item -> Scalar.of(area(item.file())))
                    .reading(item -> List.of(item.file()))) // what the function looks at
            .split(Split.random(0.25, 42))
            .each(Pipeline.of(new Resize(24, 24), new TrainOnly(new RandomCrop(20, 20))))
            .cache(cache);
    // endregion
    assertThat(block.build().train().sample(0, 0)).isEqualTo(block.build().train().sample(0, 0));
    assertThat(cache.bytes()).isPositive();
    assertThat(told).isEmpty();
  }

  @Test
  void inference() {
    Dataset data = classify().build();
    // region data.inference
    Sample ready = data.encode(pets.resolve("cat/0-0.png")); // the inputs, as in validation
    Boxes said = Boxes.xyxy(Canvas.hw(24, 24), new float[][] {{6, 6, 12, 12}}); // from a model
    Sample back = data.decode(ready.with("boxes", said));
    assertThat(back.get("boxes", Boxes.class).edges(0)).containsExactly(10, 7.5f, 20, 15);
    // endregion
    assertThat(back.canvas()).contains(Canvas.hw(30, 40));
  }
}
