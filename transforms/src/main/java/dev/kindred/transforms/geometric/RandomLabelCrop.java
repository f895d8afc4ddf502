// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Draws a {@link Crop} around a pixel of a label: first a label by its share, then one of its
 * pixels, all equally likely; the crop is moved inside where it would reach over the edge. So rare
 * labels are seen as often as one likes: MONAI's {@code RandCropByLabelClasses} and, with two
 * labels, {@code RandCropByPosNegLabel}, in the plane.
 *
 * @param height rows of the result
 * @param width columns of the result
 * @param labels the labels to choose among; none for all that the mask has
 * @param shares how often each of {@code labels} is chosen, relative to the others; none for
 *     equally often. Labels that the mask lacks are left out
 * @param mask the name of the member to go by; empty for the first mask
 */
public record RandomLabelCrop(
    int height, int width, List<Integer> labels, List<Double> shares, String mask)
    implements Transform {
  /** A size, and as many shares as labels, or none. */
  public RandomLabelCrop {
    labels = List.copyOf(labels);
    shares = List.copyOf(shares);
    Sides.require("random label crop", height, width);
    boolean fits = shares.isEmpty() || shares.size() == labels.size();
    if (!fits || !shares.stream().allMatch(each -> each >= 0 && Double.isFinite(each))) {
      throw new IllegalArgumentException(
          "random label crop: shares %s for labels %s; give one each, from 0, or none"
              .formatted(shares, labels));
    }
  }

  /** All labels of the first mask, background too, equally often. */
  public RandomLabelCrop(int height, int width) {
    this(height, width, List.of(), List.of(), "");
  }

  /**
   * @throws IllegalArgumentException where the canvas is smaller than the crop, or the sample has
   *     no such mask
   */
  @Override
  public Crop draw(DrawKey key, Scene scene) {
    Canvas canvas = scene.canvas();
    Sides.requireRoom("random label crop", height, width, canvas);
    Labels found = Labels.of("random label crop", scene, mask);
    SortedMap<Long, Integer> counts = found.counts();
    SortedMap<Long, Double> chances = chances(counts);
    double total = chances.values().stream().mapToDouble(Double::doubleValue).sum();
    if (total == 0) {
      return new RandomCrop(height, width).draw(key, scene);
    }
    long label = chosen(chances, key.uniform("label", 0, total));
    int pixel = found.nth(label, key.integer("pixel", 0, counts.getOrDefault(label, 0)));
    return new Crop(
        around(pixel / canvas.width(), height, canvas.height()),
        around(pixel % canvas.width(), width, canvas.width()),
        height,
        width);
  }

  private SortedMap<Long, Double> chances(SortedMap<Long, Integer> counts) {
    SortedMap<Long, Double> chances = new TreeMap<>();
    if (labels.isEmpty()) {
      counts.keySet().forEach(label -> chances.put(label, 1.0));
    }
    for (int i = 0; i < labels.size(); i++) {
      long label = labels.get(i);
      if (counts.containsKey(label)) {
        chances.put(label, shares.isEmpty() ? 1.0 : shares.get(i));
      }
    }
    return chances;
  }

  private static long chosen(SortedMap<Long, Double> chances, double drawn) {
    double left = drawn;
    long last = chances.firstKey();
    for (Map.Entry<Long, Double> each : chances.entrySet()) {
      if (each.getValue() > 0) {
        last = each.getKey();
      }
      left -= each.getValue();
      if (left < 0) {
        break;
      }
    }
    return last;
  }

  private static int around(int middle, int size, int room) {
    return Math.clamp(middle - size / 2, 0, room - size);
  }
}
