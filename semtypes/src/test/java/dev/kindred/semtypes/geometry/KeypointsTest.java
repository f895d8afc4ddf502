// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import org.junit.jupiter.api.Test;

class KeypointsTest {
  private static final Canvas CANVAS = Canvas.hw(20, 30);
  private static final Skeleton FACE = Skeleton.of("nose", "left_eye", "right_eye");

  /** Two faces; the second has no left eye and a hidden right one. */
  private static Keypoints faces() {
    return Keypoints.xyv(
        CANVAS,
        FACE,
        PointOrigin.EDGE,
        new float[] {10, 10, 2, 12, 8, 2, 8, 8, 2},
        new float[] {20, 10, 2, 7, 7, 0, 18, 8, 1});
  }

  @Test
  void holdPosesOfOneSkeleton() {
    Keypoints faces = faces();
    assertThat(faces.poses()).isEqualTo(2);
    assertThat(faces.count()).isEqualTo(6);
    assertThat(faces.names())
        .containsExactly("nose", "left_eye", "right_eye", "nose", "left_eye", "right_eye");
    int eye = faces.point(1, "right_eye");
    assertThat(faces.x(eye)).isEqualTo(18);
    assertThat(faces.presence(eye)).isEqualTo(Presence.OCCLUDED);
    assertThat(faces.presence(faces.point(1, "left_eye"))).isEqualTo(Presence.ABSENT);
    assertThat(faces)
        .hasToString(
            "Keypoints on 20×30 (H×W): 2 poses of 3 points, 4 visible, 1 occluded, 1 absent");
    assertThat(Keypoints.poses(faces, 1).presence(1)).isEqualTo(Presence.ABSENT);
    assertThat(Keypoints.poses(faces, 1, 0).x(0)).isEqualTo(20);
    assertThat(Keypoints.of(CANVAS, FACE, Tensor.of(new float[0], 0, 3, 2)).poses()).isZero();
  }

  @Test
  void anAbsentPointHasNoPlace() {
    Keypoints faces = faces();
    float[] far = faces.xy().toFloatArray();
    for (int i = 0; i < far.length; i++) {
      far[i] += 5;
    }
    Keypoints moved = Points.moved(faces, CANVAS, Tensor.of(far, 6, 2));
    assertThat(moved.x(0)).isEqualTo(15);
    assertThat(moved.x(4)).isZero();
    assertThat(moved.presence(4)).isEqualTo(Presence.ABSENT);
    assertThat(Points.moved(moved, CANVAS, faces.xy())).isEqualTo(faces);
  }

  @Test
  void goOutAsCocoWritesThem() {
    float[] row = {3, 4, 2, 0, 0, 0, 5, 6, 1};
    Keypoints pose = Keypoints.xyv(CANVAS, FACE, PointOrigin.PIXEL_INDEX, row);
    assertThat(pose.x(0)).isEqualTo(3.5f);
    assertThat(pose.xyv(PointOrigin.PIXEL_INDEX)).isEqualTo(Tensor.of(row, 1, 3, 3));
  }

  /**
   * A flip must exchange left and right: https://github.com/roboflow/rf-detr/pull/1358,
   * https://github.com/albumentations-team/AlbumentationsX/issues/87.
   */
  @Test
  void mirroredExchangesLeftAndRight() {
    Keypoints faces = faces();
    Keypoints mirrored = Keypoints.mirrored(faces);
    assertThat(mirrored.xy().toFloatArray())
        .containsExactly(10, 10, 8, 8, 12, 8, 20, 10, 18, 8, 0, 0);
    assertThat(mirrored.names()).isEqualTo(faces.names());
    assertThat(mirrored.presence(4)).isEqualTo(Presence.OCCLUDED);
    assertThat(mirrored.presence(5)).isEqualTo(Presence.ABSENT);
    assertThat(Keypoints.mirrored(mirrored)).isEqualTo(faces);
    // a symmetric face is the same face in a mirror
    float[] xy = Keypoints.poses(faces, 0).xy().toFloatArray();
    for (int i = 0; i < xy.length; i += 2) {
      xy[i] = 20 - xy[i];
    }
    Keypoints first = Keypoints.poses(faces, 0);
    assertThat(Keypoints.mirrored(Points.moved(first, CANVAS, Tensor.of(xy, 3, 2))))
        .isEqualTo(first);
  }

  @Test
  void aPoseIsKeptOrDroppedWhole() {
    Keypoints faces =
        Keypoints.xyv(
            CANVAS,
            FACE,
            PointOrigin.EDGE,
            new float[] {10, 10, 2, 31, 8, 2, 8, 8, 2},
            new float[] {20, 10, 2, -9, 0, 0, 18, 8, 1});
    Kept<Keypoints> kept = Points.sanitize(faces);
    assertThat(kept.kept()).containsExactly(3, 4, 5);
    assertThat(kept.value().poses()).isEqualTo(1);
    assertThat(kept.value().presence(1)).isEqualTo(Presence.ABSENT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.select(faces, 0, 1))
        .withMessageContaining("a pose is kept or dropped whole; use Keypoints.poses");
    assertThatIllegalArgumentException().isThrownBy(() -> Points.select(faces, 1, 0, 2));
    assertThat(Points.clamp(faces).x(1)).isEqualTo(30);
  }

  @Test
  void areEqualBySkeletonAndFlags() {
    assertThat(faces()).isEqualTo(faces()).hasSameHashCodeAs(faces());
    Keypoints one = Keypoints.of(CANVAS, FACE, Tensor.of(new float[6], 3, 2));
    Keypoints hidden = one.withPresence(Presence.VISIBLE, Presence.OCCLUDED, Presence.VISIBLE);
    assertThat(hidden).isNotEqualTo(one);
    assertThat(hidden.closeTo(one, 9)).isFalse();
    assertThat(
            hidden.closeTo(
                Points.moved(hidden, CANVAS, Tensor.of(new float[] {0, 1, 0, 0, 0, 0}, 3, 2)), 1))
        .isTrue();
    Skeleton linked = FACE.withLinks(new int[] {0, 1});
    assertThat(Keypoints.of(CANVAS, linked, one.xy())).isNotEqualTo(one);
  }

  @Test
  void refuseWhatIsNoPose() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keypoints.of(CANVAS, FACE, Tensor.of(new float[8], 4, 2)))
        .withMessage("Keypoints of Tensor f32 4×2: a pose has 3 points; give [poses, 3, 2]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keypoints.xyv(CANVAS, FACE, PointOrigin.EDGE, new float[8]))
        .withMessage("Keypoints: pose 0 has 8 numbers; give x, y, v for each of 3 points");
    float[] odd = {0, 0, 3, 0, 0, 0, 0, 0, 0};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keypoints.xyv(CANVAS, FACE, PointOrigin.EDGE, odd))
        .withMessage("keypoint flag 3: give 0 (absent), 1 (occluded) or 2 (visible)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faces().withNames("a", "b", "c", "d", "e", "f"))
        .withMessageContaining("the skeleton names its points");
    assertThatIllegalArgumentException().isThrownBy(() -> faces().withPresence());
  }

  /** Poses of a library author. */
  private static final class Hands extends Keypoints {
    private final String glove;

    Hands(Keypoints poses, String glove) {
      super(poses);
      this.glove = glove;
    }

    @Override
    protected Hands copyWith(Points plain) {
      return new Hands(super.copyWith(plain), glove);
    }

    @Override
    protected Hands copyWith(Points plain, int[] from) {
      return new Hands(super.copyWith(plain, from), glove);
    }
  }

  @Test
  void keepTheClassOfALibraryAuthor() {
    Hands hands = new Hands(faces(), "red");
    assertThat(Keypoints.mirrored(hands).glove).isEqualTo("red");
    assertThat(Keypoints.poses(hands, 1).glove).isEqualTo("red");
    assertThat(Points.sanitize(hands).value().poses()).isEqualTo(2);
    assertThat(Points.moved(hands, CANVAS, hands.xy())).isEqualTo(hands);
    assertThat(
            hands
                .withPresence(
                    Presence.VISIBLE,
                    Presence.VISIBLE,
                    Presence.VISIBLE,
                    Presence.VISIBLE,
                    Presence.VISIBLE,
                    Presence.ABSENT)
                .presence(5))
        .isEqualTo(Presence.ABSENT);
  }
}
