// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.cloud.PointCloud;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A cloud as the vertices of a file: a column for each property. */
final class PlyTable {
  private final String unit;
  private final int count;
  private final List<Column> columns = new ArrayList<>();

  /** Every {@code step}-th element from {@code first} on. */
  private record Column(String name, PlyType type, Tensor tensor, int first, int step) {
    double at(int row) {
      return tensor.getDouble((long) row * step + first);
    }
  }

  private PlyTable(PointCloud cloud) {
    this.unit = cloud.unit();
    this.count = cloud.count();
  }

  static PlyTable of(PointCloud cloud) {
    PlyTable table = new PlyTable(cloud);
    table.add(cloud.xyz(), "x", "y", "z");
    cloud.normals().ifPresent(normals -> table.add(normals, "nx", "ny", "nz"));
    cloud.colors().ifPresent(colors -> table.add(colors, "red", "green", "blue"));
    cloud.labels().ifPresent(labels -> table.add(labels, "label"));
    cloud.fields().forEach((name, field) -> table.add(field, name));
    return table;
  }

  private void add(Tensor tensor, String... names) {
    PlyType type =
        PlyType.of(tensor.dtype())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "write %s of %s as PLY: there is no such type; cast it first (castTo)"
                        .formatted(names[0], tensor)));
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      boolean taken = columns.stream().anyMatch(each -> each.name.equals(name));
      if (taken || !name.matches("[!-~]+")) {
        throw new IllegalArgumentException(
            "write field \"%s\" as PLY: %s; give it another name"
                .formatted(name, taken ? "the name is taken" : "a name is letters without blanks"));
      }
      columns.add(new Column(name, type, tensor, i, names.length));
    }
  }

  void write(OutputStream out, PlyEncoding encoding) throws IOException {
    StringBuilder header = new StringBuilder("ply\nformat ").append(encoding).append(" 1.0\n");
    if (!unit.isEmpty()) {
      header.append("comment ").append(PlyFile.UNIT).append(unit).append('\n');
    }
    header.append("element vertex ").append(count).append('\n');
    for (Column each : columns) {
      header.append("property ").append(each.type.oldName()).append(' ').append(each.name);
      header.append('\n');
    }
    out.write(header.append("end_header\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    if (encoding == PlyEncoding.ASCII) {
      text(out);
    } else {
      binary(
          out,
          encoding == PlyEncoding.BINARY_BIG_ENDIAN
              ? ByteOrder.BIG_ENDIAN
              : ByteOrder.LITTLE_ENDIAN);
    }
  }

  private void text(OutputStream out) throws IOException {
    for (int row = 0; row < count; row++) {
      StringBuilder line = new StringBuilder();
      for (Column each : columns) {
        double value = each.at(row);
        line.append(line.isEmpty() ? "" : " ");
        switch (each.type) {
          case FLOAT32 -> line.append((float) value);
          case FLOAT64 -> line.append(value);
          default -> line.append((long) value);
        }
      }
      out.write(line.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private void binary(OutputStream out, ByteOrder order) throws IOException {
    byte[] bytes = new byte[columns.stream().mapToInt(each -> each.type.bytes()).sum()];
    MemorySegment row = MemorySegment.ofArray(bytes);
    for (int i = 0; i < count; i++) {
      long at = 0;
      for (Column each : columns) {
        PlyType.put(each.tensor.dtype(), row, at, each.at(i), order);
        at += each.type.bytes();
      }
      out.write(bytes);
    }
  }
}
