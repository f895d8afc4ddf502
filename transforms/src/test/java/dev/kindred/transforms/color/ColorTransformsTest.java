// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.image.Image;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each transform is its operation of the engine, and leaves alone what has no colour. */
class ColorTransformsTest {
  private static final Canvas CANVAS = Canvas.hw(24, 31);
  private static final DrawKey KEY = DrawKey.of(3, 0, 0);

  @Test
  void fixedTransformsAreTheirOperation() {
    same(new Brightness(1.3), new dev.kindred.ops.pixel.Brightness(1.3));
    same(new Contrast(0.7), new dev.kindred.ops.pixel.Contrast(0.7));
    same(new Saturation(1.7), new dev.kindred.ops.pixel.Saturation(1.7));
    same(new Hue(-0.2), new dev.kindred.ops.pixel.Hue(-0.2));
    same(new Gamma(2), new dev.kindred.ops.pixel.Gamma(2, 1));
    same(new AutoContrast(), new dev.kindred.ops.pixel.AutoContrast());
    same(new Equalize(), new dev.kindred.ops.pixel.Equalize());
    same(new Posterize(3), new dev.kindred.ops.pixel.Posterize(3));
    same(new Invert(), new dev.kindred.ops.pixel.Invert());
    same(new Grayscale(), new dev.kindred.ops.pixel.Grayscale());
    same(new Solarize(0.5), new dev.kindred.ops.pixel.Solarize(127.5));
    same(new Sharpness(2), new dev.kindred.ops.filter.Sharpness(2));
  }

  private static void same(Transform transform, Plan plan) {
    Sample sample = SampleValues.sample(CANVAS, 3, 5);
    Sample out = Pipeline.of(transform).encode(sample, KEY);
    Image image = sample.get("image", Image.class);
    assertThat(out.get("image", Image.class))
        .isEqualTo(Engine.ENGINE.run(Cpu.single(), plan, image));
    assertThat(out.get("image", Image.class)).isNotEqualTo(image);
    for (String name : List.of("mask", "boxes", "points")) {
      assertThat(out.members().get(name)).isEqualTo(sample.members().get(name));
    }
  }

  @Test
  void shuffledChannelsComeBack() {
    Sample sample = SampleValues.sample(CANVAS, 3, 5);
    Pipeline shuffle = Pipeline.of(new RandomChannelShuffle());
    Set<Image> seen = new HashSet<>();
    for (int item = 0; item < 60; item++) {
      Sample out = shuffle.encode(sample, DrawKey.of(1, 0, item));
      seen.add(out.get("image", Image.class));
      assertThat(shuffle.decode(out).get("image", Image.class))
          .isEqualTo(sample.get("image", Image.class));
    }
    assertThat(seen).hasSize(6);
  }

  @Test
  void droppedChannelsAreBlackAndNeverAll() {
    Sample sample = SampleValues.sample(CANVAS, 3, 5);
    Image out =
        Pipeline.of(new DropChannels(List.of(1))).encode(sample, KEY).get("image", Image.class);
    int plane = CANVAS.height() * CANVAS.width();
    assertThat(out.pixels().getDouble(plane + 5)).isZero();
    assertThat(out.pixels().getDouble(5))
        .isEqualTo(sample.get("image", Image.class).pixels().getDouble(5));
    for (int item = 0; item < 50; item++) {
      assertThat(
              new RandomChannelDrop(0.9)
                  .draw(DrawKey.of(1, 0, item), Scene.of(CANVAS))
                  .channels()
                  .size())
          .isLessThan(3);
    }
  }

  @Test
  void jitterTurnsTheHueAsMuchAsOneAllows() {
    ColorJitter jitter = new ColorJitter(0, 0, 0, 0.1);
    for (int item = 0; item < 50; item++) {
      PixelOp drawn = jitter.draw(DrawKey.of(1, 0, item), Scene.of(CANVAS)).colors().getFirst();
      assertThat(((dev.kindred.ops.pixel.Hue) drawn).turn()).isBetween(-0.1, 0.1);
    }
    assertThatThrownBy(() -> new ColorJitter(0, 0, 0, 0.6))
        .hasMessage("color jitter: hue 0.6; give a share of the colour circle from 0 to 0.5");
  }

  @Test
  void words() {
    assertThat(new Brightness(1.2).words()).isEqualTo("brightness × 1.20");
    assertThat(new Hue(0.1).words()).isEqualTo("hue +10 % of the circle");
    assertThat(new Gamma(2).words()).isEqualTo("gamma 2.00");
    assertThat(new Clahe().words()).isEqualTo("equalise within 8×8 parts, clipped at 4.0");
  }

  @Test
  void whatCannotBe() {
    assertThatThrownBy(() -> new Brightness(-1)).hasMessageContaining("brightness by -1.0");
    assertThatThrownBy(() -> new RandomHue(Range.around(0.7))).hasMessageContaining("hue by -0.7");
    assertThatThrownBy(() -> new Solarize(128)).hasMessageContaining("give a share from 0 to 1");
    assertThatThrownBy(() -> new RandomGamma(Range.of(0, 1)))
        .hasMessageContaining("give numbers above 0");
    assertThatThrownBy(() -> new Clahe(0, 8, 8)).hasMessageContaining("give a number above 0");
  }
}
