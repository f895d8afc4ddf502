// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.geometry.Polygon;
import dev.kindred.semtypes.geometry.Presence;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.label.Category;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one COCO file; run-length masks packed. */
final class CocoWriter {
  private final Coco coco;
  private final Path json;
  private final PointOrigin origin;

  CocoWriter(Coco coco, Path json, PointOrigin origin) {
    this.coco = coco;
    this.json = json;
    this.origin = origin;
  }

  void write() {
    try (OutputStream file = Files.newOutputStream(json);
        JsonGenerator out = new JsonFactory().createGenerator(file, JsonEncoding.UTF8)) {
      out.writeStartObject();
      out.writeArrayFieldStart("categories");
      for (Map.Entry<Integer, Category> each : coco.categories().entrySet()) {
        category(out, each.getKey(), each.getValue(), coco.skeletons().get(each.getKey()));
      }
      out.writeEndArray();
      out.writeArrayFieldStart("images");
      for (AnnotatedPhoto each : coco.photos()) {
        photo(out, each);
      }
      out.writeEndArray();
      out.writeArrayFieldStart("annotations");
      for (AnnotatedPhoto photo : coco.photos()) {
        for (CocoAnnotation each : photo.annotations()) {
          annotation(out, photo, each);
        }
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UnreadableFileException(json.toString(), "cannot be written: " + e, e);
    }
  }

  private static void category(
      JsonGenerator out, int id, Category category, @Nullable Skeleton skeleton)
      throws IOException {
    out.writeStartObject();
    out.writeNumberField("id", id);
    out.writeStringField("name", category.name());
    if (skeleton != null) {
      out.writeArrayFieldStart("keypoints");
      for (String name : skeleton.names()) {
        out.writeString(name);
      }
      out.writeEndArray();
      out.writeArrayFieldStart("skeleton");
      for (Skeleton.Link link : skeleton.links()) {
        out.writeArray(new int[] {link.from() + 1, link.to() + 1}, 0, 2);
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void photo(JsonGenerator out, AnnotatedPhoto photo) throws IOException {
    Path folder = json.toAbsolutePath().getParent();
    Path file = photo.file().toAbsolutePath();
    Path seen = folder == null ? file : folder.relativize(file);
    out.writeStartObject();
    out.writeNumberField("id", photo.id());
    out.writeStringField("file_name", seen.toString().replace('\\', '/'));
    out.writeNumberField("height", photo.canvas().height());
    out.writeNumberField("width", photo.canvas().width());
    out.writeEndObject();
  }

  private void annotation(JsonGenerator out, AnnotatedPhoto photo, CocoAnnotation each)
      throws IOException {
    out.writeStartObject();
    out.writeNumberField("id", each.id());
    out.writeNumberField("image_id", photo.id());
    out.writeNumberField("category_id", each.category());
    out.writeNumberField("iscrowd", each.crowd() ? 1 : 0);
    if (each.area().isPresent()) {
      out.writeNumberField("area", each.area().getAsDouble());
    }
    if (each.box().isPresent()) {
      out.writeFieldName("bbox");
      box(out, each.box().get());
    }
    if (each.outline().isPresent()) {
      out.writeFieldName("segmentation");
      outline(out, each.outline().get());
    }
    if (each.keypoints().isPresent()) {
      keypoints(out, each.keypoints().get());
    }
    out.writeEndObject();
  }

  private static void box(JsonGenerator out, Boxes box) throws IOException {
    float[] edges = box.edges(0);
    out.writeStartArray();
    out.writeNumber(edges[0]);
    out.writeNumber(edges[1]);
    out.writeNumber(size(edges[0], edges[2]));
    out.writeNumber(size(edges[1], edges[3]));
    out.writeEndArray();
  }

  /** In double from the digits that are written, so that their sum rounds back to the far edge. */
  private static double size(float near, float far) {
    return Math.max(0, far - Double.parseDouble(Float.toString(near)));
  }

  private static void outline(JsonGenerator out, CocoOutline outline) throws IOException {
    switch (outline) {
      case RunLengths runs -> {
        out.writeStartObject();
        out.writeFieldName("size");
        out.writeArray(new int[] {runs.canvas().height(), runs.canvas().width()}, 0, 2);
        out.writeStringField("counts", runs.packed());
        out.writeEndObject();
      }
      case CocoOutline.Parts(var _, var parts) -> {
        out.writeStartArray();
        for (Polygon part : parts) {
          floats(out, part.xy().toFloatArray());
        }
        out.writeEndArray();
      }
    }
  }

  private void keypoints(JsonGenerator out, Keypoints pose) throws IOException {
    int labelled = 0;
    for (int i = 0; i < pose.count(); i++) {
      labelled += pose.presence(i) == Presence.ABSENT ? 0 : 1;
    }
    out.writeNumberField("num_keypoints", labelled);
    out.writeFieldName("keypoints");
    floats(out, pose.xyv(origin).toFloatArray());
  }

  private static void floats(JsonGenerator out, float[] numbers) throws IOException {
    out.writeStartArray();
    for (float number : numbers) {
      out.writeNumber(number);
    }
    out.writeEndArray();
  }
}
