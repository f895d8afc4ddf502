// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.items;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing of a data set before it is read: a file, a row of a table, an entry of a list.
 *
 * @param name what it is called in splits, reports and caches: unique in its data set and the same
 *     on every machine, with {@code /} between folders
 * @param source the file it lies in, if it is one
 * @param fields the columns of its row, if it is one; else empty
 * @param value the object it stands for, if it is one
 */
public record Item(
    String name, Optional<Path> source, Map<String, String> fields, Optional<Object> value) {
  /**
   * Keeps an unchangeable copy of the fields.
   *
   * @throws IllegalArgumentException where the name is blank
   */
  public Item {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "item: the name is blank; give one that no other item has");
    }
  }

  /** A file, named by its place below a folder. */
  public static Item file(Path folder, Path file) {
    String name = folder.relativize(file).toString().replace('\\', '/');
    return new Item(name, Optional.of(file), Map.of(), Optional.empty());
  }

  /** An object under a name. */
  public static Item of(String name, Object value) {
    return new Item(name, Optional.empty(), Map.of(), Optional.of(value));
  }

  /** The same item in a file. */
  public Item at(Path file) {
    return new Item(name, Optional.of(file), fields, value);
  }

  /** A row of a table under a name. */
  public static Item row(String name, Map<String, String> fields) {
    return new Item(name, Optional.empty(), fields, Optional.empty());
  }

  /**
   * The file it lies in.
   *
   * @throws IllegalArgumentException where it is none
   */
  public Path file() {
    return source.orElseThrow(() ->
        new IllegalArgumentException(
            "file of item \"%s\": it lies in none; list files, or say by a function where it is"
                .formatted(name)));
  }

  /**
   * A column of its row.
   *
   * @throws IllegalArgumentException where there is no such column
   */
  public String field(String column) {
    String field = fields.get(column);
    if (field == null) {
      throw new IllegalArgumentException(
          "column \"%s\" of item \"%s\": it has %s; give one of these, or list items by Items.csv"
              .formatted(column, name, fields.isEmpty() ? "no columns" : fields.keySet()));
    }
    return field;
  }

  /**
   * The object it stands for.
   *
   * @throws IllegalArgumentException where there is none of that type
   */
  public <T> T value(Class<T> type) {
    return value
        .filter(type::isInstance)
        .map(type::cast)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "item \"%s\" as %s: it stands for %s; ask for that"
                    .formatted(
                        name,
                        type.getSimpleName(),
                        value
                            .map(each -> "a " + each.getClass().getSimpleName())
                            .orElse("no object"))));
  }

  /**
   * A folder of its name, counted from the item: 1 is the one it lies in, 2 the one above.
   *
   * @throws IllegalArgumentException where the name has fewer folders
   */
  public String folder(int above) {
    List<String> parts = List.of(name.split("/", -1));
    if (above < 1 || above >= parts.size()) {
      throw new IllegalArgumentException(
          "folder %d above item \"%s\": its name has %d; list the files from a folder higher up"
              .formatted(above, name, parts.size() - 1));
    }
    return parts.get(parts.size() - 1 - above);
  }

  /**
   * The last part of its name without the ending: {@code cat.01} of {@code pets/cat.01.jpg}, {@code
   * case1} of {@code case1.nii.gz}.
   */
  public String stem() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    String plain = last.endsWith(".gz") ? last.substring(0, last.length() - 3) : last;
    int dot = plain.lastIndexOf('.');
    return dot > 0 ? plain.substring(0, dot) : plain;
  }

  /** The file where there is one, else the name: what a report calls it. */
  public String place() {
    return source.map(Path::toString).orElse(name);
  }

  @Override
  public String toString() {
    return name;
  }
}
