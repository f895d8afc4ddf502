// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.xyz;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.read.Source;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Point clouds from and to text: a line for each point, numbers separated by blanks, commas or
 * semicolons; empty lines and those that begin with {@code #} or {@code //} are skipped.
 *
 * <p>Columns called x, y, z are places (f64), red, green, blue colours (whole numbers to 255 as u8,
 * to 65535 as u16), nx, ny, nz normals (f32), label a whole number (i32), all others fields of
 * their name (f64).
 */
public final class Xyz {
  private Xyz() {}

  /**
   * Reads text whose first line names the columns ({@code # x y z intensity}), or else goes by
   * their number: 3 are a place; 4 a place and intensity; 6 a place and a colour where all three
   * are whole numbers up to 255, a normal where they are of length 1; 7 a place, intensity and
   * colour; 9 a place, a colour and a normal.
   *
   * @throws UnreadableFileException naming the line and the reason where the columns cannot be told
   *     or a line does not fit
   */
  public static PointCloud read(Source source) {
    return read(XyzText.of(source, List.of()), source);
  }

  /**
   * Reads text whose columns are these; a first line that names them is skipped.
   *
   * @param columns such as x, y, z, intensity
   * @throws UnreadableFileException naming the line and the reason where one does not fit
   * @throws IllegalArgumentException where x, y or z is missing
   */
  public static PointCloud read(Source source, List<String> columns) {
    if (!columns.containsAll(XyzColumns.PLACE)) {
      throw new IllegalArgumentException(
          "read %s with the columns %s: there must be x, y and z".formatted(source, columns));
    }
    return read(XyzText.of(source, columns), source);
  }

  private static PointCloud read(XyzText text, Source source) {
    try {
      PointCloud cloud = PointCloud.of(text.take(DType.F64, XyzColumns.PLACE));
      if (text.has(XyzColumns.COLOR)) {
        cloud = cloud.withColors(text.takeColors());
      }
      if (text.has(XyzColumns.NORMAL)) {
        cloud = cloud.withNormals(text.take(DType.F32, XyzColumns.NORMAL));
      }
      if (text.has(List.of(XyzColumns.LABEL))) {
        cloud = cloud.withLabels(text.takeLabels());
      }
      for (String name : text.left()) {
        Tensor column = text.take(DType.F64, List.of(name));
        cloud = cloud.withField(name, column.reshape(column.shape().count()));
      }
      return cloud;
    } catch (IllegalArgumentException e) { // a place that is not finite
      throw source.error(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Writes a cloud with a first line that names the columns. All numbers come back as they were, in
   * the types above; the unit is not written.
   *
   * @throws IllegalArgumentException where a field is called like another column, or with blanks
   * @throws UnreadableFileException where the file cannot be written
   */
  public static void write(PointCloud cloud, Path file) {
    List<String> names = new ArrayList<>(XyzColumns.PLACE);
    List<Tensor> tensors = new ArrayList<>(List.of(cloud.xyz()));
    cloud.colors().ifPresent(each -> add(names, tensors, XyzColumns.COLOR, each));
    cloud.normals().ifPresent(each -> add(names, tensors, XyzColumns.NORMAL, each));
    cloud.labels().ifPresent(each -> add(names, tensors, List.of(XyzColumns.LABEL), each));
    cloud.fields().forEach((name, each) -> add(names, tensors, List.of(name), each));
    String header = "# " + String.join(" ", names);
    if (!XyzColumns.named(header).equals(Optional.of(names))) {
      throw new IllegalArgumentException(
          "write columns %s: names are lower case, without blanks, and all different"
              .formatted(names));
    }
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(header);
      out.write('\n');
      for (int point = 0; point < cloud.count(); point++) {
        out.write(line(tensors, point));
      }
    } catch (IOException e) {
      throw new UnreadableFileException(file.toString(), "cannot be written: " + e, e);
    }
  }

  private static void add(
      List<String> names, List<Tensor> tensors, List<String> more, Tensor tensor) {
    names.addAll(more);
    tensors.add(tensor);
  }

  private static String line(List<Tensor> tensors, int point) {
    StringBuilder line = new StringBuilder();
    for (Tensor tensor : tensors) {
      int step = tensor.shape().rank() == 1 ? 1 : 3;
      for (int i = 0; i < step; i++) {
        long at = (long) point * step + i;
        line.append(line.isEmpty() ? "" : " ");
        switch (tensor.dtype()) {
          case F64 -> line.append(tensor.getDouble(at));
          case F16, BF16, F32 -> line.append(tensor.getFloat(at));
          default -> line.append(tensor.getLong(at));
        }
      }
    }
    return line.append('\n').toString();
  }
}
