// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.items;

import dev.kindred.semtypes.coco.AnnotatedPhoto;
import dev.kindred.semtypes.coco.Coco;
import dev.kindred.semtypes.csv.CsvTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The items of a data set in an order that does not depend on the file system: files by name,
 * everything else as it was given. An item's place in it is what its random draws are made from.
 *
 * <p>Immutable: what lies in a folder is looked up once, when the list is made.
 */
public final class Items {
  private static final String[] PICTURES = {
    "png", "jpg", "jpeg", "tif", "tiff", "bmp", "gif", "webp", "dcm"
  };

  private final String words;
  private final List<Item> all;

  private Items(String words, List<Item> all) {
    this.words = words;
    this.all = List.copyOf(all);
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      Integer before = seen.put(all.get(i).name(), i);
      if (before != null) {
        throw new IllegalArgumentException(
            "%s: \"%s\" is there twice, at %d and %d; name each item apart"
                .formatted(words, all.get(i).name(), before, i));
      }
    }
  }

  /**
   * The pictures in a folder and all folders below, known by their endings, by name.
   *
   * @throws IllegalArgumentException where there are none
   * @throws dev.kindred.semtypes.UnreadableFileException where the folder cannot be read
   */
  public static Items images(Path folder) {
    return found("pictures in " + folder, folder, PICTURES);
  }

  /**
   * The files in a folder and all folders below whose names end so, by name.
   *
   * @param endings without the dot, such as {@code nii.gz}, in any case; none stands for all files
   * @throws IllegalArgumentException where there are none
   * @throws dev.kindred.semtypes.UnreadableFileException where the folder cannot be read
   */
  public static Items files(Path folder, String... endings) {
    String which = endings.length == 0 ? "" : " that end in " + String.join(", ", endings);
    return found("files in " + folder + which, folder, endings);
  }

  private static Items found(String words, Path folder, String... endings) {
    List<Item> items =
        FolderWalk.files(folder).stream()
            .filter(file -> endings.length == 0 || endsIn(file, endings))
            .map(file -> Item.file(folder, file))
            .sorted((a, b) -> a.name().compareTo(b.name()))
            .toList();
    if (items.isEmpty()) {
      throw new IllegalArgumentException(
          words + ": there are none; check the folder and the endings " + Arrays.asList(endings));
    }
    return new Items(words, items);
  }

  private static boolean endsIn(Path file, String... endings) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(endings)
        .anyMatch(ending -> name.endsWith("." + ending.toLowerCase(Locale.ROOT)));
  }

  /**
   * The folders that hold files themselves, at any depth, by name: each is an item, such as a DICOM
   * series.
   *
   * @throws IllegalArgumentException where there are none
   * @throws dev.kindred.semtypes.UnreadableFileException where the folder cannot be read
   */
  public static Items folders(Path folder) {
    List<Item> items =
        FolderWalk.files(folder).stream()
            .map(file -> file.resolveSibling(""))
            .distinct()
            .filter(each -> !each.equals(folder))
            .map(each -> Item.file(folder, each))
            .sorted((a, b) -> a.name().compareTo(b.name()))
            .toList();
    if (items.isEmpty()) {
      throw new IllegalArgumentException(
          "folders in %s: none holds files; check the folder".formatted(folder));
    }
    return new Items("folders in " + folder, items);
  }

  /**
   * The rows of a table, each an item named by a column; its columns are its fields.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException where the file is no table
   * @throws IllegalArgumentException where there is no such column, or two rows have one name
   */
  public static Items csv(Path table, String nameColumn) {
    CsvTable rows = CsvTable.read(table);
    List<Item> items = new ArrayList<>();
    for (int row = 0; row < rows.rows(); row++) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (String column : rows.columns()) {
        fields.put(column, rows.field(row, column));
      }
      items.add(Item.row(rows.field(row, nameColumn), fields));
    }
    return new Items("rows of " + table + " by " + nameColumn, items);
  }

  /**
   * The rows of a table, each an item that is the file in one of its columns.
   *
   * @param folder what the names in the table are seen from
   * @throws dev.kindred.semtypes.UnreadableFileException where the file is no table
   * @throws IllegalArgumentException where there is no such column, or two rows name one file
   */
  public static Items csv(Path table, String fileColumn, Path folder) {
    Items rows = csv(table, fileColumn);
    return new Items(
        "files in column %s of %s".formatted(fileColumn, table),
        rows.all.stream().map(row -> row.at(folder.resolve(row.name()))).toList());
  }

  /**
   * The photos of a COCO file, with or without annotations, in its order; each stands for its
   * {@link AnnotatedPhoto}.
   */
  public static Items coco(Path json) {
    List<Item> items = new ArrayList<>();
    for (AnnotatedPhoto photo : Coco.read(json).photos()) {
      Path folder = json.toAbsolutePath().getParent();
      Path file = photo.file().toAbsolutePath();
      String name = folder == null ? file.toString() : folder.relativize(file).toString();
      items.add(Item.of(name.replace('\\', '/'), photo).at(photo.file()));
    }
    return new Items("photos of " + json, items);
  }

  /**
   * Any objects, each under a name of its own.
   *
   * @throws IllegalArgumentException where two have one name
   */
  public static <T> Items of(Collection<T> values, Function<? super T, String> name) {
    return new Items(
        values.size() + " given items",
        values.stream().map(value -> Item.of(name.apply(value), value)).toList());
  }

  /**
   * Items made by hand.
   *
   * @throws IllegalArgumentException where two have one name
   */
  public static Items of(List<Item> items) {
    return new Items(items.size() + " given items", items);
  }

  /** Some of the items; what the condition leaves out is in no part of the data set. */
  public Items where(Predicate<Item> condition) {
    return new Items(words + ", some of them", all.stream().filter(condition).toList());
  }

  /** The items in order. */
  public List<Item> all() {
    return all;
  }

  /** How many there are. */
  public int size() {
    return all.size();
  }

  /** Where they come from and how many there are. */
  @Override
  public String toString() {
    return words + " (" + all.size() + ")";
  }
}
