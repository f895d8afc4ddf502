// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColorJitterTest {
  private static final Canvas CANVAS = Canvas.hw(3, 4);

  @Test
  void drawsEveryOrderAndFactorsWithinReach() {
    ColorJitter jitter = new ColorJitter(0.2, 0.5, 2);
    Set<List<Class<?>>> orders =
        IntStream.range(0, 200)
            .mapToObj(item -> jitter.draw(DrawKey.of(1, 0, item), Scene.of(CANVAS)))
            .peek(ColorJitterTest::requireWithinReach)
            .map(plan -> plan.colors().stream().<Class<?>>map(Object::getClass).toList())
            .collect(Collectors.toSet());
    assertThat(orders).hasSize(6);
  }

  private static void requireWithinReach(Recolor plan) {
    plan.colors()
        .forEach(color -> {
          switch (color) {
            case Brightness(double factor) -> assertThat(factor).isBetween(0.8, 1.2);
            case Contrast(double factor) -> assertThat(factor).isBetween(0.5, 1.5);
            case Saturation(double factor) -> assertThat(factor).isBetween(0.0, 3.0);
            default -> throw new AssertionError(color);
          }
        });
  }

  @Test
  void whatMayNotChangeIsLeftOut() {
    Recolor plan = new ColorJitter(0, 0.1, 0).draw(DrawKey.of(1, 0, 0), Scene.of(CANVAS));
    assertThat(plan.colors()).singleElement().isInstanceOf(Contrast.class);
    assertThat(new ColorJitter(0, 0, 0).draw(DrawKey.of(1, 0, 0), Scene.of(CANVAS)).words())
        .isEqualTo("leave colours alone");
  }

  @Test
  void wordsAndErrors() {
    assertThat(Recolor.of(new Brightness(1.234), new Saturation(0.5)).words())
        .isEqualTo("brightness × 1.23, saturation × 0.50");
    assertThat(new Normalize(ChannelStatistics.IMAGENET).words())
        .isEqualTo("normalise by mean 0.485, 0.456, 0.406 and deviation 0.229, 0.224, 0.225");
    assertThatThrownBy(() -> new ColorJitter(0, -0.1, 0))
        .hasMessage(
            "color jitter: contrast -0.1; give how far its factor may be from 1, at least 0");
  }
}
