// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.label.Category;
import org.junit.jupiter.api.Test;

class SampleTest {
  private static final Canvas CANVAS = Canvas.hw(4, 6);

  @Test
  void membersKeepTheirOrderAndType() {
    Sample sample = SampleValues.sample(CANVAS, 2, 1);
    assertThat(sample.members().keySet()).containsExactly("image", "mask", "points", "boxes");
    assertThat(sample.get("points", Points.class).count()).isEqualTo(2);
    assertThat(sample.canvas()).contains(CANVAS);
    assertThat(Sample.of("what", new Category("cat")).canvas()).isEmpty();
  }

  @Test
  void askingForWhatIsNotThereSaysWhatIs() {
    Sample sample = SampleValues.sample(CANVAS, 2, 1);
    assertThatThrownBy(() -> sample.get("img", Image.class))
        .hasMessage(
            "member \"img\": the sample has only [image, mask, points, boxes]; ask for one of"
                + " these");
    assertThatThrownBy(() -> sample.get("points", Boxes.class))
        .hasMessage("member \"points\" as Boxes: it is a Points; ask for that");
  }

  @Test
  void boxesForAnotherCanvasAreRefusedByName() {
    Boxes boxes = Boxes.xyxy(Canvas.hw(20, 30), new float[0][]);
    assertThatThrownBy(() -> Sample.of("image", SampleValues.noise(CANVAS, 3, 1), "boxes", boxes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "sample: member \"image\" lies on 4×6 (H×W), member \"boxes\" on 20×30 (H×W); make both"
                + " for the same picture");
    assertThatThrownBy(() -> SampleValues.sample(CANVAS, 1, 1).with("more", boxes))
        .hasMessageContaining("member \"more\" on 20×30");
  }

  @Test
  void whatIsNoSampleIsRefusedWithTheReason() {
    Category cat = new Category("cat");
    assertThatThrownBy(() -> Sample.of("a", cat, "b"))
        .hasMessage(
            "sample of 3 names and values: the last one has no partner; give name, value, name,"
                + " value");
    assertThatThrownBy(() -> Sample.of("a", cat, "a", cat))
        .hasMessage("sample: the name \"a\" comes twice; give each member its own");
    assertThatThrownBy(() -> Sample.of(cat, "a"))
        .hasMessage(
            "sample: argument 1 is a Category where a member's name belongs; give name, value,"
                + " name, value");
    assertThatThrownBy(() -> Sample.of(" ", cat))
        .hasMessage(
            "sample: argument 1 is blank where a member's name belongs; give name, value, name,"
                + " value");
    assertThatThrownBy(() -> Sample.of("a", new float[3]))
        .hasMessage(
            "sample: member \"a\" is a float[], which says nothing about what it means; wrap it,"
                + " for example in an Image or a Category");
  }
}
