// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Mask;
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
  private final Outlines outlines;

  PhotoBuilder(Path file, Canvas canvas) {
    this.file = file;
    this.canvas = canvas;
    this.outlines = new Outlines(canvas);
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
      outlines.paint(RunLengths.of(entry, outline, canvas), category);
      return;
    }
    for (JsonNode polygon : outline) {
      float[] xy = entry.numbers("segmentation", polygon);
      if (xy.length < 6 || xy.length % 2 != 0) {
        throw entry.error(
            "segmentation has a polygon of "
                + xy.length
                + " numbers; give x, y of 3 points or more");
      }
      outlines.paint(xy, category);
    }
  }

  AnnotatedPhoto build() {
    Points named = Points.xy(canvas, points.toArray(new float[0][])).withNames(names);
    Boxes labelled = Boxes.xywh(canvas, boxes.toArray(new float[0][])).withLabels(labels);
    Tensor ids = Tensor.of(outlines.labels(), canvas.height(), canvas.width());
    Mask mask = Mask.of(outlines.most() <= DType.U8.max() ? ids.castTo(DType.U8) : ids);
    return new AnnotatedPhoto(file, canvas, labelled, named, mask);
  }
}
