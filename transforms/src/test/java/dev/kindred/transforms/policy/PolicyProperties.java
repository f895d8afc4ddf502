// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.image.Image;
import dev.kindred.transforms.CompositePlan;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.color.Invert;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class PolicyProperties {
  private static final Canvas CANVAS = Canvas.hw(37, 53);

  @Property(tries = 40)
  void policiesMoveMaskBoxesAndPointsWithThePicture(@ForAll long seed) {
    Sample sample = SampleValues.sample(CANVAS, 3, seed);
    DrawKey key = DrawKey.of(seed, 0, 0);
    for (Transform policy : List.of(new RandAugment(), new TrivialAugment(), new AugMix())) {
      Pipeline pipeline = Pipeline.of(policy);
      Sample out = pipeline.encode(sample, key);
      assertThat(out.canvas()).contains(CANVAS);
      assertThat(pipeline.on(Cpu.single()).encode(sample, key)).isEqualTo(out);
    }
  }

  @Property(tries = 40)
  void operationsThatMoveNothingLeaveTheRest(@ForAll long seed) {
    Sample sample = SampleValues.sample(CANVAS, 3, seed);
    for (Transform policy :
        List.of(
            new RandAugment(3, 30, Operation.COLORS),
            new TrivialAugment(Operation.COLORS),
            new AugMix(10, 3, 3, 0.3, false))) {
      Sample out = Pipeline.of(policy).encode(sample, DrawKey.of(seed, 0, 0));
      for (String name : List.of("mask", "boxes", "points")) {
        assertThat(out.members().get(name)).isEqualTo(sample.members().get(name));
      }
    }
  }

  @Property(tries = 100)
  void sharesOfChainsAreAtMostOne(@ForAll long seed) {
    AugMix mix = new AugMix(3, 4, 2, 0.5, true);
    MixedChains plan = mix.draw(DrawKey.of(seed, 0, 0), Scene.of(CANVAS));
    assertThat(plan.shares()).hasSize(4).allMatch(each -> each >= 0);
    assertThat(plan.shares().stream().mapToDouble(Double::doubleValue).sum()).isBetween(0.0, 1.0);
    assertThat(plan.chains()).allMatch(each -> each.plans().size() <= 2);
  }

  /** Mean and variance of a gamma distribution of scale 1 are its shape. */
  @Property(tries = 8)
  void gammaNumbersHaveTheirMoments(@ForAll @DoubleRange(min = 0.3, max = 4) double alpha) {
    int count = 8000;
    double sum = 0;
    double squares = 0;
    for (int item = 0; item < count; item++) {
      double drawn = Gamma.draw(DrawKey.of(3, 0, item), alpha);
      sum += drawn;
      squares += drawn * drawn;
    }
    double mean = sum / count;
    assertThat(mean).isCloseTo(alpha, within(0.08 * Math.max(1, alpha)));
    assertThat(squares / count - mean * mean).isCloseTo(alpha, within(0.2 * Math.max(1, alpha)));
  }

  @Example
  void everyOperationIsDrawnAndTheStrongestIsAsThePapersSay() {
    Set<String> seen = new HashSet<>();
    for (int item = 0; item < 400; item++) {
      seen.add(
          new RandAugment(1, 30)
              .draw(DrawKey.of(1, 0, item), Scene.of(Canvas.hw(331, 662)))
              .words());
    }
    assertThat(seen)
        .contains(
            "leave in place",
            "rotate 30° clockwise",
            "shift 300 px right",
            "shift 150 px up",
            "shear 16.7° and 0°",
            "brightness × 1.90",
            "saturation × 0.10",
            "posterise to 4 bits",
            "solarise from 0.00 of white",
            "stretch contrast",
            "equalise");
    assertThat(seen).hasSize(2 * 9 + 5);
  }

  @Example
  void aMixIsTheSumOfItsParts() {
    Image image = SampleValues.noise(CANVAS, 3, 1);
    MixedChains mix =
        new MixedChains(
            List.of(CompositePlan.of(new Invert()), CompositePlan.of()), List.of(0.25, 0.5), false);
    Image out =
        Pipeline.of(mix).encode(Sample.of("i", image), DrawKey.of(0, 0, 0)).get("i", Image.class);
    for (int i = 0; i < 200; i++) {
      double x = image.pixels().getDouble(i);
      assertThat(out.pixels().getDouble(i)).isCloseTo(0.25 * (255 - x) + 0.75 * x, within(0.5001));
    }
    assertThat(mix.words()).isEqualTo("mix with 25 % (invert) and 50 % (leave as it is)");
  }

  @Example
  void aMixOfMotionsHasNoPlaceForABox() {
    Sample sample = SampleValues.sample(CANVAS, 3, 1);
    assertThatThrownBy(
            () -> Pipeline.of(new AugMix(3, 3, 3, 1, true)).encode(sample, DrawKey.of(0, 0, 0)))
        .hasMessageContaining("has no one place in it; use AugMix without moving");
    assertThatThrownBy(() -> new RandAugment(2, 31))
        .hasMessageContaining("a magnitude from 0 to 30");
    assertThatThrownBy(() -> new TrivialAugment(List.of()))
        .hasMessageContaining("something to draw from");
  }
}
