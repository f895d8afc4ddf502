// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.label.Category;
import dev.kindred.transforms.Fitting;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.TrainOnly;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.data.items.Item;
import dev.kindred.transforms.data.items.Items;
import dev.kindred.transforms.data.load.BatchStage;
import dev.kindred.transforms.data.load.Samples;
import dev.kindred.transforms.data.split.Split;
import dev.kindred.transforms.geometric.RandomCrop;
import dev.kindred.transforms.geometric.Resize;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What learns, and what needs a whole batch. */
class StagesTest {
  /** Scales to the largest canvas that training samples have. */
  private record ToLargest() implements Fitting {
    @Override
    public Transform fitted(Iterable<Sample> training) {
      int height = 0;
      for (Sample each : training) {
        height = Math.max(height, each.canvas().orElseThrow().height());
      }
      return new Resize(height, height);
    }
  }

  /** Pictures of height 10 to 19, the taller half for validation. */
  private static DataBlock block() {
    return DataBlock.of(Image.class, Category.class)
        .items(Items.of(IntStream.range(0, 10).boxed().toList(), i -> "p" + i))
        .inputs(From.by(Image.class, StagesTest::picture))
        .targets(From.category(item -> "p"))
        .split(Split.by("by size", item -> item.value(Integer.class) < 5 ? "train" : "valid"))
        .seed(3);
  }

  private static Image picture(Item item) {
    int i = item.value(Integer.class);
    return SampleValues.noise(Canvas.hw(10 + i, 13), 3, i);
  }

  private static List<Samples> batches(Part part, int size) {
    List<Samples> all = new ArrayList<>();
    part.batches(size).forEach(all::add);
    return all;
  }

  @Test
  void learningSeesTrainingItemsOnly() {
    Dataset data = block().each(Pipeline.of(new ToLargest())).build();
    assertThat(data.pipeline().transforms()).containsExactly(new Resize(14, 14));
    Dataset later =
        block()
            .each(Pipeline.of(new Resize(9, 9), new TrainOnly(new RandomCrop(3, 3))))
            .batch(Pipeline.of(new ToLargest()))
            .build();
    assertThat(batches(later.train(), 5).getFirst().get(0).canvas()).contains(Canvas.hw(9, 9));
  }

  @Test
  void aBatchIsPaddedToItsLargestAndDecodedAlone() {
    Dataset data = block().pad(8).build();
    Samples batch = batches(data.valid(), 5).getFirst();
    assertThat(batch.stacked("image").shape()).isEqualTo(Shape.of(5, 3, 24, 16));
    Boxes said = Boxes.xyxy(Canvas.hw(24, 16), new float[][] {{1, 2, 3, 4}});
    Sample back = data.decode(batch.get(0).with("boxes", said));
    assertThat(back.get("image", Image.class)).isEqualTo(picture(data.valid().item(0)));
    assertThat(back.get("boxes", Boxes.class).edges(0)).containsExactly(1, 2, 3, 4);
    assertThat(data.encode(data.valid().item(0)).canvas()).contains(Canvas.hw(16, 16));
    assertThatThrownBy(() -> block().pad(0)).hasMessageContaining("give at least 1");
  }

  @Test
  void batchesRunTogetherWithTheBytesOfEachAlone() {
    Pipeline crop = Pipeline.of(new TrainOnly(new RandomCrop(6, 7)));
    Dataset data = block().each(Pipeline.of(new Resize(9, 9))).batch(crop).build();
    List<Samples> by2 = batches(data.train(), 2);
    List<Samples> by5 = batches(data.train(), 5);
    assertThat(by2.stream().flatMap(batch -> batch.all().stream()).toList())
        .isEqualTo(by5.getFirst().all());
    assertThat(by5.getFirst().get(0).canvas()).contains(Canvas.hw(6, 7));
    assertThat(batches(data.valid(), 5).getFirst().get(0).canvas()).contains(Canvas.hw(9, 9));
  }

  @Test
  void onlyTrainingIsMixed() {
    BatchStage reversed = (samples, _) -> samples.reversed();
    Dataset data = block().mix(reversed).build();
    assertThat(batches(data.train(), 5).getFirst().all())
        .isEqualTo(batches(block().build().train(), 5).getFirst().all().reversed());
    assertThat(batches(data.valid(), 5)).isEqualTo(batches(block().build().valid(), 5));
  }
}
