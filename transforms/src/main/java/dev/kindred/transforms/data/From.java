// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.dicom.series.DicomSeries;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.Text;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.semtypes.read.Readers;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.transforms.data.items.Item;
import dev.kindred.transforms.data.keep.SampleFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where members commonly come from: {@code .targets(From.parentFolder())}. */
public final class From {
  private From() {}

  /**
   * The item itself: the object it stands for, where that is of the type, else its file; a folder
   * is read as a DICOM series.
   */
  public static <T extends Semantic> Source<T> item(Class<T> type) {
    return new FunctionSource<>(
            type,
            "each item",
            (item, _) -> isValue(item, type) ? item.value(type) : read(item.file(), type))
        .state((item, contents) ->
            Optional.of(
                isValue(item, type)
                    ? SampleFolder.hash(item.value(type))
                    : FunctionSource.described(item.file(), contents)));
  }

  private static boolean isValue(Item item, Class<?> type) {
    return item.value().filter(type::isInstance).isPresent();
  }

  /** A file for each item. */
  public static <T extends Semantic> Source<T> file(Class<T> type, Function<Item, Path> file) {
    return new FunctionSource<>(
            type, "a file for each item", (item, _) -> read(file.apply(item), type))
        .of(file);
  }

  /**
   * A file of the item's name in another folder, with another ending: for {@code cats/1.jpg} and
   * the ending {@code .mask.png} the file {@code cats/1.mask.png} there.
   */
  public static <T extends Semantic> Source<T> beside(Class<T> type, Path folder, String ending) {
    return new FunctionSource<>(
            type,
            "the files *%s in %s".formatted(ending, folder),
            (item, _) -> read(beside(item, folder, ending), type))
        .of(item -> beside(item, folder, ending));
  }

  static Path beside(Item item, Path folder, String ending) {
    int end = item.name().lastIndexOf('/') + 1;
    return folder.resolve(item.name().substring(0, end) + item.stem() + ending);
  }

  /** What is read as labels holds labels; everything else says what it holds. */
  private static <T extends Semantic> T read(Path file, Class<T> type) {
    if (type == Mask.class) {
      return type.cast(Mask.read(file));
    }
    if (type == LabelVolume.class) {
      return type.cast(LabelVolume.read(file));
    }
    if (Files.isDirectory(file)) {
      return series(file, type);
    }
    return Readers.read(file, type);
  }

  private static <T extends Semantic> T series(Path folder, Class<T> type) {
    Volume volume = DicomSeries.read(folder).volume();
    if (!type.isInstance(volume)) {
      throw new IllegalArgumentException(
          "series in %s as %s: it is a %s; declare that type"
              .formatted(folder, type.getSimpleName(), volume.getClass().getSimpleName()));
    }
    return type.cast(volume);
  }

  /**
   * What a function makes of each item. To cache it on disk say what it reads, by {@link
   * Source#reading}.
   */
  public static <T extends Semantic> Source<T> by(
      Class<T> type, Function<Item, ? extends T> function) {
    return new FunctionSource<>(type, "a function of each item", (item, _) -> function.apply(item));
  }

  /** The name of the folder each item lies in, of those that training items have. */
  public static Source<Category> parentFolder() {
    return new CategorySource("the folder of each item", i -> i.folder(1), Optional.empty());
  }

  /**
   * The first group of a regular expression that is found in the name of each item, of those that
   * training items have: {@code ([a-z]+)_\d+\.jpg$}.
   */
  public static Source<Category> name(String expression) {
    Pattern pattern = Pattern.compile(expression);
    return new CategorySource(
        "the names of the items by " + expression, i -> group(pattern, i), Optional.empty());
  }

  private static String group(Pattern pattern, Item item) {
    Matcher found = pattern.matcher(item.name());
    if (!found.find() || found.groupCount() < 1 || found.group(1) == null) {
      throw new IllegalArgumentException(
          "name by %s: \"%s\" has no first group of it; mend the expression, or leave the item out by Items.where"
              .formatted(pattern, item));
    }
    return found.group(1);
  }

  /** What a function says of each item, of the names that training items have. */
  public static Source<Category> category(Function<Item, String> label) {
    return new CategorySource("a function of each item", label, Optional.empty());
  }

  /** What a function says of each item, of given names. */
  public static Source<Category> category(Function<Item, String> label, Vocabulary names) {
    return new CategorySource("a function of each item", label, Optional.of(names));
  }

  /** A column of each item's row, of the names that training items have. */
  public static Source<Category> column(String column) {
    return new CategorySource(
        "column " + column, item -> item.field(column).strip(), Optional.empty());
  }

  /**
   * A column that may hold several names, of those that training items have.
   *
   * @param separator between names, such as {@code |} or a blank
   */
  public static Source<MultiCategory> columnOfSeveral(String column, String separator) {
    return new MultiCategorySource(
        "column %s with names between %s".formatted(column, separator),
        item ->
            Arrays.stream(item.field(column).split(Pattern.quote(separator), -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList(),
        Optional.empty());
  }

  /**
   * A number in a column: what a regression learns.
   *
   * @param unit of the number, empty for none
   */
  public static Source<Scalar> number(String column, String unit) {
    return new FunctionSource<>(
            Scalar.class,
            "the number in column " + column,
            (item, _) -> Scalar.of(number(item, column), unit))
        .state((item, _) -> Optional.of(item.field(column) + " " + unit));
  }

  private static double number(Item item, String column) {
    try {
      double number = Double.parseDouble(item.field(column));
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(noNumber(item, column), e);
    }
    throw new IllegalArgumentException(noNumber(item, column));
  }

  private static String noNumber(Item item, String column) {
    return "number in column %s of \"%s\": it holds \"%s\"; write a finite number"
        .formatted(column, item, item.field(column));
  }

  /** The text in a column. */
  public static Source<Text> text(String column) {
    return new FunctionSource<>(
            Text.class, "the text in column " + column, (item, _) -> new Text(item.field(column)))
        .state((item, _) -> Optional.of(item.field(column)));
  }

  /**
   * The annotations of a COCO file: {@code Boxes}, {@code Points}, {@code Mask} or {@code
   * MultiCategory} of each photo, found by its file, or by its name where that is the only such
   * one.
   */
  public static Annotations coco(Path json) {
    return new CocoAnnotations(json);
  }

  /** {@code Boxes} in VOC files of the items' names in a folder. */
  public static Annotations voc(Path folder) {
    return new VocAnnotations(folder);
  }

  /**
   * {@code Boxes} in YOLO files of the items' names in a folder. A picture without a file has no
   * boxes, as is the custom.
   *
   * @param names of the classes, number 0 first
   */
  public static Annotations yolo(Path folder, List<String> names) {
    return new YoloAnnotations(folder, Vocabulary.of(names));
  }
}
