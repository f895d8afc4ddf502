// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class VideoTest {
  /** Frames of 1×2 pixels, gray: 0 1, 2 3, 4 5, … */
  private static Video counting(int frames) {
    byte[] pixels = new byte[2 * frames];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) i;
    }
    return Video.of(Tensor.of(pixels, frames, 1, 1, 2), 25);
  }

  @Test
  void isPicturesInTime() {
    Video video = counting(5);
    assertThat(video.canvas()).isEqualTo(Canvas.hw(1, 2));
    assertThat(video.count()).isEqualTo(5);
    assertThat(video.seconds()).isEqualTo(0.2);
    assertThat(video.dtype()).isEqualTo(DType.U8);
    assertThat(video.frame(2)).isExactlyInstanceOf(GrayImage.class);
    assertThat(video.frame(2).pixels().toDoubleArray()).containsExactly(4, 5);
    assertThat(Video.of(Tensor.of(new float[6], 2, 3, 1, 1), 1).frame(1))
        .isExactlyInstanceOf(RgbImage.class);
    assertThat(video).hasToString("Video 1×2 (H×W) u8, 1 channels, 5 frames at 25.0 per second");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> video.frame(5));
  }

  @Test
  void isMadeOfPicturesOfOneKind() {
    Video video = counting(3);
    List<Image> frames = List.of(video.frame(0), video.frame(1), video.frame(2));
    assertThat(Video.of(frames, 25)).isEqualTo(video).hasSameHashCodeAs(video);
    Image other = Image.of(Tensor.of(new byte[3], 1, 1, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Video.of(List.of(video.frame(0), other), 25))
        .withMessage(
            "Video: frame 1 is GrayImage 1×3 (H×W) u8, frame 0 is GrayImage 1×2 (H×W) u8;"
                + " bring them to one size and type");
    assertThatIllegalArgumentException().isThrownBy(() -> Video.of(List.of(), 25));
  }

  @Test
  void isSlicedInTime() {
    Video video = counting(6);
    Video middle = Video.slice(video, 2, 4);
    assertThat(middle.frames().toDoubleArray()).containsExactly(4, 5, 6, 7);
    assertThat(middle.framesPerSecond()).isEqualTo(25);
    Video slow = Video.every(video, 2);
    assertThat(slow.frames().toDoubleArray()).containsExactly(0, 1, 4, 5, 8, 9);
    assertThat(slow.framesPerSecond()).isEqualTo(12.5);
    assertThat(slow.seconds()).isEqualTo(video.seconds());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Video.slice(video, 4, 7))
        .withMessageContaining("frames are 0 to 6");
    assertThatIllegalArgumentException().isThrownBy(() -> Video.slice(video, 3, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> Video.every(video, 0));
  }

  @Test
  void isEqualByRateAndFrames() {
    Video video = counting(2);
    assertThat(video).isNotEqualTo(Video.of(video.frames(), 24));
    assertThat(video.closeTo(Video.of(video.frames(), 24), 9)).isFalse();
    assertThat(
            video.closeTo(
                Video.withFrames(video, Tensor.of(new byte[] {0, 1, 2, 4}, 2, 1, 1, 2)), 1))
        .isTrue();
    assertThat(video.mismatch(Video.of(video.frames(), 24)))
        .contains("25.0 and 24.0 frames per second");
    assertThat(video.mismatch(Video.of(Tensor.of(new byte[3], 1, 1, 1, 3), 25)))
        .contains("canvas 1×2 (H×W) and 1×3 (H×W)");
    assertThat(video.mismatch(video)).isEmpty();
  }

  @Test
  void refusesWhatIsNoVideo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Video.of(Tensor.of(new byte[6], 1, 2, 3), 25))
        .withMessage(
            "Video of Tensor u8 1×2×3: frames are [frames, channels, height, width];"
                + " reshape or transpose them");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Video.of(counting(1).frames(), 0))
        .withMessage("Video at 0.0 frames per second: give a positive rate");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Video.of(Tensor.of(new double[2], 1, 1, 1, 2), 25));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Video.of(Tensor.of(new byte[0], 0, 1, 1, 2), 25));
  }

  /** Ultrasound of a library author. */
  private static final class Ultrasound extends Video {
    private final double depth;

    Ultrasound(Tensor frames, double rate, double depth) {
      super(frames, rate);
      this.depth = depth;
    }

    @Override
    protected Ultrasound copyWith(Tensor frames, double rate) {
      return new Ultrasound(frames, rate, depth);
    }
  }

  private static final class Forgetful extends Video {
    Forgetful(Tensor frames) {
      super(frames, 1);
    }
  }

  @Test
  void keepsTheClassOfALibraryAuthor() {
    Ultrasound scan = new Ultrasound(counting(4).frames(), 30, 0.12);
    assertThat(Video.slice(scan, 1, 2).depth).isEqualTo(0.12);
    assertThat(Video.every(scan, 2).depth).isEqualTo(0.12);
    Forgetful forgetful = new Forgetful(counting(2).frames());
    assertThatIllegalStateException()
        .isThrownBy(() -> Video.every(forgetful, 1))
        .withMessageContaining("override copyWith(Tensor, double) in");
    assertThatIllegalStateException().isThrownBy(() -> Video.slice(forgetful, 0, 1));
  }
}
