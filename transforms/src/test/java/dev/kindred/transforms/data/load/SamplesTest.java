// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.image.Image;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
  private static Samples of(int... counts) {
    Canvas canvas = Canvas.hw(20, 30);
    return new Samples(
        Position.START,
        new Position(0, 1),
        Arrays.stream(counts).mapToObj(n -> SampleValues.sample(canvas, n, n)).toList());
  }

  @Test
  void membersStack() {
    Samples batch = of(3, 0, 2);
    assertThat(batch.stacked("image").shape()).isEqualTo(Shape.of(3, 3, 20, 30));
    assertThat(batch.get("image", Image.class).size()).isEqualTo(3);
    assertThatThrownBy(() -> batch.stacked("boxes")).hasMessageContaining("items 0 and 1");
    assertThatThrownBy(() -> batch.get("image", Boxes.class)).hasMessageContaining("it is a");
  }

  @Test
  void rowsArePaddedToTheLongest() {
    Samples batch = of(3, 0, 2);
    PaddedRows padded = batch.padded("boxes", Boxes.class, Boxes::xyxy, -1);
    assertThat(padded.rows().shape()).isEqualTo(Shape.of(3, 3, 4));
    assertThat(padded.lengths().toLongArray()).containsExactly(3, 0, 2);
    assertThat(padded.rows().select(0, 1).toFloatArray()).containsOnly(-1);
    Boxes last = batch.get(2).get("boxes", Boxes.class);
    assertThat(padded.rows().select(0, 2).slice(0, 0, 2)).isEqualTo(last.xyxy());
    assertThat(padded.rows().select(0, 2).slice(0, 2, 3).toFloatArray()).containsOnly(-1);
  }

  @Test
  void rowsMustBeAlike() {
    List<Tensor> rows = List.of(Tensor.of(new float[4], 2, 2), Tensor.of(new float[6], 2, 3));
    assertThatThrownBy(() -> PaddedRows.of(rows, 0)).hasMessageContaining("more than their number");
    assertThatThrownBy(() -> PaddedRows.of(List.of(), 0)).hasMessageContaining("at least one");
    assertThat(PaddedRows.of(List.of(Tensor.of(new float[0], 0, 4)), 0).rows().shape())
        .isEqualTo(Shape.of(1, 0, 4));
  }

  @Test
  void aBatchOfNothingHasNoMembers() {
    assertThat(new Samples(Position.START, Position.START, List.<Sample>of()))
        .hasToString("epoch 0, step 0: 0 samples of nothing");
  }
}
