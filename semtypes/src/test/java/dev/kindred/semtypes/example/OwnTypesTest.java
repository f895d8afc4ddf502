// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Clipped;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.Visibility;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Types of a library author keep their class and what they know through every copy. */
class OwnTypesTest {
  private static final Canvas CANVAS = Canvas.hw(10, 20);

  /** Boxes with a score each: what is known per box must follow the boxes that are kept. */
  private static final class ScoredBoxes extends Boxes {
    private final double[] scores;

    ScoredBoxes(Boxes boxes, double... scores) {
      super(boxes);
      this.scores = scores;
    }

    @Override
    protected ScoredBoxes copyWith(Boxes plain, int[] from) {
      return new ScoredBoxes(plain, Arrays.stream(from).mapToDouble(i -> scores[i]).toArray());
    }
  }

  private static final class ForgetfulBoxes extends Boxes {
    ForgetfulBoxes(Boxes boxes) {
      super(boxes);
    }
  }

  private static final class ForgetfulImage extends Image {
    ForgetfulImage(Tensor pixels) {
      super(pixels);
    }
  }

  private static final class ForgetfulMask extends Mask {
    ForgetfulMask(Tensor labels) {
      super(labels);
    }
  }

  private static final class Pose extends Points {
    private final String skeleton;

    Pose(Points points, String skeleton) {
      super(points);
      this.skeleton = skeleton;
    }

    @Override
    protected Pose copyWith(Points plain) {
      return new Pose(plain, skeleton);
    }
  }

  private static final class ForgetfulPoints extends Points {
    ForgetfulPoints(Points points) {
      super(points);
    }
  }

  @Test
  void imagesKeepClassAndMetadata() {
    Thermal thermal = new Thermal(Tensor.of(new float[] {300, 301}, 1, 1, 2), 0.95);
    Thermal other = Image.withPixels(thermal, Tensor.of(new float[] {1, 2, 3}, 1, 3, 1));
    assertThat(other.emissivity()).isEqualTo(0.95);
    assertThat(other.canvas()).isEqualTo(Canvas.hw(3, 1));
    assertThat(other.background()).isEqualTo(293.15);
    assertThat(other).hasToString("Thermal 3×1 (H×W) f32");
  }

  @Test
  void boxesKeepClassAndWhatIsKnownPerBox() {
    Boxes plain =
        Boxes.xyxy(CANVAS, new float[][] {{30, 0, 40, 5}, {0, 0, 5, 5}, {1, 1, 2, 2}})
            .withLabels("gone", "a", "b");
    ScoredBoxes scored = new ScoredBoxes(plain, 0.1, 0.2, 0.3);
    Clipped<ScoredBoxes> clipped = Boxes.clip(scored, Visibility.atLeast(0.5));
    assertThat(clipped.kept()).containsExactly(1, 2);
    assertThat(clipped.boxes().scores).containsExactly(0.2, 0.3);
    assertThat(clipped.boxes().labels()).containsExactly("a", "b");
    ScoredBoxes reversed = Boxes.select(scored, 2, 1, 0);
    assertThat(reversed.scores).containsExactly(0.3, 0.2, 0.1);
    assertThat(reversed.labels()).containsExactly("b", "a", "gone");
    ScoredBoxes moved = Boxes.moved(scored, Canvas.hw(5, 5), scored.corners());
    assertThat(moved.scores).containsExactly(0.1, 0.2, 0.3);
    assertThat(scored.withLabels("x", "y", "z")).isInstanceOf(ScoredBoxes.class);
  }

  @Test
  void pointsKeepClassAndMetadata() {
    Pose pose = new Pose(Points.xy(CANVAS, new float[][] {{1, 2}}).withNames("nose"), "cat");
    Pose moved = Points.moved(pose, Canvas.hw(3, 3), Tensor.of(new float[] {5, 6}, 1, 2));
    assertThat(moved.skeleton).isEqualTo("cat");
    assertThat(moved.names()).containsExactly("nose");
    assertThat(moved.x(0)).isEqualTo(5);
  }

  @Test
  void aClassThatForgetsIsToldWhatToOverride() {
    Image image = new ForgetfulImage(Tensor.of(new float[2], 2, 1, 1));
    String name = ForgetfulImage.class.getName();
    assertThatIllegalStateException()
        .isThrownBy(() -> Image.withPixels(image, image.pixels()))
        .withMessage(
            name
                + " with other pixels: copyWith made a dev.kindred.semtypes.image.Image; override"
                + " copyWith(Tensor) in "
                + name
                + " to return a "
                + name);
    Mask mask = new ForgetfulMask(Tensor.of(new byte[1], 1, 1));
    assertThatIllegalStateException()
        .isThrownBy(() -> Mask.withLabels(mask, mask.labels()))
        .withMessageContaining("override copyWith(Tensor) in " + ForgetfulMask.class.getName());
    Boxes boxes = new ForgetfulBoxes(Boxes.xyxy(CANVAS, new float[0][]));
    assertThatIllegalStateException()
        .isThrownBy(() -> Boxes.clip(boxes, Visibility.ANY))
        .withMessageContaining(
            "override copyWith(Boxes, int[]) in " + ForgetfulBoxes.class.getName());
    Points points = new ForgetfulPoints(Points.xy(CANVAS, new float[0][]));
    assertThatIllegalStateException()
        .isThrownBy(() -> points.withNames())
        .withMessageContaining("override copyWith(Points) in " + ForgetfulPoints.class.getName());
  }
}
