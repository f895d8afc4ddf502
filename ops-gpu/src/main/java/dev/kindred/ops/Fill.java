// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import java.util.Arrays;
import java.util.List;

/**
 * What is put where the input has nothing: outside the picture.
 *
 * <p>{@link #none()} leaves it to the picture: its own background (0 for photos, air for CT).
 * Values are in the picture's units (0 to 255 for u8, 0 to 1 for f32), one for all channels or one
 * per channel, and are rounded and clamped to integer types.
 *
 * @param channels values, empty for none
 * @param label what masks get; 0 unless said otherwise, because the colour of the outside says
 *     nothing about its class
 */
public record Fill(List<Double> channels, int label) {

  private static final Fill NONE = new Fill(List.of(), 0);

  /** Keeps an unchangeable copy of the values, which must be finite. */
  public Fill {
    channels = List.copyOf(channels);
    for (double value : channels) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "fill %s: not a finite number; give one number for all channels or one per channel"
                .formatted(channels));
      }
    }
  }

  /** The background of the picture itself; masks get 0. */
  public static Fill none() {
    return NONE;
  }

  /** One value for all channels, or one per channel; masks get 0. */
  public static Fill of(double... channels) {
    return new Fill(Arrays.stream(channels).boxed().toList(), 0);
  }

  /** The same for pictures, and {@code label} for masks. */
  public Fill withLabel(int label) {
    return new Fill(channels, label);
  }

  /** Whether the picture's own background is meant. */
  public boolean isNone() {
    return channels.isEmpty();
  }

  /**
   * One value per channel of a picture with {@code count} channels.
   *
   * @param background stands for every channel where this fill {@link #isNone()}
   * @throws IllegalArgumentException if this fill has neither 0, 1 nor {@code count} values
   */
  public double[] perChannel(int count, double background) {
    double[] values = new double[count];
    if (channels.size() <= 1) {
      Arrays.fill(values, isNone() ? background : channels.getFirst());
      return values;
    }
    if (channels.size() != count) {
      throw new IllegalArgumentException(
          "fill %s: %d values for a picture of %d channels; give 1 or %d"
              .formatted(channels, channels.size(), count, count));
    }
    Arrays.setAll(values, channels::get);
    return values;
  }
}
