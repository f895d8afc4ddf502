// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.transforms.DrawKey;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OrderProperties {
  @Property(tries = 100)
  void shufflingKeepsEachOnce(@ForAll @IntRange(max = 300) int size, @ForAll long seed) {
    int[] places = Order.shuffled().places(size, DrawKey.of(seed, 0, 0));
    assertThat(Arrays.stream(places).sorted())
        .containsExactlyElementsOf(IntStream.range(0, size).boxed().toList());
  }

  @Example
  void everyOrderOfThreeIsEquallyLikely() {
    int[] counts = new int[27];
    int tries = 60_000;
    for (int epoch = 0; epoch < tries; epoch++) {
      int[] places = Order.shuffled().places(3, DrawKey.of(1, epoch, 0));
      counts[9 * places[0] + 3 * places[1] + places[2]]++;
    }
    int[] seen = Arrays.stream(counts).filter(count -> count > 0).toArray();
    double expected = tries / 6.0;
    double chi = Arrays.stream(seen).mapToDouble(n -> Math.pow(n - expected, 2) / expected).sum();
    assertThat(seen).hasSize(6);
    assertThat(chi).isLessThan(25.7); // χ² with 5 degrees of freedom, p = 0.0001
  }

  @Example
  void weightsSayHowOften() {
    int[] places = Order.weighted(new double[] {1, 0, 3}, 40_000).places(3, DrawKey.of(1, 0, 0));
    assertThat(Arrays.stream(places).filter(place -> place == 1).count()).isZero();
    assertThat(Arrays.stream(places).filter(place -> place == 2).count() / 40_000.0)
        .isCloseTo(0.75, within(0.01));
  }

  @Example
  void balancedLabelsComeEquallyOften() {
    List<String> labels = List.of("cat", "cat", "cat", "dog", "cat", "cat");
    int[] places = Order.balanced(labels, 40_000).places(6, DrawKey.of(1, 0, 0));
    assertThat(Arrays.stream(places).filter(place -> place == 3).count() / 40_000.0)
        .isCloseTo(0.5, within(0.01));
  }

  @Example
  void weightsMustMakeSense() {
    assertThatThrownBy(() -> Order.weighted(new double[] {1, -1}, 3))
        .hasMessageContaining("weight 1 is -1.0");
    assertThatThrownBy(() -> Order.weighted(new double[] {0, 0}, 3))
        .hasMessageContaining("together weigh 0.0");
    assertThatThrownBy(() -> Order.weighted(new double[] {1}, 3).places(2, DrawKey.of(0, 0, 0)))
        .hasMessageContaining("there are 1 weights");
  }
}
