// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.coco.AnnotatedPhoto;
import dev.kindred.semtypes.coco.Coco;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.transforms.data.items.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The photos of a COCO file by the items they are. */
final class CocoAnnotations implements Annotations {
  private final Path json;
  private final Vocabulary names;
  private final Coco coco;
  private final Map<Path, AnnotatedPhoto> byFile = new HashMap<>();
  private final Map<String, List<AnnotatedPhoto>> byName = new HashMap<>();

  CocoAnnotations(Path json) {
    this.json = json;
    this.coco = Coco.read(json);
    this.names = Vocabulary.of(coco.categories().values().stream().map(Category::name).toList());
    for (AnnotatedPhoto photo : coco.photos()) {
      byFile.put(full(photo.file()), photo);
      byName.computeIfAbsent(last(photo.file()), _ -> new ArrayList<>()).add(photo);
    }
  }

  private static Path full(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static String last(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  private AnnotatedPhoto photo(Item item) {
    if (item.value().orElse(null) instanceof AnnotatedPhoto photo) {
      return photo;
    }
    AnnotatedPhoto known = byFile.get(full(item.file()));
    List<AnnotatedPhoto> named = byName.getOrDefault(last(item.file()), List.of());
    if (known == null && named.size() != 1) {
      throw new IllegalArgumentException(
          "annotations of \"%s\" in %s: %d of its %d photos are called so; list the items by Items.coco, or leave this one out by Items.where"
              .formatted(item, json, named.size(), coco.photos().size()));
    }
    return known == null ? named.getFirst() : known;
  }

  @Override
  public <T extends Semantic> Source<T> as(Class<T> type) {
    Function<AnnotatedPhoto, ? extends Semantic> say;
    if (type == Boxes.class) {
      say = AnnotatedPhoto::boxes;
    } else if (type == Points.class) {
      say = AnnotatedPhoto::points;
    } else if (type == Mask.class) {
      say = AnnotatedPhoto::mask;
    } else if (type == MultiCategory.class) {
      say = this::shown;
    } else {
      throw new IllegalArgumentException(
          "%s of the annotations in %s: they say Boxes, Points, Mask and MultiCategory; take one of these, or From.by a function"
              .formatted(type.getSimpleName(), json));
    }
    return new FunctionSource<>(
        type,
        "the annotations in " + json,
        (item, _) -> type.cast(say.apply(photo(item))),
        type == Points.class || type == Mask.class ? Optional.empty() : Optional.of(names),
        (item, contents) -> Optional.of(contents.of(json) + " " + photo(item).id()));
  }

  private MultiCategory shown(AnnotatedPhoto photo) {
    return MultiCategory.of(
        names, photo.annotations().stream().map(each -> name(each.category())).distinct().toList());
  }

  private String name(int id) {
    Category category = coco.categories().get(id);
    if (category == null) {
      throw new IllegalStateException("category " + id + " of " + json + ": it is not declared");
    }
    return category.name();
  }
}
