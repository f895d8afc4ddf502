// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.label.Category;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.data.items.Items;
import dev.kindred.transforms.data.split.Split;
import dev.kindred.transforms.geometric.Flip;
import dev.kindred.transforms.geometric.RandomCrop;
import dev.kindred.transforms.geometric.Resize;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final List<Canvas> SIZES =
      List.of(Canvas.hw(30, 50), Canvas.hw(31, 50), Canvas.hw(30, 50));

  private static DataBlock block(Pipeline pipeline) {
    return DataBlock.of(Image.class, Category.class)
        .items(
            Items.of(
                List.of(0, 1, 2).stream().map(i -> SampleValues.noise(SIZES.get(i), 3, i)).toList(),
                image -> "p/" + image.canvas() + image.hashCode()))
        .inputs(From.item(Image.class))
        .targets(From.category(item -> "p"))
        .split(Split.allForTraining())
        .seed(1)
        .each(pipeline);
  }

  @Test
  void tellsWhatEachStepDoesToEachMember() {
    String told = block(Pipeline.of(new Resize(20, 40), Flip.horizontal())).summary();
    assertThat(told.replaceAll("p/.*", "p/…"))
        .isEqualTo(
            """
            members
              image (Image, input) from each item
              category (Category, target) from a function of each item
            items: 3 given items (3)
            split all for training: train 3
            seed: 1
            names of category: Vocabulary of 1: p

            first training item: p/…
              image: RgbImage 30×50 (H×W) u8
              category: p
            step 1, Resize[height=20, width=40, scaling=bilinear]
              resize to 20×40
              image: RgbImage 20×40 (H×W) u8
              category: as before
            step 2, Flip[axis=HORIZONTAL]
              flip left and right
              image: RgbImage 20×40 (H×W) u8
              category: as before

            a batch of 3
              image: stacks to 3×3×20×40 u8
              category: stacks to 3 i64 by Samples.indices\
            """);
  }

  // fastai/fastbook#400: collating failed on ragged images; the summary says which member and why.
  @Test
  void saysWhichMemberDoesNotStack() {
    assertThat(block(Pipeline.of()).summary())
        .contains(
            "image: does not stack, items 0 and 1: numbers u8 3×30×50 and u8 3×31×50; take them one"
                + " by one");
  }

  @Test
  void tellsAFailureAndStops() {
    assertThat(block(Pipeline.of(new RandomCrop(99, 99), new Resize(2, 2))).summary())
        .contains("step 1, RandomCrop[height=99, width=99]\n  fails: ")
        .doesNotContain("step 2")
        .doesNotContain("a batch");
    DataBlock noFiles = block(Pipeline.of()).inputs(From.file(Image.class, item -> item.file()));
    assertThat(noFiles.summary()).contains("  fails: item \"p/", "it lies in none");
  }
}
