// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.transforms.Finding.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds points and boxes that lie outside their canvas, by index. */
final class Outside {
  /** Rounding of f32 coordinates must not put a box outside. */
  private static final double WHOLE = 1 - 1e-6;

  private Outside() {}

  static List<Finding> of(Sample sample) {
    List<Finding> found = new ArrayList<>();
    for (Map.Entry<String, Semantic> each : sample.members().entrySet()) {
      switch (each.getValue()) {
        case Points points -> points(each.getKey(), points, found);
        case Boxes boxes ->
            boxes(each.getKey(), boxes.canvas(), boxes.labels(), inside(boxes), found);
        case RotatedBoxes boxes ->
            boxes(each.getKey(), boxes.canvas(), boxes.labels(), inside(boxes), found);
        default -> {}
      }
    }
    return found;
  }

  private static void points(String member, Points points, List<Finding> found) {
    List<Integer> outside =
        IntStream.range(0, points.count())
            .filter(i -> !holds(points.canvas(), points.x(i), points.y(i)))
            .boxed()
            .toList();
    add(
        found,
        member,
        Loss.OUTSIDE,
        "outside the canvas",
        points.canvas(),
        points.count(),
        outside,
        i -> "#%d%s".formatted(i, name(points.names(), i)));
  }

  private static double[] inside(Boxes boxes) {
    return IntStream.range(0, boxes.count()).mapToDouble(i -> inside(boxes, i)).toArray();
  }

  private static double[] inside(RotatedBoxes boxes) {
    return IntStream.range(0, boxes.count()).mapToDouble(boxes::visibility).toArray();
  }

  private static void boxes(
      String member, Canvas canvas, List<String> labels, double[] inside, List<Finding> found) {
    List<Integer> outside = indices(inside, 0, 0);
    List<Integer> partly = indices(inside, Double.MIN_VALUE, WHOLE);
    add(
        found,
        member,
        Loss.OUTSIDE,
        "outside the canvas",
        canvas,
        inside.length,
        outside,
        i -> "#%d%s".formatted(i, name(labels, i)));
    add(
        found,
        member,
        Loss.PARTLY_OUTSIDE,
        "partly outside the canvas",
        canvas,
        inside.length,
        partly,
        i -> "#%d%s %.0f %% inside".formatted(i, name(labels, i), 100 * inside[i]));
  }

  private static void add(
      List<Finding> found,
      String member,
      Loss loss,
      String where,
      Canvas canvas,
      int count,
      List<Integer> indices,
      IntFunction<String> words) {
    if (!indices.isEmpty()) {
      String which = indices.stream().map(words::apply).collect(Collectors.joining(", "));
      found.add(
          new Finding(
              member,
              loss,
              "%d of %d %s %s: %s".formatted(indices.size(), count, where, canvas, which),
              indices));
    }
  }

  private static List<Integer> indices(double[] inside, double least, double most) {
    return IntStream.range(0, inside.length)
        .filter(i -> inside[i] >= least && inside[i] <= most)
        .boxed()
        .toList();
  }

  /** The fraction of a box's area that lies inside; for a box without area 1 or 0. */
  private static double inside(Boxes boxes, int box) {
    float[] edge = boxes.edges(box);
    Canvas canvas = boxes.canvas();
    double area = (double) (edge[2] - edge[0]) * (edge[3] - edge[1]);
    if (area <= 0) {
      return holds(canvas, edge[0], edge[1]) && holds(canvas, edge[2], edge[3]) ? 1 : 0;
    }
    double width = Math.min(edge[2], canvas.width()) - Math.max(edge[0], 0);
    double height = Math.min(edge[3], canvas.height()) - Math.max(edge[1], 0);
    return Math.max(0, width) * Math.max(0, height) / area;
  }

  private static boolean holds(Canvas canvas, double x, double y) {
    return x >= 0 && x <= canvas.width() && y >= 0 && y <= canvas.height();
  }

  private static String name(List<String> names, int i) {
    return names.isEmpty() ? "" : " " + names.get(i);
  }
}
