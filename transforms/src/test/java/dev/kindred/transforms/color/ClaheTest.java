// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaheTest {
  private static final DrawKey KEY = DrawKey.of(3, 0, 0);

  private static Image clahe(Clahe plan, Image image) {
    return Pipeline.of(plan).encode(Sample.of("i", image), KEY).get("i", Image.class);
  }

  /**
   * One part and a limit that nothing reaches is plain equalisation: the level of a pixel becomes
   * the share of pixels that are not brighter.
   */
  @Test
  void withoutLimitOnePartIsTheDistribution() {
    byte[] ramp = new byte[16 * 16];
    for (int i = 0; i < ramp.length; i++) {
      ramp[i] = (byte) (i / 4);
    }
    Image out = clahe(new Clahe(1000, 1, 1), Image.of(Tensor.of(ramp, 1, 16, 16)));
    for (int i = 0; i < ramp.length; i++) {
      int notBrighter = (i / 4 + 1) * 4;
      assertThat(out.pixels().getDouble(i)).isEqualTo(Math.rint(notBrighter * (255f / 256)));
    }
  }

  /** A limit of one level each gives every level as many pixels: nothing changes but rounding. */
  @Test
  void theLowestLimitChangesLittle() {
    Image noise = SampleValues.noise(Canvas.hw(64, 64), 1, 4);
    Image out = clahe(new Clahe(1e-9, 1, 1), noise);
    for (int i = 0; i < 64 * 64; i++) {
      assertThat(out.pixels().getDouble(i)).isCloseTo(noise.pixels().getDouble(i), within(13.0));
    }
  }

  /** Between the middles of two flat halves the curves are blended, so that no seam is seen. */
  @Test
  void partsBlend() {
    byte[] pixels = new byte[32 * 64];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (100 + i % 7 + (i % 64 < 32 ? 0 : 20));
    }
    Image out = clahe(new Clahe(4, 1, 2), Image.of(Tensor.of(pixels, 1, 32, 64)));
    double most = 0;
    for (int x = 18; x < 46; x++) {
      if (x != 31) {
        double step = out.pixels().getDouble(x + 1) - out.pixels().getDouble(x);
        double before = ((x + 1) % 7 - x % 7) * 40.0;
        most = Math.max(most, Math.abs(step) - Math.abs(before));
      }
    }
    assertThat(most).isLessThan(60);
  }

  @Test
  void colourDifferencesStayAndEveryTypeIsTaken() {
    Image gray = SampleValues.noise(Canvas.hw(20, 24), 1, 9);
    byte[] one = gray.pixels().toByteArray();
    byte[] three = new byte[3 * one.length];
    for (int c = 0; c < 3; c++) {
      System.arraycopy(one, 0, three, c * one.length, one.length);
    }
    Image out = clahe(new Clahe(), Image.of(Tensor.of(three, 3, 20, 24)));
    for (int i = 0; i < one.length; i++) {
      assertThat(out.pixels().getDouble(i)).isEqualTo(out.pixels().getDouble(one.length + i));
    }
    for (DType dtype : List.of(DType.F32, DType.U16, DType.I16)) {
      Image other = Image.of(gray.pixels().scaledTo(dtype));
      assertThat(clahe(new Clahe(), other).dtype()).isEqualTo(dtype);
    }
  }
}
