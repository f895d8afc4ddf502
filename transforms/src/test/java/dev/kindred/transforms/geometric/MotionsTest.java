// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Fill;
import dev.kindred.ops.Interpolation;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.image.Image;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.Scene;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MotionsTest {
  private static final Canvas CANVAS = Canvas.hw(20, 30);

  @Test
  void fiveAndTenViewsInTorchvisionsOrder() {
    assertThat(CornerCrop.five(8, 10).stream().map(CornerCrop::words))
        .containsExactly(
            "crop 8×10 from the top left",
            "crop 8×10 from the top right",
            "crop 8×10 from the bottom left",
            "crop 8×10 from the bottom right",
            "crop 8×10 from the middle");
    assertThat(CornerCrop.ten(8, 10)).hasSize(10);
    Image image = SampleValues.noise(CANVAS, 1, 3);
    Sample view =
        Pipeline.of(CornerCrop.ten(8, 10).get(5))
            .encode(Sample.of("i", image), DrawKey.of(0, 0, 0));
    assertThat(view.get("i", Image.class).pixels().getDouble(0))
        .isEqualTo(image.pixels().getDouble(29));
    assertThatThrownBy(() -> CornerCrop.five(21, 10).getFirst().on(CANVAS))
        .hasMessageContaining("the crop is larger than the canvas");
  }

  @Test
  void theEightSymmetriesAreExactAndDiffer() {
    Image image = SampleValues.noise(CANVAS, 1, 3);
    List<Sample> all =
        Stream.of(Dihedral.Symmetry.values())
            .map(each ->
                Pipeline.of(new Dihedral(each)).encode(Sample.of("i", image), DrawKey.of(0, 0, 0)))
            .toList();
    assertThat(all).doesNotHaveDuplicates();
    assertThat(all.get(7).get("i", Image.class).pixels().getDouble(0))
        .isEqualTo(image.pixels().getDouble(20L * 30 - 1));
    for (int i = 0; i < all.size(); i++) {
      Sample back = Pipeline.of(new Dihedral(Dihedral.Symmetry.values()[i])).decode(all.get(i));
      assertThat(back.get("i", Image.class)).isEqualTo(image);
    }
  }

  @Test
  void sizes() {
    assertThat(new ResizeShortEdge(10).on(CANVAS).out()).isEqualTo(Canvas.hw(10, 15));
    assertThat(new ResizeShortEdge(10, 12).on(CANVAS).out()).isEqualTo(Canvas.hw(8, 12));
    assertThat(new ResizeLongEdge(15).on(CANVAS).out()).isEqualTo(Canvas.hw(10, 15));
    assertThat(new Letterbox(40, 40).on(CANVAS).out()).isEqualTo(Canvas.hw(40, 40));
    assertThat(new PadTo(25, 10).on(CANVAS).out()).isEqualTo(Canvas.hw(25, 30));
    assertThat(new PadToMultiple(32).on(CANVAS).out()).isEqualTo(Canvas.hw(32, 32));
  }

  @Test
  void words() {
    assertThat(SampledRotation.expanding(12.3).words())
        .isEqualTo("rotate 12.3° counter-clockwise on a larger canvas");
    assertThat(
            new SampledRotation(-5, false, Sampling.NEAREST.with(dev.kindred.ops.Border.REFLECT))
                .words())
        .isEqualTo("rotate 5° clockwise, nearest sampling, mirrored at the edge");
    assertThat(new Letterbox(640, 640, Anchor.CENTER, Fill.of(114), Scaling.SMOOTH).words())
        .isEqualTo("fit into 640×640, in the middle, around it 114");
    assertThat(new Resize(5, 6, Scaling.NEAREST).words()).isEqualTo("resize to 5×6, nearest");
    assertThat(new ResizeShortEdge(800, 1333).words())
        .isEqualTo("resize the shorter side to 800, the longer to at most 1333");
    assertThat(SanitizeBoxes.visible(0.25, "masks").words())
        .isEqualTo(
            "clip boxes, drop those below 1×1 px, 1 px² or 25 % visible, and with them their"
                + " masks");
    assertThat(new Elastic(2, 8, 1, Sampling.BILINEAR).words())
        .isEqualTo("bend by 2 px, smooth over 8 px");
  }

  @Test
  void whatCannotBe() {
    assertThatThrownBy(() -> Sampling.BILINEAR.with(Interpolation.AREA))
        .hasMessageStartingWith("sampling by area");
    assertThatThrownBy(() -> new RandomPerspective(1))
        .hasMessage(
            "random perspective: distortion 1.0; give a share of the canvas from 0 to below 1");
    assertThatThrownBy(() -> new RandomThinPlate(3, 0.3))
        .hasMessageContaining("less than half their distance");
    assertThatThrownBy(() -> new ResizeShortEdge(10, 10))
        .hasMessageContaining("the limit must be greater than the short edge");
    assertThatThrownBy(() -> new ForegroundCrop(0).draw(DrawKey.of(0, 0, 0), Scene.of(CANVAS)))
        .hasMessage(
            "foreground crop by mask \"\": the masks of the sample are []; add one, or name one of"
                + " these");
    assertThatThrownBy(() -> new SwapSides("l", "l")).hasMessageContaining("two different words");
  }
}
