// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.data.items.Items;
import dev.kindred.transforms.data.load.Samples;
import dev.kindred.transforms.data.split.Split;
import dev.kindred.transforms.geometric.RandomCrop;
import dev.kindred.transforms.geometric.Resize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCacheTest {
  private static final Pipeline STEPS =
      Pipeline.of(new Resize(20, 24), new RandomCrop(8, 8), new Resize(5, 5));

  @TempDir private Path folder;
  @TempDir private Path cache;

  private final List<String> told = new ArrayList<>();
  private final AtomicInteger read = new AtomicInteger();

  private DiskCache disk() {
    return Cache.disk(cache, 1L << 30).telling(told::add);
  }

  private Path picture(String name, long seed) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    SampleValues.noise(Canvas.hw(30, 40), 3, seed).write(file);
    return file;
  }

  private void pets() throws IOException {
    for (int i = 0; i < 4; i++) {
      picture(i % 2 == 0 ? "cat/%d.png".formatted(i) : "dog/%d.png".formatted(i), i);
    }
  }

  /** Counts what is read. */
  private Source<Image> counted() {
    return From.by(
            Image.class,
            item -> {
              read.incrementAndGet();
              return Image.read(item.file());
            })
        .reading(item -> List.of(item.file()));
  }

  private DataBlock block(Pipeline steps) {
    return DataBlock.of(Image.class, Category.class)
        .items(Items.images(folder))
        .inputs(counted())
        .targets(From.parentFolder())
        .split(Split.allForTraining())
        .seed(3)
        .each(steps);
  }

  private int reads(DataBlock block) {
    read.set(0);
    Dataset with = block.cache(disk()).build();
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < with.train().size(); i++) {
      samples.add(with.train().sample(i, 1));
    }
    int count = read.get();
    Dataset without = block.build();
    for (int i = 0; i < samples.size(); i++) {
      assertThat(samples.get(i)).isEqualTo(without.train().sample(i, 1));
      assertThat(samples.get(i).drawn()).isEqualTo(without.train().sample(i, 1).drawn());
      assertThat(with.decode(samples.get(i))).isEqualTo(without.decode(samples.get(i)));
    }
    return count;
  }

  @Test
  void aLaterRunReadsNothingAgainAndGivesTheSame() throws IOException {
    pets();
    assertThat(reads(block(STEPS))).isEqualTo(4);
    assertThat(reads(block(STEPS))).isZero();
    assertThat(told).isEmpty();
  }

  @Test
  void theKeyGoesByContentAndFixedStepsOnly() throws IOException {
    pets();
    reads(block(STEPS));
    Pipeline drawsOtherwise = Pipeline.of(new Resize(20, 24), new RandomCrop(6, 6));
    assertThat(reads(block(drawsOtherwise))).as("what is drawn is not kept").isZero();
    Files.setLastModifiedTime(folder.resolve("cat/0.png"), FileTime.fromMillis(5));
    assertThat(reads(block(STEPS))).as("another time, the same content").isZero();
    Files.move(folder.resolve("cat/0.png"), folder.resolve("cat/0a.png"));
    assertThat(reads(block(STEPS))).as("a function may look at the name").isEqualTo(1);
    FileTime time = Files.getLastModifiedTime(folder.resolve("dog/1.png"));
    picture("dog/1.png", 77);
    Files.setLastModifiedTime(folder.resolve("dog/1.png"), time);
    assertThat(reads(block(STEPS))).as("other content at the same time").isEqualTo(1);
    assertThat(reads(block(Pipeline.of(new Resize(20, 25))))).as("other steps").isEqualTo(4);
  }

  @Test
  void aFileThatMovedIsFoundByItsContent() throws IOException {
    pets();
    DataBlock block =
        DataBlock.of(Image.class).split(Split.allForTraining()).seed(3).each(STEPS).cache(disk());
    block.items(Items.images(folder)).build().train().sample(0, 0);
    long before = disk().bytes();
    Files.move(folder.resolve("cat/0.png"), folder.resolve("a.png"));
    block.items(Items.images(folder)).build().train().sample(0, 0);
    assertThat(disk().bytes()).isEqualTo(before);
  }

  @Test
  void aChangedMaskOrAnnotationMakesTheSampleAnew() throws IOException {
    picture("1.png", 1);
    Path masks = Files.createDirectories(folder.resolve("masks"));
    SampleValues.labels(Canvas.hw(30, 40), 1).write(masks.resolve("1.png"));
    Path rows = Files.writeString(masks.resolve("1.txt"), "0 0.5 0.5 0.2 0.2\n");
    DataBlock block =
        DataBlock.of(Image.class, Mask.class, Boxes.class)
            .items(Items.images(folder).where(item -> !item.name().startsWith("masks")))
            .targets(
                From.beside(Mask.class, masks, ".png"),
                From.yolo(masks, List.of("cat")).as(Boxes.class))
            .split(Split.allForTraining())
            .seed(1)
            .cache(disk());
    Sample first = block.build().train().sample(0, 0);
    Mask other = SampleValues.labels(Canvas.hw(30, 40), 2);
    other.write(masks.resolve("1.png"));
    Sample second = block.build().train().sample(0, 0);
    Files.writeString(rows, "0 0.5 0.5 0.4 0.4\n");
    Sample third = block.build().train().sample(0, 0);

    assertThat(second.get("mask", Mask.class)).isEqualTo(other);
    assertThat(second.get("image", Image.class)).isEqualTo(first.get("image", Image.class));
    assertThat(third.get("boxes", Boxes.class).edges(0)).containsExactly(12, 9, 28, 21);
  }

  @Test
  void aDamagedFileIsMadeAgainAndTold() throws IOException {
    pets();
    reads(block(STEPS));
    try (Stream<Path> walk = Files.walk(cache)) {
      for (Path each : walk.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(each);
        bytes[bytes.length / 2] ^= 1;
        Files.write(each, bytes);
      }
    }
    assertThat(reads(block(STEPS))).isEqualTo(4);
    assertThat(told).hasSize(4).allMatch(words -> words.contains("it is made again"));
    assertThat(reads(block(STEPS))).isZero();
  }

  @Test
  void clearMakesEverythingAnew() throws IOException {
    pets();
    reads(block(STEPS));
    assertThat(disk().bytes()).isPositive();
    disk().clear();
    assertThat(disk().bytes()).isZero();
    assertThat(reads(block(STEPS))).isEqualTo(4);
  }

  @Test
  void aFunctionMustSayWhatItReads() throws IOException {
    pets();
    DataBlock block =
        DataBlock.of(Image.class)
            .items(Items.images(folder))
            .inputs(From.by(Image.class, item -> Image.read(item.file())))
            .split(Split.allForTraining())
            .seed(1);
    assertThat(block.cache(Cache.memory(1 << 20)).build().train().sample(0, 0).members())
        .hasSize(1);
    assertThatThrownBy(() -> block.cache(disk()).build().train().sample(0, 0))
        .hasMessage(
            "cache on disk: input \"image\" comes from a function of each item, which cannot be"
                + " looked into; say what it reads by .reading(item -> List.of(file)) behind the"
                + " source, or cache in memory");
  }

  /** A library author's own, which no catalog names. */
  private record Halved() implements FixedTransform, dev.kindred.transforms.GeometricPlan {
    @Override
    public dev.kindred.ops.Geometry on(Canvas in) {
      return new Resize(in.height() / 2, in.width() / 2).on(in);
    }

    @Override
    public String words() {
      return "halve";
    }
  }

  @Test
  void aTransformWithoutACatalogIsToldApartByItsClass() throws IOException {
    pets();
    assertThat(reads(block(Pipeline.of(new Halved())))).isEqualTo(4);
    assertThat(reads(block(Pipeline.of(new Halved())))).isZero();
    assertThat(reads(block(Pipeline.of()))).isEqualTo(4);
  }

  @Test
  void namesThatWereLearnedArePartOfTheKey() throws IOException {
    Path table = folder.resolve("t.csv");
    picture("1.png", 1);
    picture("2.png", 2);
    DataBlock block =
        DataBlock.of(Image.class, MultiCategory.class)
            .targets(From.columnOfSeveral("tags", "|"))
            .split(Split.allForTraining())
            .seed(1)
            .cache(disk());
    Files.writeString(table, "file,tags\n1.png,a\n2.png,b\n");
    block.items(Items.csv(table, "file", folder)).build().train().sample(0, 0);
    Files.writeString(table, "file,tags\n1.png,a\n2.png,c|d\n");
    Dataset data = block.items(Items.csv(table, "file", folder)).build();

    assertThat(data.train().sample(0, 0).get("multiCategory", MultiCategory.class).vocabulary())
        .isEqualTo(data.vocabulary("multiCategory"));
  }

  @Test
  void valuesOfOnesOwnAreKnownByWhatTheyMean() {
    List<CtVolume> scans = List.of(scan(1), scan(2));
    DataBlock block =
        DataBlock.of(CtVolume.class).split(Split.allForTraining()).seed(1).cache(disk());
    for (int run = 0; run < 2; run++) {
      Dataset data = block.items(Items.of(scans, scan -> "scan " + scans.indexOf(scan))).build();
      for (int i = 0; i < 2; i++) {
        assertThat(data.train().sample(i, 0).get("ctVolume", CtVolume.class))
            .isEqualTo(scans.get(i));
      }
    }
  }

  private static CtVolume scan(int seed) {
    float[] hu = new float[24];
    java.util.Arrays.fill(hu, -100 * seed);
    return CtVolume.of(Tensor.of(hu, 2, 3, 4), VoxelGrid.of(GridSize.kji(2, 3, 4)));
  }

  @Test
  void loadersShareAFolder() throws Exception {
    pets();
    Dataset plain = block(STEPS).build();
    List<Samples> expected = new ArrayList<>();
    plain.train().batches(2).shuffled().epochs(2, expected::add);
    List<Thread> runs = new ArrayList<>();
    List<List<Samples>> got = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<Samples> mine = new ArrayList<>();
      got.add(mine);
      Dataset data = block(STEPS).cache(disk()).build();
      runs.add(
          Thread.ofPlatform().start(() -> data.train().batches(2).shuffled().epochs(2, mine::add)));
    }
    for (Thread each : runs) {
      each.join();
    }
    assertThat(got).allMatch(expected::equals);
    assertThat(told).isEmpty();
  }
}
