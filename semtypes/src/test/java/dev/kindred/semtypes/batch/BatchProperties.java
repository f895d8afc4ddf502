// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BatchProperties {
  @Provide
  Arbitrary<Image> images() {
    Arbitrary<Integer> side = Arbitraries.integers().between(1, 2);
    return Combinators.combine(side, side, side, Arbitraries.bytes())
        .as((c, h, w, value) -> {
          byte[] pixels = new byte[c * h * w];
          pixels[0] = value;
          return Image.of(Tensor.of(pixels, c, h, w));
        });
  }

  @Provide
  Arbitrary<Points> points() {
    Arbitrary<Float> x = Arbitraries.floats().between(-9, 9);
    return Combinators.combine(x, x, Arbitraries.strings().alpha().ofLength(2), x)
        .as((a, b, name, c) ->
            Points.xy(Canvas.hw(3 + name.charAt(0), 4), new float[][] {{a, b}, {c, a}})
                .withNames(name, "tip"));
  }

  @Property
  void unbatchIsTheInverseOfBatch(
      @ForAll("images") Image image,
      @ForAll List<@From("images") Image> others,
      @ForAll("points") Points points,
      @ForAll double value) {
    isKept(Image.class, image, others);
    isKept(Points.class, points, List.of());
    isKept(Scalar.class, Scalar.of(value, "mm"), List.of(Scalar.of(value, "cm")));
    isKept(Semantic.class, new Text("x"), others);
  }

  private static <T extends Semantic> void isKept(Class<T> type, T one, List<? extends T> others) {
    List<T> items = new ArrayList<>(others);
    items.add(one);
    Batch<T> batch = Batch.of(type, items);
    assertThat(batch.items()).isEqualTo(items);
    for (int i = 0; i < items.size(); i++) {
      assertThat(batch.get(i)).isSameAs(items.get(i));
    }
    assertThat(Batch.of(type, batch.items())).isEqualTo(batch).hasSameHashCodeAs(batch);
  }

  @Property
  void stackingAndTakingApartKeepsEachItemWithItsMetadata(
      @ForAll List<@From("points") Points> items) {
    Batch<Points> batch = Batch.of(Points.class, items);
    assertThat(batch.isRagged()).isEqualTo(items.isEmpty());
    if (!items.isEmpty()) {
      assertThat(batch.withStacked(batch.stacked())).isEqualTo(batch);
    }
  }

  @Property
  void isRaggedExactlyWhereShapesDiffer(@ForAll List<@From("images") Image> items) {
    long shapes = items.stream().map(each -> each.pixels().shape()).distinct().count();
    Batch<Image> batch = Batch.of(Image.class, items);
    assertThat(batch.isRagged()).isEqualTo(shapes != 1);
    if (shapes == 1) {
      assertThat(batch.withStacked(batch.stacked())).isEqualTo(batch);
    }
  }

  @Property
  void batchesOfBatchesComeApartAgain(
      @ForAll("points") Points points, @ForAll @IntRange(min = 1, max = 4) int outer) {
    Batch<Points> inner = Batch.of(Points.class, points, points);
    Batch<Batch<Points>> nested = Batch.nested(Points.class, Collections.nCopies(outer, inner));
    assertThat(nested.withStacked(nested.stacked()).get(outer - 1).get(1)).isEqualTo(points);
  }
}
