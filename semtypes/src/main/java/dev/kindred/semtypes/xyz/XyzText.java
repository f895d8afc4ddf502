// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.xyz;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.read.Source;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The numbers of a text, row by row, and the names of its columns. */
final class XyzText {
  private static final double UNIT_LENGTH = 0.01;
  private static final int LONGEST_LINE = 10_000;

  private final Source source;
  private final List<String> columns = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private double[] numbers = new double[96];
  private int length;
  private int width;
  private int line;

  private XyzText(Source source) {
    this.source = source;
  }

  static XyzText of(Source source, List<String> columns) {
    XyzText text = new XyzText(source);
    text.columns.addAll(columns);
    text.width = columns.size();
    byte[] bytes = source.bytes();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
      for (String row = in.readLine(); row != null; row = in.readLine()) {
        text.row(row.strip());
      }
    } catch (IOException e) {
      throw source.error("cannot be read: " + e, e);
    }
    if (text.columns.isEmpty()) {
      text.columns.addAll(text.guessed());
    }
    text.left.addAll(text.columns);
    return text;
  }

  private void row(String row) {
    line++;
    Optional<List<String>> names = length == 0 ? XyzColumns.named(row) : Optional.empty();
    if (names.isPresent()) {
      if (columns.isEmpty()) {
        columns.addAll(names.get());
        width = columns.size();
      }
      return;
    }
    if (row.isEmpty() || row.startsWith("#") || row.startsWith("//")) {
      return;
    }
    if (row.length() > LONGEST_LINE) {
      throw error("it has " + row.length() + " letters; it is no text of points");
    }
    String[] words = row.split("\\s*[,;]\\s*|\\s+", -1);
    width = width == 0 ? words.length : width;
    if (words.length != width) {
      throw error("it has %d numbers, others have %d".formatted(words.length, width));
    }
    if (length + width > numbers.length) {
      source.claim("numbers", 2L * numbers.length, Double.BYTES);
      numbers = Arrays.copyOf(numbers, Math.max(length + width, 2 * numbers.length));
    }
    for (int i = 0; i < width; i++) {
      try {
        numbers[length++] = Double.parseDouble(words[i]);
      } catch (NumberFormatException e) {
        throw error("column " + (i + 1) + " is no number");
      }
    }
  }

  private UnreadableFileException error(String reason) {
    return source.error("line " + line + ": " + reason);
  }

  private List<String> guessed() {
    List<String> names = new ArrayList<>(XyzColumns.PLACE);
    switch (width) {
      case 0, 3 -> {}
      case 4 -> names.add("intensity");
      case 6 -> names.addAll(isColor(3) ? XyzColumns.COLOR : normals());
      case 7 -> {
        names.add("intensity");
        names.addAll(XyzColumns.COLOR);
      }
      case 9 -> {
        names.addAll(XyzColumns.COLOR);
        names.addAll(XyzColumns.NORMAL);
      }
      default ->
          throw source.error(width + " columns; say what they are: Xyz.read(source, columns)");
    }
    return names;
  }

  private boolean isColor(int first) {
    for (int at = first; at < length; at += width) {
      for (int i = 0; i < 3; i++) {
        double value = numbers[at + i];
        if (!(value >= 0 && value <= 255 && value == Math.rint(value))) {
          return false;
        }
      }
    }
    return true;
  }

  private List<String> normals() {
    for (int at = 3; at < length; at += width) {
      double x = numbers[at];
      double y = numbers[at + 1];
      double z = numbers[at + 2];
      if (!(Math.abs(Math.sqrt(x * x + y * y + z * z) - 1) <= UNIT_LENGTH)) {
        throw source.error(
            "6 columns, of which the last are neither colours nor normals;"
                + " say what they are: Xyz.read(source, columns)");
      }
    }
    return XyzColumns.NORMAL;
  }

  boolean has(List<String> names) {
    return left.containsAll(names);
  }

  /** The columns not taken yet. */
  List<String> left() {
    return List.copyOf(left);
  }

  /** Columns as a tensor [N, names]. */
  Tensor take(DType type, List<String> names) {
    left.removeAll(names);
    int rows = width == 0 ? 0 : length / width;
    double[] taken = new double[rows * names.size()];
    for (int i = 0; i < names.size(); i++) {
      int column = columns.indexOf(names.get(i));
      for (int row = 0; row < rows; row++) {
        taken[row * names.size() + i] = numbers[row * width + column];
      }
    }
    return Tensor.of(taken, rows, names.size()).castTo(type);
  }

  Tensor takeColors() {
    Tensor colors = take(DType.F64, XyzColumns.COLOR);
    double most = requireWhole("colour", colors, 0, DType.U16.max());
    return colors.castTo(most > DType.U8.max() ? DType.U16 : DType.U8);
  }

  Tensor takeLabels() {
    Tensor labels = take(DType.F64, List.of(XyzColumns.LABEL));
    double _ = requireWhole("label", labels, Integer.MIN_VALUE, Integer.MAX_VALUE);
    return labels.castTo(DType.I32).reshape(labels.shape().count());
  }

  /** The greatest of whole numbers within bounds. */
  private double requireWhole(String what, Tensor numbers, double least, double most) {
    double greatest = least;
    for (double value : numbers.toDoubleArray()) {
      if (!(value >= least && value <= most && value == Math.rint(value))) {
        throw source.error("a %s of %s; give whole numbers".formatted(what, value));
      }
      greatest = Math.max(greatest, value);
    }
    return greatest;
  }
}
