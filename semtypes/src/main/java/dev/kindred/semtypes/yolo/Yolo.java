// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.yolo;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.Polygon;
import dev.kindred.semtypes.geometry.Presence;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.read.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes the text files of YOLO. A line is the number of a class from 0, then shares of
 * the picture's width and height from 0 to 1.
 *
 * <p>Rounding can put a box that fills the picture outside it, by 5e-7 with six digits. What is
 * outside by up to 1e-4 is cut to the picture, and reported; more is an error.
 */
public final class Yolo {
  private Yolo() {}

  /**
   * The names of classes, one in each line, number 0 first.
   *
   * @throws UnreadableFileException where it cannot be read
   */
  public static List<String> names(Path file) {
    return new String(Source.of(file).bytes(), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /**
   * Reads lines of class, centre x, centre y, width, height and perhaps a score.
   *
   * @param canvas the size of the picture
   * @param names of the classes, number 0 first
   * @throws UnreadableFileException naming the line and the reason where one does not fit
   */
  public static YoloBoxes boxes(Source source, Canvas canvas, List<String> names) {
    List<YoloLine> lines = YoloLine.lines(source, names);
    int width = lines.isEmpty() ? 4 : lines.getFirst().numbers().length;
    for (YoloLine line : lines) {
      if (line.numbers().length != width || width < 4 || width > 5) {
        throw line.error(
            "%d numbers after the class; a box has 4, with a score 5, alike in all lines"
                .formatted(line.numbers().length));
      }
    }
    YoloBoxes read = boxes(lines, canvas);
    if (width == 4) {
      return read;
    }
    float[] scores = new float[lines.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) lines.get(i).cut(lines.get(i).numbers()[4], "a score");
    }
    return new YoloBoxes(read.boxes().withScores(scores), read.clamped());
  }

  private static YoloBoxes boxes(List<YoloLine> lines, Canvas canvas) {
    float[][] edges = new float[lines.size()][4];
    List<Integer> clamped = new ArrayList<>();
    for (int i = 0; i < edges.length; i++) {
      double[] shares = lines.get(i).edges();
      for (int k = 0; k < 4; k++) {
        edges[i][k] = (float) (shares[k] * (k % 2 == 0 ? canvas.width() : canvas.height()));
      }
      if (lines.get(i).isCut()) {
        clamped.add(lines.get(i).number());
      }
    }
    List<String> labels = lines.stream().map(YoloLine::label).toList();
    return new YoloBoxes(Boxes.xyxy(canvas, edges).withLabels(labels), clamped);
  }

  /**
   * Reads lines of class, x, y, x, y, … of three points or more, as for segmentation.
   *
   * @throws UnreadableFileException naming the line and the reason where one does not fit
   */
  public static List<YoloOutline> outlines(Source source, Canvas canvas, List<String> names) {
    List<YoloOutline> outlines = new ArrayList<>();
    for (YoloLine line : YoloLine.lines(source, names)) {
      int count = line.numbers().length;
      if (count < 6 || count % 2 != 0) {
        throw line.error(
            count + " numbers after the class; an outline has x and y of 3 points or more");
      }
      float[] xy = new float[count];
      for (int i = 0; i < count; i++) {
        double share = line.cut(line.numbers()[i], "a point");
        xy[i] = (float) (share * (i % 2 == 0 ? canvas.width() : canvas.height()));
      }
      outlines.add(new YoloOutline(line.label(), Polygon.of(canvas, xy)));
    }
    return outlines;
  }

  /**
   * Reads lines of a box and the points of a skeleton as x, y and v (0 absent, 1 occluded, 2
   * visible), or as x and y alone, where 0, 0 is absent.
   *
   * @throws UnreadableFileException naming the line and the reason where one does not fit
   */
  public static YoloPoses poses(
      Source source, Canvas canvas, List<String> names, Skeleton skeleton) {
    List<YoloLine> lines = YoloLine.lines(source, names);
    int points = skeleton.count();
    float[] xy = new float[2 * points * lines.size()];
    Presence[] presence = new Presence[points * lines.size()];
    for (int i = 0; i < presence.length; i++) {
      YoloLine line = lines.get(i / points);
      int step = (line.numbers().length - 4) / points;
      if (line.numbers().length != 4 + step * points || step < 2 || step > 3) {
        throw line.error(
            "%d numbers after the class; a box has 4 and each of %d points 2 or 3"
                .formatted(line.numbers().length, points));
      }
      int at = 4 + i % points * step;
      double x = line.cut(line.numbers()[at], "a point");
      double y = line.cut(line.numbers()[at + 1], "a point");
      xy[2 * i] = (float) (x * canvas.width());
      xy[2 * i + 1] = (float) (y * canvas.height());
      presence[i] = presence(line, step == 3 ? line.numbers()[at + 2] : x == 0 && y == 0 ? 0 : 2);
    }
    Tensor places = Tensor.of(xy, presence.length, 2);
    Keypoints poses = Keypoints.of(canvas, skeleton, places).withPresence(presence);
    return new YoloPoses(boxes(lines, canvas), poses);
  }

  private static Presence presence(YoloLine line, double flag) {
    if (flag != 0 && flag != 1 && flag != 2) {
      throw line.error("a visibility of " + flag + "; it is 0, 1 or 2");
    }
    return Presence.ofCode((int) flag);
  }

  /**
   * Writes boxes that {@link #boxes} reads back to the bit, scores included.
   *
   * @param names of the classes, number 0 first; each label is one of them
   * @throws IllegalArgumentException where a box has no label, one that is not among the names, or
   *     leaves its canvas (clip it first)
   * @throws UnreadableFileException where the file cannot be written
   */
  public static void write(Boxes boxes, List<String> names, Path file) {
    Canvas canvas = boxes.canvas();
    StringBuilder text = new StringBuilder();
    Tensor scores = boxes.scores();
    for (int i = 0; i < boxes.count(); i++) {
      int kind = boxes.labels().isEmpty() ? -1 : names.indexOf(boxes.labels().get(i));
      float[] e = boxes.edges(i);
      boolean inside = e[0] >= 0 && e[1] >= 0 && e[2] <= canvas.width() && e[3] <= canvas.height();
      if (kind < 0 || !inside) {
        throw new IllegalArgumentException(
            "write box %d of %s: %s"
                .formatted(
                    i,
                    boxes,
                    inside
                        ? "its label is not among the names " + names + "; add it"
                        : "it leaves its canvas; clip it first"));
      }
      double width = canvas.width();
      double height = canvas.height();
      text.append(kind).append(' ').append(((double) e[0] + e[2]) / 2 / width);
      text.append(' ').append(((double) e[1] + e[3]) / 2 / height);
      text.append(' ').append(((double) e[2] - e[0]) / width);
      text.append(' ').append(((double) e[3] - e[1]) / height);
      text.append(scores.shape().count() > 0 ? " " + scores.getFloat(i) : "").append('\n');
    }
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UnreadableFileException(file.toString(), "cannot be written: " + e, e);
    }
  }
}
