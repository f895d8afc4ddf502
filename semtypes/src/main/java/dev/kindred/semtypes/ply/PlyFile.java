// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.read.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All that a PLY file holds.
 *
 * @param comments of the header
 * @param elements in the order of the file
 */
public record PlyFile(List<String> comments, List<PlyElement> elements) {
  /** The comment that our writer notes a unit in. */
  static final String UNIT = "unit ";

  /** Copies both lists. */
  public PlyFile {
    comments = List.copyOf(comments);
    elements = List.copyOf(elements);
  }

  /**
   * Reads a file.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException naming the file, the line or byte and the
   *     reason where it is no PLY, cut short or damaged
   */
  public static PlyFile read(Path file) {
    return read(Source.of(file));
  }

  /**
   * Reads the bytes of a file.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException as {@link #read(Path)}
   */
  public static PlyFile read(Source source) {
    PlyHeader header = PlyHeader.of(source);
    PlyNumbers numbers = PlyNumbers.of(source, header);
    List<PlyElement> elements = new ArrayList<>();
    for (PlyHeader.Element each : header.elements()) {
      elements.add(PlyColumns.read(source, each, numbers));
    }
    return new PlyFile(header.comments(), elements);
  }

  /** The element of this name, such as {@code face}. */
  public Optional<PlyElement> element(String name) {
    return elements.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /**
   * The vertices: x, y, z as f32, as f64 where one is double or int; nx, ny, nz as normals; red,
   * green, blue as colours where they are of 8 or 16 bit; an integer {@code label} as labels; all
   * other numbers as fields by their name.
   *
   * @throws IllegalArgumentException where there are no vertices with x, y and z, or one is not
   *     finite
   */
  public PointCloud cloud() {
    Map<String, Tensor> left =
        new LinkedHashMap<>(element("vertex").map(PlyElement::numbers).orElse(Map.of()));
    List<Tensor> xyz =
        take(left, _ -> true, "x", "y", "z")
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "point cloud of %s: there is no element vertex with numbers x, y and z"
                        .formatted(elements)));
    PointCloud cloud = PointCloud.of(Columns.joined(real(xyz), xyz));
    Optional<List<Tensor>> normals = take(left, type -> !type.isInteger(), "nx", "ny", "nz");
    if (normals.isPresent()) {
      cloud = cloud.withNormals(Columns.joined(real(normals.get()), normals.get()));
    }
    for (DType type : List.of(DType.U8, DType.U16)) {
      Optional<List<Tensor>> colors = take(left, each -> each == type, "red", "green", "blue");
      if (colors.isPresent()) {
        cloud = cloud.withColors(Columns.joined(type, colors.get()));
      }
    }
    Tensor label = left.get("label");
    if (label != null && label.dtype().isInteger()) {
      cloud = cloud.withLabels(label);
      left.remove("label");
    }
    for (Map.Entry<String, Tensor> each : left.entrySet()) {
      cloud = cloud.withField(each.getKey(), each.getValue());
    }
    for (String comment : comments) {
      cloud = comment.startsWith(UNIT) ? cloud.withUnit(comment.substring(UNIT.length())) : cloud;
    }
    return cloud;
  }

  /** What {@link #cloud} leaves out, in words: other elements, and lists of vertices. */
  public List<String> leftOut() {
    return elements.stream()
        .filter(each -> !each.name().equals("vertex") || !each.lists().isEmpty())
        .map(each ->
            each.name().equals("vertex")
                ? "the lists " + each.lists().keySet() + " of vertices"
                : each.toString())
        .toList();
  }

  /** The columns of these names, taken from the rest, where all are there and of fitting types. */
  private static Optional<List<Tensor>> take(
      Map<String, Tensor> left, Predicate<DType> fits, String... names) {
    List<Tensor> columns =
        Arrays.stream(names)
            .flatMap(name -> Optional.ofNullable(left.get(name)).stream())
            .filter(column -> fits.test(column.dtype()))
            .toList();
    if (columns.size() < names.length) {
      return Optional.empty();
    }
    left.keySet().removeAll(List.of(names));
    return Optional.of(columns);
  }

  /** The float type that holds all numbers of the columns. */
  private static DType real(List<Tensor> columns) {
    boolean single =
        columns.stream()
            .map(Tensor::dtype)
            .allMatch(type -> type == DType.F32 || type.bytes() < DType.F32.bytes());
    return single ? DType.F32 : DType.F64;
  }
}
