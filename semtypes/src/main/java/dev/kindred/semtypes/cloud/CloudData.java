// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.cloud;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** All that is known of the points of a cloud: one row per point in each tensor, checked. */
record CloudData(
    Tensor xyz,
    Optional<Tensor> colors,
    Optional<Tensor> normals,
    Optional<Tensor> labels,
    SortedMap<String, Tensor> fields,
    String unit) {

  CloudData {
    boolean real = xyz.dtype() == DType.F32 || xyz.dtype() == DType.F64;
    if (!real || xyz.shape().rank() != 2 || xyz.shape().size(1) != 3) {
      throw new IllegalArgumentException(
          "point cloud of %s: positions are f32 or f64 [N, 3]; cast or reshape them"
              .formatted(xyz));
    }
    requireFinite(xyz);
    long count = xyz.shape().size(0);
    colors.ifPresent(each -> requireColors(each, count));
    normals.ifPresent(each -> requireNormals(each, count));
    labels.ifPresent(each -> requireLabels(each, count));
    fields.forEach((name, each) -> requireShape("field " + name, each, Shape.of(count)));
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  static CloudData of(Tensor xyz) {
    return new CloudData(
        xyz, Optional.empty(), Optional.empty(), Optional.empty(), new TreeMap<>(), "");
  }

  private static void requireFinite(Tensor xyz) {
    double[] all = xyz.toDoubleArray();
    for (int at = 0; at < all.length; at++) {
      if (!Double.isFinite(all[at])) {
        throw new IllegalArgumentException(
            "point cloud: number %d of point %d is %s; leave out points that were not measured"
                .formatted(at % 3, at / 3, all[at]));
      }
    }
  }

  private static void requireColors(Tensor colors, long count) {
    requireShape("colours", colors, Shape.of(count, 3));
    if (colors.dtype() != DType.U8 && colors.dtype() != DType.U16) {
      throw new IllegalArgumentException(
          "point cloud with colours %s: they are u8 or u16; convert by scaledTo".formatted(colors));
    }
  }

  private static void requireNormals(Tensor normals, long count) {
    requireShape("normals", normals, Shape.of(count, 3));
    if (normals.dtype() != DType.F32 && normals.dtype() != DType.F64) {
      throw new IllegalArgumentException(
          "point cloud with normals %s: they are f32 or f64; cast them".formatted(normals));
    }
  }

  private static void requireLabels(Tensor labels, long count) {
    requireShape("labels", labels, Shape.of(count));
    if (!labels.dtype().isInteger()) {
      throw new IllegalArgumentException(
          "point cloud with labels %s: labels are integers; cast them".formatted(labels));
    }
  }

  private static void requireShape(String what, Tensor tensor, Shape shape) {
    if (!tensor.shape().equals(shape)) {
      throw new IllegalArgumentException(
          "point cloud with %s %s: one row per point is %s; give that shape"
              .formatted(what, tensor, shape));
    }
  }

  int count() {
    return Math.toIntExact(xyz.shape().size(0));
  }

  CloudData withXyz(Tensor xyz, Optional<Tensor> normals) {
    return new CloudData(xyz, colors, normals, labels, fields, unit);
  }

  CloudData withColors(Tensor colors) {
    return new CloudData(xyz, Optional.of(colors), normals, labels, fields, unit);
  }

  CloudData withNormals(Tensor normals) {
    return new CloudData(xyz, colors, Optional.of(normals), labels, fields, unit);
  }

  CloudData withLabels(Tensor labels) {
    return new CloudData(xyz, colors, normals, Optional.of(labels), fields, unit);
  }

  CloudData withField(String name, Tensor field) {
    SortedMap<String, Tensor> more = new TreeMap<>(fields);
    more.put(name, field);
    return new CloudData(xyz, colors, normals, labels, more, unit);
  }

  CloudData withUnit(String unit) {
    return new CloudData(xyz, colors, normals, labels, fields, unit);
  }

  /** The same with each tensor turned into another one of as many rows as the others. */
  CloudData mapped(UnaryOperator<Tensor> rows) {
    SortedMap<String, Tensor> after = new TreeMap<>();
    fields.forEach((name, each) -> after.put(name, rows.apply(each)));
    return new CloudData(
        rows.apply(xyz), colors.map(rows), normals.map(rows), labels.map(rows), after, unit);
  }

  /** These points, then those of another with the same things known in the same types and unit. */
  CloudData then(CloudData other) {
    boolean same =
        unit.equals(other.unit)
            && Rows.alike(xyz, other.xyz)
            && alike(colors, other.colors)
            && alike(normals, other.normals)
            && alike(labels, other.labels)
            && fields.keySet().equals(other.fields.keySet())
            && fields.entrySet().stream()
                .allMatch(each -> Rows.alike(each.getValue(), other.field(each.getKey())));
    if (!same) {
      throw new IllegalArgumentException(
          "concatenate clouds with (%s) and (%s): what is known of the points differs; bring both to the same"
              .formatted(this, other));
    }
    SortedMap<String, Tensor> all = new TreeMap<>();
    fields.forEach((name, each) -> all.put(name, Rows.joined(each, other.field(name))));
    return new CloudData(
        Rows.joined(xyz, other.xyz),
        joined(colors, other.colors),
        joined(normals, other.normals),
        joined(labels, other.labels),
        all,
        unit);
  }

  private static boolean alike(Optional<Tensor> a, Optional<Tensor> b) {
    return a.isPresent() == b.isPresent() && (a.isEmpty() || Rows.alike(a.get(), b.orElseThrow()));
  }

  private static Optional<Tensor> joined(Optional<Tensor> a, Optional<Tensor> b) {
    return a.map(each -> Rows.joined(each, b.orElseThrow()));
  }

  Tensor field(String name) {
    Tensor field = fields.get(name);
    if (field == null) {
      throw new IllegalArgumentException(
          "field %s of a point cloud: there is none; the fields are %s"
              .formatted(name, fields.keySet()));
    }
    return field;
  }

  boolean closeTo(CloudData other, double tolerance) {
    return unit.equals(other.unit)
        && colors.equals(other.colors)
        && labels.equals(other.labels)
        && xyz.closeTo(other.xyz, tolerance)
        && normals.isPresent() == other.normals.isPresent()
        && (normals.isEmpty() || normals.get().closeTo(other.normals.orElseThrow(), tolerance))
        && fields.keySet().equals(other.fields.keySet())
        && fields.entrySet().stream()
            .allMatch(each -> each.getValue().closeTo(other.field(each.getKey()), tolerance));
  }

  /** What is known, for people: {@code f32 mm, colours u8, normals, labels u8, intensity f32}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(xyz.dtype());
    text.append(unit.isEmpty() ? "" : " " + unit);
    colors.ifPresent(each -> text.append(", colours ").append(each.dtype()));
    normals.ifPresent(each -> text.append(", normals ").append(each.dtype()));
    labels.ifPresent(each -> text.append(", labels ").append(each.dtype()));
    fields.forEach((name, each) -> text.append(", ").append(name).append(' ').append(each.dtype()));
    return text.toString();
  }
}
