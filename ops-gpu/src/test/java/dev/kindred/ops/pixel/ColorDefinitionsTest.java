// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Operations against plain loops that say the same in another way; no u8 may differ. */
class ColorDefinitionsTest {
  private static final int SIDE = 64;

  /** 64 × 64 × 64 colours: every fourth red, green and blue, in a cube unrolled. */
  private static final Tensor CUBE = cube();

  @Test
  void hueIsThatOfTheHexcone() {
    for (double turn : new double[] {-0.5, -0.25, -0.1, 0.07, 0.25, 1 / 3.0, 0.5}) {
      int[] turned = values(new Hue(turn), CUBE);
      int[] before = whole(CUBE);
      int area = before.length / 3;
      for (int i = 0; i < area; i++) {
        float[] rgb = {before[i], before[area + i], before[2 * area + i]};
        float[] expected = hexcone(rgb, (float) turn);
        for (int c = 0; c < 3; c++) {
          if (turned[c * area + i] != (int) (expected[c] * 255.999f)) {
            assertThat(turned[c * area + i])
                .as("%s turned by %s, channel %d", Arrays.toString(rgb), turn, c)
                .isEqualTo((int) (expected[c] * 255.999f));
          }
        }
      }
    }
  }

  @Test
  void aThirdOfACircleTakesRedToGreen() {
    Tensor red = Tensor.of(new float[] {0.8f, 0.2f, 0.2f}, 3, 1, 1);
    Tensor green = Tensor.of(new float[] {0.2f, 0.8f, 0.2f}, 3, 1, 1);
    assertThat(run(new Hue(1 / 3.0), red).closeTo(green, 1e-6)).isTrue();
    assertThatThrownBy(() -> new Hue(0.51)).hasMessageContaining("hue by 0.51");
  }

  @Test
  void whatIsBeyondWhiteKeepsItsValue() {
    Tensor grey = Tensor.of(new float[] {1.5f, 1.5f, 1.5f}, 3, 1, 1);
    assertThat(run(new Hue(0.2), grey).closeTo(grey, 0)).isTrue();
    Tensor red = Tensor.of(new float[] {1.5f, 0, 0}, 3, 1, 1);
    Tensor green = Tensor.of(new float[] {0, 1.5f, 0}, 3, 1, 1);
    assertThat(run(new Hue(1 / 3.0), red).closeTo(green, 1e-6)).isTrue();
  }

  @Test
  void gammaIsAPowerOfTheShareOfWhite() {
    for (double gamma : new double[] {0, 0.2, 0.45, 0.5, 1 / 2.2, 0.9, 1, 1.1, 2, 2.2, 2.4, 3}) {
      for (double gain : new double[] {1, 0.5, 1.3, 2}) {
        assertEveryByte(
            new Gamma(gamma, gain),
            v -> {
              double power = Math.pow(v * (float) (1 / 255.0), (float) gamma);
              double share = Math.min((float) power * (float) gain, 1);
              return (int) ((float) share * 255.999f);
            });
      }
    }
    assertThatThrownBy(() -> Gamma.of(-1)).hasMessageContaining("gamma -1.0");
  }

  @Test
  void posterizeKeepsTheHighestBits() {
    for (int bits = 0; bits <= 8; bits++) {
      int mask = 0xFF << (8 - bits) & 0xFF;
      assertEveryByte(new Posterize(bits), v -> v & mask);
    }
    Tensor signed = Tensor.of(DType.I16, new short[] {-1, -32768, 32767, 5000}, 1, 1, 4);
    assertThat(whole(run(new Posterize(3), signed)))
        .as("v & 0x7000")
        .containsExactly(0x7000, 0, 0x7000, 5000 & 0x7000);
    Tensor floats = Tensor.of(new float[] {0, 0.24f, 0.5f, 1}, 1, 1, 4);
    assertThat(run(new Posterize(2), floats).toFloatArray()).containsExactly(0, 0, 0.5f, 0.75f);
  }

  @Test
  void solarizeInvertsWhatIsBright() {
    for (double from : new double[] {0, 1, 127.5, 128, 254, 255}) {
      assertEveryByte(new Solarize(from), v -> v >= from ? 255 - v : v);
    }
    assertThatThrownBy(() -> values(new Solarize(256), CUBE))
        .hasMessageContaining("white of u8 is 255");
  }

  @Test
  void invertFlipsTheBits() {
    assertEveryByte(new Invert(), v -> 255 - v);
    Tensor signed = Tensor.of(DType.I16, new short[] {-1, -32768, 32767, 0, -1024}, 1, 1, 5);
    assertThat(whole(run(new Invert(), signed)))
        .containsExactly(-1 ^ 32767, -32768 ^ 32767, 0, 32767, -1024 ^ 32767);
  }

  @Test
  void autoContrastStretchesEachChannelFromItsLeastToItsGreatest() {
    Tensor picture = Tensor.of(new byte[] {10, 20, 60, 7, 7, 7, 0, 100, (byte) 255}, 3, 1, 3);
    assertThat(values(new AutoContrast(), picture))
        .as("50 / (50 · (1 / 255)) is a little less than 255 in floats, and is cut")
        .containsExactly(0, 50, 254, 7, 7, 7, 0, 100, 255);
  }

  @Test
  void equalizeIsThatOfPil() {
    Tensor picture = PictureSample.noise(DType.U8, 1, Canvas.hw(37, 53), 6);
    int[] before = whole(picture);
    int[] counts = new int[256];
    Arrays.stream(before).forEach(v -> counts[v / 3]++);
    int[] thirds = Arrays.stream(before).map(v -> v / 3).toArray();
    int last = Arrays.stream(thirds).max().orElseThrow();
    int step = (before.length - counts[last]) / 255;
    int[] table = new int[256];
    int sum = step / 2;
    for (int k = 0; k < 256; k++) {
      table[k] = Math.min(sum / step, 255);
      sum += counts[k];
    }
    Tensor dark = bytes(thirds, 1, 37, 53);
    assertThat(values(new Equalize(), dark))
        .containsExactly(Arrays.stream(thirds).map(v -> table[v]).toArray());
    Tensor few = Tensor.of(new byte[] {1, 9, 9, 40}, 1, 2, 2);
    assertThat(run(new Equalize(), few)).as("too few pixels for a step").isEqualTo(few);
  }

  @Test
  void greyscaleKeepsThreeChannelsAlike() {
    Tensor one = Tensor.of(new byte[] {100, 50, (byte) 200}, 3, 1, 1);
    assertThat(values(new Grayscale(), one)).containsExactly(82, 82, 82);
  }

  @Test
  void lookUpsAreByValueAndByShare() {
    LookUp table = new LookUp(List.of(5f, 0.5f, 300f));
    assertThat(values(table, Tensor.of(new byte[] {0, 1, 2, 9}, 1, 1, 4)))
        .containsExactly(5, 0, 255, 255);
    Tensor shares = Tensor.of(new float[] {0, 0.4f, 1}, 1, 1, 3);
    assertThat(run(table, shares).toFloatArray()).containsExactly(1, 0.5f, 1);
  }

  @Test
  void noiseHasItsMeanAndDeviationAndItsKey() {
    Tensor grey = PictureSample.noise(DType.F32, 3, Canvas.hw(120, 110), 1);
    Tensor flat = run(new Rescale(1e-9, 0.5), grey);
    float[] noisy = run(new GaussianNoise(0.02, 0.08, 11), flat).toFloatArray();
    double mean = 0;
    double square = 0;
    for (float value : noisy) {
      mean += (value - 0.5) / noisy.length;
      square += (value - 0.5) * (value - 0.5) / noisy.length;
    }
    assertThat(mean).isBetween(0.018, 0.022);
    assertThat(Math.sqrt(square - mean * mean)).isBetween(0.079, 0.081);
    assertThat(run(new GaussianNoise(0.02, 0.08, 12), flat))
        .isNotEqualTo(run(new GaussianNoise(0.02, 0.08, 11), flat));
  }

  @Test
  void clampKeepsToWholeNumbersBetween() {
    assertEveryByte(new Clamp(9.5, 200.5), v -> Math.clamp(v, 10, 200));
    assertThatThrownBy(() -> values(new Clamp(0.2, 0.6), CUBE))
        .hasMessageContaining("no u8 lies between");
    assertThatThrownBy(() -> new Clamp(2, 1)).hasMessageContaining("the lesser number first");
  }

  @Test
  void channelsGoWhereTheOrderSays() {
    Tensor one = Tensor.of(new byte[] {1, 2, 3}, 3, 1, 1);
    assertThat(values(PermuteChannels.of(2, 0, 1), one)).containsExactly(3, 1, 2);
    assertThatThrownBy(() -> PermuteChannels.of(0, 0, 1)).hasMessageContaining("[0, 0, 1]");
    assertThatThrownBy(() -> values(PermuteChannels.of(1, 0), one))
        .hasMessageContaining("the image has 3 beside alpha");
  }

  /** The steps of A. R. Smith's model, each rounded to a float. */
  private static float[] hexcone(float[] rgb, float turn) {
    float unit = (float) (1 / 255.0);
    float r = rgb[0] * unit;
    float g = rgb[1] * unit;
    float b = rgb[2] * unit;
    float most = Math.max(r, Math.max(g, b));
    float least = Math.min(r, Math.min(g, b));
    if (most == least) {
      return new float[] {most, most, most};
    }
    float extent = most - least;
    float saturation = extent / most;
    float rc = (most - r) / extent;
    float gc = (most - g) / extent;
    float bc = (most - b) / extent;
    float sixth = most == r ? bc - gc : most == g ? (2 + rc) - bc : (4 + gc) - rc;
    float hue = (sixth * (1 / 6f) + 1) % 1;
    float turned = (hue + turn) % 1;
    float h6 = (turned < 0 ? turned + 1 : turned) * 6;
    int sector = (int) h6;
    float rest = saturation * (h6 - sector);
    float q = (1 - rest) * most;
    float t = (rest + (1 - saturation)) * most;
    float p = (1 - saturation) * most;
    return switch (sector % 6) {
      case 0 -> new float[] {most, t, p};
      case 1 -> new float[] {q, most, p};
      case 2 -> new float[] {p, most, t};
      case 3 -> new float[] {p, q, most};
      case 4 -> new float[] {t, p, most};
      default -> new float[] {most, p, q};
    };
  }

  private static void assertEveryByte(PixelOp op, IntUnaryOperator expected) {
    int[] all = new int[256];
    Arrays.setAll(all, i -> i);
    int[] wanted = Arrays.stream(all).map(expected).toArray();
    assertThat(values(op, bytes(all, 1, 16, 16))).as("%s", op).containsExactly(wanted);
  }

  private static Tensor cube() {
    int[] all = new int[3 * SIDE * SIDE * SIDE];
    int area = all.length / 3;
    for (int i = 0; i < area; i++) {
      all[i] = i / (SIDE * SIDE) * 4 + 3;
      all[area + i] = i / SIDE % SIDE * 4 + i % 3;
      all[2 * area + i] = i % SIDE * 4;
    }
    return bytes(all, 3, SIDE, SIDE * SIDE);
  }

  private static Tensor bytes(int[] values, long... shape) {
    byte[] all = new byte[values.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) values[i];
    }
    return Tensor.of(all, shape);
  }

  private static int[] values(PixelOp op, Tensor picture) {
    return whole(run(op, picture));
  }

  private static int[] whole(Tensor tensor) {
    return Arrays.stream(tensor.toDoubleArray()).mapToInt(v -> (int) v).toArray();
  }

  private static Tensor run(PixelOp op, Tensor picture) {
    return ENGINE.run(Cpu.single(), op, Image.of(picture)).pixels();
  }
}
