// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.geometry.Polygon;
import dev.kindred.semtypes.geometry.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads the parts of one annotation. */
record AnnotationReader(Entry entry, Canvas canvas, PointOrigin origin) {
  Optional<Boxes> box(String label) {
    if (!entry.has("bbox")) {
      return Optional.empty();
    }
    float[] xywh = entry.numbers("bbox");
    if (xywh.length != 4 || !(xywh[2] >= 0 && xywh[3] >= 0)) {
      throw entry.error(
          "bbox is "
              + entry.node().path("bbox")
              + "; give x, y, width and height, sizes of 0 or more");
    }
    // The sums in double: 295.2 and 45.2 are 340.4, and what our writer wrote comes back.
    JsonNode bbox = entry.node().path("bbox");
    float right = (float) (bbox.path(0).doubleValue() + bbox.path(2).doubleValue());
    float bottom = (float) (bbox.path(1).doubleValue() + bbox.path(3).doubleValue());
    float[][] edges = {{xywh[0], xywh[1], right, bottom}};
    return Optional.of(Boxes.xyxy(canvas, edges).withLabels(label));
  }

  Optional<Keypoints> keypoints(@Nullable Skeleton skeleton) {
    if (!entry.has("keypoints")) {
      return Optional.empty();
    }
    float[] xyv = entry.numbers("keypoints");
    int points = skeleton == null ? 0 : skeleton.count();
    if (xyv.length != 3 * points) {
      throw entry.error(
          "keypoints has %d numbers, its category names %d points; give x, y, v for each"
              .formatted(xyv.length, points));
    }
    return skeleton == null
        ? Optional.empty()
        : Optional.of(Keypoints.xyv(canvas, skeleton, origin, xyv));
  }

  Optional<CocoOutline> outline(int category) {
    if (!entry.has("segmentation")) {
      return Optional.empty();
    }
    if (category < 1) {
      throw entry.error(
          "category "
              + category
              + " has an outline, but 0 is background; number categories from 1");
    }
    JsonNode outline = entry.node().path("segmentation");
    return Optional.of(outline.isObject() ? runs(outline) : parts(outline));
  }

  private CocoOutline runs(JsonNode outline) {
    JsonNode size = outline.path("size");
    if (size.path(0).asInt() != canvas.height() || size.path(1).asInt() != canvas.width()) {
      throw entry.error("segmentation of size " + size + " for a photo of " + canvas);
    }
    JsonNode counts = outline.path("counts");
    try {
      return counts.isTextual()
          ? RunLengths.unpacked(canvas, counts.asText())
          : RunLengths.of(canvas, counts.valueStream().mapToLong(JsonNode::asLong).toArray());
    } catch (IllegalArgumentException e) {
      throw entry.error("segmentation " + e.getMessage(), e);
    }
  }

  private CocoOutline parts(JsonNode outline) {
    List<Polygon> parts = new ArrayList<>();
    for (JsonNode list : outline) {
      float[] xy = entry.numbers("segmentation", list);
      if (xy.length < 6 || xy.length % 2 != 0) {
        throw entry.error(
            "segmentation has a polygon of "
                + xy.length
                + " numbers; give x, y of 3 points or more");
      }
      parts.add(Polygon.of(canvas, xy));
    }
    return new CocoOutline.Parts(canvas, parts);
  }

  OptionalDouble area() {
    JsonNode area = entry.node().path("area");
    return area.isNumber() ? OptionalDouble.of(area.asDouble()) : OptionalDouble.empty();
  }
}
