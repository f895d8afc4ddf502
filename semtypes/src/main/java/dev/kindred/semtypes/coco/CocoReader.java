// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.label.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads one COCO file: its categories, its photos, then each annotation onto its photo. */
final class CocoReader {
  private final Path json;
  private final PointOrigin origin;
  private final Map<Integer, Category> categories = new TreeMap<>();
  private final Map<Integer, List<String>> keypointNames = new TreeMap<>();
  private final Map<Long, PhotoBuilder> photos = new LinkedHashMap<>();

  CocoReader(Path json, PointOrigin origin) {
    this.json = json;
    this.origin = origin;
  }

  Coco read() {
    Entry file = new Entry(json.toString(), "", tree());
    file.entries("categories", "category").forEach(this::category);
    file.entries("images", "image").forEach(this::photo);
    file.entries("annotations", "annotation").forEach(this::annotation);
    return new Coco(
        photos.values().stream().map(PhotoBuilder::build).toList(), new TreeMap<>(categories));
  }

  private JsonNode tree() {
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(json));
    } catch (NoSuchFileException e) {
      throw new UnreadableFileException(json.toString(), "no such file; check the path", e);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
      throw new UnreadableFileException(
          json.toString(), "not JSON" + line + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UnreadableFileException(json.toString(), "cannot be read: " + e, e);
    }
  }

  private void category(Entry entry) {
    int id = entry.integer("id");
    if (categories.put(id, new Category(entry.text("name"))) != null) {
      throw entry.error("the id is taken; number categories apart");
    }
    keypointNames.put(
        id, entry.node().path("keypoints").valueStream().map(JsonNode::asText).toList());
  }

  private void photo(Entry entry) {
    Canvas canvas;
    Path file;
    try {
      canvas = Canvas.hw(entry.integer("height"), entry.integer("width"));
      file = json.resolveSibling(entry.text("file_name"));
    } catch (IllegalArgumentException e) { // a size of 0, a name that is no path
      throw entry.error(String.valueOf(e.getMessage()), e);
    }
    if (canvas.area() > Integer.MAX_VALUE) {
      throw entry.error(canvas + " exceeds 2^31 - 1 pixels; check the size");
    }
    if (photos.put(entry.id("id"), new PhotoBuilder(file, canvas)) != null) {
      throw entry.error("the id is taken; number images apart");
    }
  }

  private void annotation(Entry entry) {
    PhotoBuilder photo = photos.get(entry.id("image_id"));
    if (photo == null) {
      throw entry.error("image_id " + entry.id("image_id") + " names no image of the file");
    }
    int id = entry.integer("category_id");
    Category category = categories.get(id);
    if (category == null) {
      throw entry.error("category_id " + id + " names no category of the file");
    }
    if (entry.has("bbox")) {
      photo.box(entry, category.name());
    }
    if (entry.has("keypoints")) {
      photo.keypoints(entry, keypointNames.getOrDefault(id, List.of()), origin);
    }
    if (entry.has("segmentation")) {
      photo.outline(entry, id);
    }
  }
}
