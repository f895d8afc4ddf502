// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.geometry.Points;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gathers the annotations of one photo. */
final class PhotoBuilder {
  private final Path file;
  private final Canvas canvas;
  private final List<float[]> boxes = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final List<float[]> points = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<LabelledOutline> outlines = new ArrayList<>();

  PhotoBuilder(Path file, Canvas canvas) {
    this.file = file;
    this.canvas = canvas;
  }

  void box(Entry entry, String label) {
    float[] xywh = entry.numbers("bbox");
    if (xywh.length != 4 || !(xywh[2] >= 0 && xywh[3] >= 0)) {
      throw entry.error(
          "bbox is "
              + entry.node().path("bbox")
              + "; give x, y, width and height, sizes of 0 or more");
    }
    boxes.add(xywh);
    labels.add(label);
  }

  /** Takes those that are labelled (COCO's v above 0); the others have no place. */
  void keypoints(Entry entry, List<String> keypointNames, PointOrigin origin) {
    float[] xyv = entry.numbers("keypoints");
    if (xyv.length != 3 * keypointNames.size()) {
      throw entry.error(
          "keypoints has %d numbers, its category names %d points; give x, y, v for each"
              .formatted(xyv.length, keypointNames.size()));
    }
    for (int i = 0; i < keypointNames.size(); i++) {
      if (xyv[3 * i + 2] > 0) {
        points.add(new float[] {xyv[3 * i] + origin.toEdge(), xyv[3 * i + 1] + origin.toEdge()});
        names.add(keypointNames.get(i));
      }
    }
  }

  void outline(Entry entry, int category) {
    if (category < 1) {
      throw entry.error(
          "category "
              + category
              + " has an outline, but 0 is background; number categories from 1");
    }
    JsonNode outline = entry.node().path("segmentation");
    if (outline.isObject()) {
      outlines.add(new LabelledOutline(category, RunLengths.of(entry, outline, canvas)));
    } else {
      outline
          .valueStream()
          .map(list -> new LabelledOutline(category, Polygon.of(entry, list)))
          .forEach(outlines::add);
    }
  }

  AnnotatedPhoto build() {
    Points named = Points.xy(canvas, points.toArray(new float[0][])).withNames(names);
    Boxes labelled = Boxes.xywh(canvas, boxes.toArray(new float[0][])).withLabels(labels);
    return new AnnotatedPhoto(file, canvas, labelled, named, outlines);
  }
}
