// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.read.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads one COCO file: its categories, its photos, then each annotation onto its photo. */
final class CocoReader {
  private final Source source;
  private final PointOrigin origin;
  private final Map<Integer, Category> categories = new TreeMap<>();
  private final Map<Integer, Skeleton> skeletons = new TreeMap<>();
  private final Map<Long, Photo> photos = new LinkedHashMap<>();

  /** How many annotations were read: the id of one that has none. */
  private long read;

  /** A photo whose annotations are being gathered. */
  private record Photo(Path file, Canvas canvas, List<CocoAnnotation> annotations) {}

  CocoReader(Source source, PointOrigin origin) {
    this.source = source;
    this.origin = origin;
  }

  Coco read() {
    Entry file = new Entry(source.name(), "", tree());
    file.entries("categories", "category").forEach(each -> each.checked(this::category));
    file.entries("images", "image").forEach(each -> each.checked(this::photo));
    file.entries("annotations", "annotation").forEach(each -> each.checked(this::annotation));
    List<AnnotatedPhoto> all = new ArrayList<>();
    photos.forEach(
        (id, each) -> all.add(new AnnotatedPhoto(id, each.file, each.canvas, each.annotations)));
    return new Coco(all, new TreeMap<>(categories), new TreeMap<>(skeletons));
  }

  private JsonNode tree() {
    try {
      return new ObjectMapper().readTree(source.bytes());
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
      throw source.error("not JSON" + line + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw source.error("cannot be read: " + e, e);
    }
  }

  private void category(Entry entry) {
    int id = entry.integer("id");
    if (categories.put(id, new Category(entry.text("name"))) != null) {
      throw entry.error("the id is taken; number categories apart");
    }
    String[] names =
        entry.node().path("keypoints").valueStream().map(JsonNode::asText).toArray(String[]::new);
    if (names.length > 0) {
      // COCO counts points from 1.
      int[][] links =
          entry
              .node()
              .path("skeleton")
              .valueStream()
              .map(link -> link.valueStream().mapToInt(point -> point.asInt() - 1).toArray())
              .toArray(int[][]::new);
      skeletons.put(id, Skeleton.of(names).withLinks(links));
    }
  }

  private void photo(Entry entry) {
    Canvas canvas = Canvas.hw(entry.integer("height"), entry.integer("width"));
    String name = entry.text("file_name");
    Path file = source.path().map(json -> json.resolveSibling(name)).orElseGet(() -> Path.of(name));
    if (canvas.area() > Integer.MAX_VALUE) {
      throw entry.error(canvas + " exceeds 2^31 - 1 pixels; check the size");
    }
    if (photos.put(entry.id("id"), new Photo(file, canvas, new ArrayList<>())) != null) {
      throw entry.error("the id is taken; number images apart");
    }
  }

  private void annotation(Entry entry) {
    Photo photo = photos.get(entry.id("image_id"));
    if (photo == null) {
      throw entry.error("image_id " + entry.id("image_id") + " names no image of the file");
    }
    int id = entry.integer("category_id");
    Category category = categories.get(id);
    if (category == null) {
      throw entry.error("category_id " + id + " names no category of the file");
    }
    AnnotationReader reader = new AnnotationReader(entry, photo.canvas, origin);
    read++;
    photo.annotations.add(
        new CocoAnnotation(
            entry.has("id") ? entry.id("id") : read,
            id,
            reader.box(category.name()),
            reader.outline(id),
            reader.keypoints(skeletons.get(id)),
            entry.node().path("iscrowd").asInt() != 0,
            reader.area()));
  }
}
