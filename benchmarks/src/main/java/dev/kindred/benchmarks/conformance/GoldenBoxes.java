// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kindred.benchmarks.conformance.GoldenOperation.NotYet;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.BoxFormat;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Clamping;
import dev.kindred.semtypes.geometry.Clipped;
import dev.kindred.semtypes.geometry.Kept;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.geometry.Visibility;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The operations of boxes and points alone: formats, clamping, filters and overlaps. */
final class GoldenBoxes {

  static final Map<String, GoldenOperation> BY_NAME =
      Map.of(
          "convert_box_format", GoldenBoxes::convert,
          "clamp_boxes", GoldenBoxes::clamp,
          "clamp_keypoints", GoldenBoxes::clampKeypoints,
          "sanitize_boxes", GoldenBoxes::sanitize,
          "sanitize_keypoints", GoldenBoxes::sanitizeKeypoints,
          "box_iou", GoldenBoxes::overlap,
          "visibility_filter", GoldenBoxes::filter);

  private GoldenBoxes() {}

  private static Map<String, Tensor> convert(GoldenCase c) throws IOException {
    BoxFormat from = format(c.parameter("from"), c);
    BoxFormat to = format(c.parameter("to"), c);
    return Map.of("boxes", from.to(to, c.input("boxes")));
  }

  /** The format that a parameter names, else that of the input. */
  static BoxFormat format(JsonNode parameter, GoldenCase c) {
    String name =
        parameter.isTextual()
            ? parameter.asText()
            : c.description("boxes").path("format").asText("XYXY");
    return BoxFormat.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Map<String, Tensor> clamp(GoldenCase c) throws IOException {
    BoxFormat format = format(c.parameter("format"), c);
    Tensor rows = c.input("boxes");
    Clamping how = clamping(c);
    if (how == Clamping.NONE) {
      return Map.of("boxes", rows);
    }
    Tensor clamped;
    if (format.isRotated()) {
      RotatedBoxes boxes = RotatedBoxes.of(c.canvas("boxes"), format, rows);
      clamped = RotatedBoxes.clamp(boxes, how).to(format);
    } else {
      Tensor floats = rows.castTo(DType.F32); // integers are clamped as floats, then cut
      clamped = Boxes.of(c.canvas("boxes"), format, floats).clip().boxes().to(format);
    }
    return Map.of("boxes", clamped.castTo(rows.dtype()));
  }

  /** Soft where nothing is said; null is none. */
  private static Clamping clamping(GoldenCase c) {
    for (String name : List.of("clamping_mode", "clamping", "mode")) {
      JsonNode mode = c.parameter(name);
      if (!mode.isMissingNode()) {
        String text = mode.isNull() ? "none" : mode.asText();
        return Clamping.valueOf(text.toUpperCase(Locale.ROOT));
      }
    }
    return Clamping.SOFT;
  }

  /**
   * Keypoints count pixels here, from 0 to the size less 1: like edges of a canvas that is one
   * pixel smaller.
   */
  private static Map<String, Tensor> clampKeypoints(GoldenCase c) throws IOException {
    Canvas canvas = c.canvas("keypoints");
    Canvas indices = Canvas.hw(canvas.height() - 1, canvas.width() - 1);
    Tensor xy = c.input("keypoints");
    Points points = Points.of(indices, pairs(xy));
    return Map.of(
        "keypoints", Points.clamp(points).xy().reshape(xy.shape().toArray()).castTo(xy.dtype()));
  }

  private static Tensor pairs(Tensor xy) {
    return xy.castTo(DType.F32).reshape(xy.shape().count() / 2, 2);
  }

  private static Map<String, Tensor> sanitize(GoldenCase c) throws IOException {
    BoxFormat format = format(c.parameter("format"), c);
    Tensor rows = c.input("boxes");
    double minSize = c.parameter("min_size").asDouble(1);
    double minArea = c.parameter("min_area").asDouble(1);
    Canvas canvas = c.canvas("boxes");
    Kept<?> kept =
        format.isRotated()
            ? RotatedBoxes.sanitize(RotatedBoxes.of(canvas, format, rows), minSize, minArea)
            : Boxes.sanitize(Boxes.of(canvas, format, rows), minSize, minArea);
    return Map.of("boxes", chosen(rows, kept.kept()), "valid", kept.mask());
  }

  /** Rows as they came: integers do not come back from every format. */
  private static Tensor chosen(Tensor rows, int[] kept) {
    int columns = Math.toIntExact(rows.shape().size(1));
    double[] all = rows.toDoubleArray();
    double[] some = new double[kept.length * columns];
    for (int i = 0; i < kept.length; i++) {
      System.arraycopy(all, kept[i] * columns, some, i * columns, columns);
    }
    return Tensor.of(some, kept.length, columns).castTo(rows.dtype());
  }

  private static Map<String, Tensor> sanitizeKeypoints(GoldenCase c) throws IOException, NotYet {
    Tensor xy = c.input("keypoints");
    if (xy.shape().rank() != 2) {
      throw new NotYet("groups of keypoints " + xy.shape());
    }
    Kept<Points> kept = Points.sanitize(Points.of(c.canvas("keypoints"), pairs(xy)));
    return Map.of("keypoints", kept.value().xy().castTo(xy.dtype()), "valid", kept.mask());
  }

  /** Overlaps do not depend on the canvas; boxes know one all the same. */
  private static Map<String, Tensor> overlap(GoldenCase c) throws IOException {
    Canvas canvas = c.canvas("a");
    Boxes a = Boxes.of(canvas, formatOf(c, "a"), c.input("a"));
    Boxes b = Boxes.of(canvas, formatOf(c, "b"), c.input("b"));
    return Map.of("iou", a.iou(b));
  }

  private static BoxFormat formatOf(GoldenCase c, String role) {
    return BoxFormat.valueOf(c.description(role).path("format").asText("XYXY"));
  }

  private static Map<String, Tensor> filter(GoldenCase c) throws IOException {
    BoxFormat format = format(c.parameter("format"), c);
    Boxes cropped = cropped(c, Boxes.of(c.canvas("boxes"), format, c.input("boxes")));
    Visibility least =
        new Visibility(
            c.parameter("min_width").asDouble(0),
            c.parameter("min_height").asDouble(0),
            c.parameter("min_area").asDouble(0),
            c.parameter("min_visibility").asDouble(0));
    Clipped<Boxes> clipped = Boxes.clip(cropped, least);
    return Map.of(
        "boxes", clipped.boxes().to(format),
        "visibility", Tensor.of(clipped.visibility()),
        "keep", clipped.mask());
  }

  private static Boxes cropped(GoldenCase c, Boxes boxes) {
    JsonNode crop = c.parameter("crop");
    if (!crop.isObject()) {
      return boxes;
    }
    Canvas size = Canvas.hw(crop.get("height").asInt(), crop.get("width").asInt());
    float[] xy = boxes.corners().toFloatArray();
    for (int i = 0; i < xy.length; i++) {
      xy[i] -= crop.get(i % 2 == 0 ? "left" : "top").floatValue();
    }
    return Boxes.moved(boxes, size, Tensor.of(xy, boxes.count(), 8));
  }
}
