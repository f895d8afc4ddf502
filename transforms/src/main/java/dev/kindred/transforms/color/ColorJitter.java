// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Hue;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Draws a {@link Recolor}: factors for brightness, contrast and saturation from {@code max(0, 1 −
 * most)} to {@code 1 + most}, and a turn of the hue to either side, applied in a drawn order, as
 * torchvision's {@code ColorJitter} does. An operation whose most is 0 is left out.
 *
 * @param brightness the most its factor differs from 1, at least 0
 * @param contrast the most its factor differs from 1, at least 0
 * @param saturation the most its factor differs from 1, at least 0
 * @param hue the most the hue turns, as a share of the colour circle, 0 to 0.5
 */
public record ColorJitter(double brightness, double contrast, double saturation, double hue)
    implements Transform {
  /** All must be finite and not negative. */
  public ColorJitter {
    require("brightness", brightness);
    require("contrast", contrast);
    require("saturation", saturation);
    if (!(hue >= 0 && hue <= 0.5)) {
      throw new IllegalArgumentException(
          "color jitter: hue %s; give a share of the colour circle from 0 to 0.5".formatted(hue));
    }
  }

  /** The hue stays. */
  public ColorJitter(double brightness, double contrast, double saturation) {
    this(brightness, contrast, saturation, 0);
  }

  @Override
  public Recolor draw(DrawKey key, Scene scene) {
    List<PixelOp> drawn = new ArrayList<>();
    draw(drawn, key, "brightness", brightness, Brightness::new);
    draw(drawn, key, "contrast", contrast, Contrast::new);
    draw(drawn, key, "saturation", saturation, Saturation::new);
    if (hue > 0) {
      drawn.add(new Hue(key.uniform("hue", -hue, hue)));
    }
    return new Recolor(shuffled(drawn, key));
  }

  private static void draw(
      List<PixelOp> drawn, DrawKey key, String name, double most, DoubleFunction<PixelOp> color) {
    if (most > 0) {
      drawn.add(color.apply(key.uniform(name, Math.max(0, 1 - most), 1 + most)));
    }
  }

  /** Fisher and Yates: every order equally likely. */
  private static List<PixelOp> shuffled(List<PixelOp> colors, DrawKey key) {
    List<PixelOp> order = new ArrayList<>(colors);
    for (int i = order.size() - 1; i > 0; i--) {
      int other = key.integer("order " + i, 0, i + 1);
      order.set(i, order.set(other, order.get(i)));
    }
    return order;
  }

  private static void require(String what, double most) {
    if (!(most >= 0) || !Double.isFinite(most)) {
      throw new IllegalArgumentException(
          "color jitter: %s %s; give how far its factor may be from 1, at least 0"
              .formatted(what, most));
    }
  }
}
