// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.Boxes;
import java.awt.Color;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * How boxes are shown: an outline, the label on a plate above it, and where a box encloses what was
 * turned, that quadrilateral in thin dashes. Boxes of one label have one colour.
 */
final class BoxesShow {
  private static final int MOST_BOXES = 4;

  /** Other colours than those of the first labels of a mask and of the first points. */
  private static final int FIRST_COLOR = 3;

  private BoxesShow() {}

  @Dispatch(Show.class)
  static Picture show(Boxes x) {
    return Sketch.alone(
        x,
        "%s on %s: ".formatted(x.getClass().getSimpleName(), x.canvas()) + text(x),
        sketch -> draw(sketch, x));
  }

  @Dispatch(Overlay.class)
  static Picture draw(Picture under, Boxes x) {
    return Sketch.over(under, x, "boxes", "boxes " + text(x), sketch -> draw(sketch, x));
  }

  private static void draw(Sketch sketch, Boxes x) {
    for (int i = 0; i < x.count(); i++) {
      float[] edges = x.edges(i);
      float[] corners = corners(x, i);
      if (!isUpright(edges, corners)) {
        sketch.dashes(color(x, i), corners);
      }
      sketch.outline(
          color(x, i),
          edges[0],
          edges[1],
          edges[2],
          edges[1],
          edges[2],
          edges[3],
          edges[0],
          edges[3]);
    }
    // Plates last, so that no outline crosses a word.
    for (int i = 0; i < x.count(); i++) {
      float[] edges = x.edges(i);
      String word = word(x, i);
      if (!word.isEmpty() && isVisible(x.canvas(), edges)) {
        sketch.tag(color(x, i), edges[0], edges[1], word);
      }
    }
  }

  /** The label and the score, as far as they are known. */
  private static String word(Boxes x, int box) {
    String label = x.labels().isEmpty() ? "" : x.labels().get(box);
    String score =
        x.scores().shape().count() == 0
            ? ""
            : String.format(Locale.ROOT, "%.2f", x.scores().getFloat(box));
    return (label + " " + score).strip();
  }

  private static boolean isVisible(Canvas canvas, float[] edges) {
    return edges[2] >= 0
        && edges[3] >= 0
        && edges[0] <= canvas.width()
        && edges[1] <= canvas.height();
  }

  private static float[] corners(Boxes x, int box) {
    float[] corners = new float[8];
    for (int i = 0; i < corners.length; i++) {
      corners[i] = x.corners().getFloat(8L * box + i);
    }
    return corners;
  }

  /** Whether every corner lies on two edges of the box. */
  private static boolean isUpright(float[] edges, float[] corners) {
    float slack = 0.01f;
    for (int i = 0; i < corners.length; i += 2) {
      float x = corners[i];
      float y = corners[i + 1];
      boolean onSide = Math.min(Math.abs(x - edges[0]), Math.abs(x - edges[2])) <= slack;
      boolean onTop = Math.min(Math.abs(y - edges[1]), Math.abs(y - edges[3])) <= slack;
      if (!onSide || !onTop) {
        return false;
      }
    }
    return true;
  }

  private static Color color(Boxes x, int box) {
    return Palette.of(FIRST_COLOR + Palette.kind(x.labels(), box));
  }

  private static String text(Boxes x) {
    StringJoiner boxes = new StringJoiner(", ").setEmptyValue("none");
    for (int i = 0; i < Math.min(x.count(), MOST_BOXES); i++) {
      float[] edges = x.edges(i);
      String label = (word(x, i) + " ").stripLeading();
      boxes.add(
          String.format(
              Locale.ROOT, "%s%.0f,%.0f–%.0f,%.0f", label, edges[0], edges[1], edges[2], edges[3]));
    }
    int more = x.count() - MOST_BOXES;
    return more > 0 ? boxes + " and " + more + " more" : boxes.toString();
  }
}
