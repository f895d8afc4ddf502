// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.csv;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.semtypes.read.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A table whose first row names its columns, in UTF-8 with or without a byte order mark (RFC 4180).
 * Every row has as many fields as the first. Immutable.
 *
 * {@snippet :
 * Map<String, Category> breeds = CsvTable.read(Path.of("pets.csv")).categories("file", "breed");
 * }
 */
public final class CsvTable {
  private final Source source;
  private final List<String> columns;
  private final List<CsvParser.Row> rows;

  private CsvTable(Source source, List<String> columns, List<CsvParser.Row> rows) {
    this.source = source;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads a file with commas between its fields.
   *
   * @throws UnreadableFileException naming the file, the line, the column and the reason where it
   *     is no such table
   */
  public static CsvTable read(Path file) {
    return read(Source.of(file), ',');
  }

  /**
   * Reads the bytes of a file.
   *
   * @param separator between fields, such as {@code ;} or a tabulator
   * @throws UnreadableFileException as {@link #read(Path)}
   */
  public static CsvTable read(Source source, char separator) {
    List<CsvParser.Row> all = CsvParser.rows(source, separator);
    if (all.isEmpty()) {
      throw source.error("no row that names the columns; the table is empty");
    }
    List<String> columns = all.getFirst().fields();
    if (new HashSet<>(columns).size() < columns.size()) {
      throw source.error("line 1: the columns " + columns + " are not all different; rename one");
    }
    for (CsvParser.Row row : all) {
      if (row.fields().size() != columns.size()) {
        throw source.error(
            "line %d: %d fields, the first row names %d; put a field with separators in quotes"
                .formatted(row.line(), row.fields().size(), columns.size()));
      }
    }
    return new CsvTable(source, columns, List.copyOf(all.subList(1, all.size())));
  }

  /** The names of the columns. */
  public List<String> columns() {
    return columns;
  }

  /** The number of rows below the names. */
  public int rows() {
    return rows.size();
  }

  /**
   * One field.
   *
   * @param row counted from 0
   * @throws IllegalArgumentException where there is no such column
   */
  public String field(int row, String column) {
    return rows.get(row).fields().get(index(column));
  }

  private int index(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(
          "column %s of %s: there are %s; give one of these"
              .formatted(column, source.name(), columns));
    }
    return index;
  }

  /** What becomes of one field. */
  private interface Reading<T> {
    T of(String field, int row);
  }

  private <T> Map<String, T> byKey(String key, String column, Reading<T> reading) {
    int keys = index(key);
    int values = index(column);
    Map<String, T> map = new LinkedHashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      List<String> fields = rows.get(row).fields();
      if (fields.get(values).isBlank()) {
        throw error(row, column, "is empty; fill it, or leave out the row");
      }
      if (map.put(fields.get(keys), reading.of(fields.get(values), row)) != null) {
        throw error(row, key, "\"" + fields.get(keys) + "\" stands there twice");
      }
    }
    return Collections.unmodifiableMap(map);
  }

  private UnreadableFileException error(int row, String column, String reason) {
    return source.error("line %d, column %s: %s".formatted(rows.get(row).line(), column, reason));
  }

  /**
   * One category for each key, in the order of the table.
   *
   * @param key the column of what is labelled, such as a file name
   * @throws UnreadableFileException where a key stands there twice, or a label is empty
   * @throws IllegalArgumentException where there is no such column
   */
  public Map<String, Category> categories(String key, String label) {
    return byKey(key, label, (field, _) -> new Category(field.strip()));
  }

  /**
   * Any number of categories for each key, of the vocabulary of all that occur.
   *
   * @param separator between labels within a field, such as {@code |} or a blank
   * @throws UnreadableFileException where a key stands there twice
   * @throws IllegalArgumentException where there is no such column
   */
  public Map<String, MultiCategory> multiCategories(String key, String labels, String separator) {
    int keys = index(key);
    int column = index(labels);
    List<List<String>> all = new ArrayList<>();
    for (CsvParser.Row row : rows) {
      String[] parts = row.fields().get(column).split(Pattern.quote(separator), -1);
      all.add(Arrays.stream(parts).map(String::strip).filter(part -> !part.isEmpty()).toList());
    }
    Vocabulary vocabulary = Vocabulary.fromLabels(all.stream().flatMap(List::stream).toList());
    Map<String, MultiCategory> map = new LinkedHashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      String name = rows.get(row).fields().get(keys);
      if (map.put(name, MultiCategory.of(vocabulary, all.get(row))) != null) {
        throw error(row, key, "\"" + name + "\" stands there twice");
      }
    }
    return Collections.unmodifiableMap(map);
  }

  /**
   * One number for each key.
   *
   * @param unit of the numbers, empty for none
   * @throws UnreadableFileException where a key stands there twice, or a field is no finite number
   * @throws IllegalArgumentException where there is no such column
   */
  public Map<String, Scalar> scalars(String key, String number, String unit) {
    return byKey(
        key,
        number,
        (field, row) -> {
          try {
            double value = Double.parseDouble(field);
            if (Double.isFinite(value)) {
              return Scalar.of(value, unit);
            }
          } catch (NumberFormatException e) {
            throw error(row, number, "\"" + field + "\" is no number");
          }
          throw error(row, number, "\"" + field + "\" is not finite");
        });
  }

  /** Columns and number of rows. */
  @Override
  public String toString() {
    return source.name() + ": " + rows.size() + " rows of " + columns;
  }
}
