// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import static dev.kindred.semtypes.show.Show.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.label.Category;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchShowTest {
  private static GrayImage gray(int level) {
    return GrayImage.of(
        Tensor.build(DType.U8, Shape.of(1, 130, 150), memory -> memory.fill((byte) level)));
  }

  @Test
  void itemsStandSideBySideAsEachIsShown() {
    Batch<GrayImage> batch = Batch.of(GrayImage.class, List.of(gray(10), gray(200)));
    Picture picture = SHOW.show(batch);
    assertThat(picture.image().getRGB(20, 20) & 0xFF).isEqualTo(10);
    assertThat(picture.image().getRGB(8 + 150 + 8 + 20, 20) & 0xFF).isEqualTo(200);
    assertThat(picture.text()).isEqualTo(batch.toString());
  }

  @Test
  void manyItemsAreCutAndCounted() {
    List<GrayImage> many = IntStream.range(0, 20).mapToObj(BatchShowTest::gray).toList();
    assertThat(SHOW.show(Batch.of(GrayImage.class, many)).text())
        .endsWith(", shown without the last 8");
  }

  @Test
  void anEmptyBatchAndABatchOfNamesAreShownToo() {
    assertThat(SHOW.show(Batch.of(GrayImage.class, List.of())).text()).contains("GrayImage");
    Batch<Category> names = Batch.of(Category.class, List.of(new Category("cat")));
    assertThat(SHOW.show(names).image().getWidth()).isGreaterThan(100);
  }
}
