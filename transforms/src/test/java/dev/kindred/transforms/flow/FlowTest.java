// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.CompositePlan;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Stay;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformPlan;
import dev.kindred.transforms.geometric.CenterCrop;
import dev.kindred.transforms.geometric.Crop;
import dev.kindred.transforms.geometric.Flip;
import dev.kindred.transforms.geometric.QuarterTurn;
import dev.kindred.transforms.geometric.RandomCrop;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowTest {
  private static final Canvas CANVAS = Canvas.hw(20, 30);
  private static final Transform A = Flip.horizontal();
  private static final Transform B = Flip.vertical();
  private static final Transform C = new QuarterTurn(1);

  @Test
  void eachOfASequenceDrawsForWhatTheOneBeforeLeaves() {
    Sequential cuts =
        Sequential.of(new CenterCrop(8, 6), new RandomCrop(8, 6), new RandomCrop(2, 2));
    for (int item = 0; item < 50; item++) {
      List<TransformPlan> plans = cuts.draw(DrawKey.of(1, 0, item), Scene.of(CANVAS)).plans();
      assertThat(plans.get(1)).isEqualTo(new Crop(0, 0, 8, 6));
      Crop last = (Crop) plans.get(2);
      assertThat(last.top()).isBetween(0, 6);
      assertThat(last.left()).isBetween(0, 4);
    }
  }

  @Test
  void aSequenceInAPipelineIsUndoneAsOne() {
    Pipeline pipeline = Pipeline.of(Sequential.of(A, Sequential.of(C, B)), Sequential.of());
    Sample sample = SampleValues.sample(CANVAS, 3, 4);
    Sample out = pipeline.encode(sample, DrawKey.of(1, 0, 0));
    assertThat(out.trace()).hasSize(4);
    assertThat(out.canvas()).contains(Canvas.hw(30, 20));
    assertThat(out.drawn().plans()).hasSize(2);
    assertThat(pipeline.decode(out).closeTo(sample, 1e-4)).isTrue();
    assertThat(pipeline.decode(out).trace()).isEmpty();
  }

  @Test
  void sometimesIsAsOftenAsItSays() {
    Sometimes third = new Sometimes(1.0 / 3, A);
    long ran = count(third, A);
    assertThat(ran).isBetween(900L, 1100L);
    assertThat(count(new Sometimes(0, A), A)).isZero();
    assertThat(count(new Sometimes(1, A), A)).isEqualTo(3000);
    assertThat(third.draw(DrawKey.of(1, 0, 0), Scene.of(CANVAS))).isIn(A, new Stay());
  }

  @Test
  void oneOfGoesByWeight() {
    OneOf weighted = new OneOf(List.of(A, B, C), List.of(1.0, 0.0, 3.0));
    assertThat(count(weighted, A)).isBetween(650L, 850L);
    assertThat(count(weighted, B)).isZero();
    assertThat(count(weighted, A) + count(weighted, C)).isEqualTo(3000);
  }

  @Test
  void someOfTakesSoManyAndAllChoices() {
    SomeOf two = SomeOf.of(2, A, B, C);
    Set<TransformPlan> seen = new HashSet<>();
    for (int item = 0; item < 200; item++) {
      seen.add(two.draw(DrawKey.of(1, 0, item), Scene.of(CANVAS)));
    }
    assertThat(seen).containsExactlyInAnyOrder(plans(A, B), plans(A, C), plans(B, C));
    SomeOf any = new SomeOf(0, 2, true, List.of(A, B));
    seen.clear();
    for (int item = 0; item < 200; item++) {
      seen.add(any.draw(DrawKey.of(1, 0, item), Scene.of(CANVAS)));
    }
    assertThat(seen)
        .containsExactlyInAnyOrder(plans(), plans(A), plans(B), plans(A, B), plans(B, A));
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> new Sometimes(1.5, new Stay()))
        .hasMessage("sometimes Stay[]: probability 1.5; give one from 0 to 1");
    assertThatThrownBy(() -> new OneOf(List.of(A), List.of(1.0, 2.0)))
        .hasMessageStartingWith("one of 1 transforms with weights [1.0, 2.0]: ");
    assertThatThrownBy(() -> new OneOf(List.of(A), List.of(0.0))).hasMessageContaining("not all 0");
    assertThatThrownBy(() -> SomeOf.of(2, A))
        .hasMessage("2 to 2 of 1 transforms: give two numbers from 0 to 1, the lower one first");
  }

  private static CompositePlan plans(Transform... fixed) {
    return new CompositePlan(List.of(fixed).stream().map(TransformPlan.class::cast).toList());
  }

  private static long count(Transform transform, Transform wanted) {
    long count = 0;
    for (int item = 0; item < 3000; item++) {
      count += transform.draw(DrawKey.of(7, 0, item), Scene.of(CANVAS)).equals(wanted) ? 1 : 0;
    }
    return count;
  }
}
