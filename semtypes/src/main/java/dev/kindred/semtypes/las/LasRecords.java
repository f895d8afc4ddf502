// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.las;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.cloud.PointCloud;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A cloud as the header and the records of LAS 1.2, checked. */
final class LasRecords {
  private static final int MOST_CLASS = 31;
  private static final int SYSTEM = 26;
  private static final int SOFTWARE = 58;
  private static final int BY_RETURN = 111;
  private static final int BOUNDS = 179;

  private final PointCloud cloud;
  private final LasHeader header;
  private final Map<LasField, Tensor> fields;
  private final Optional<Tensor> colors;

  private LasRecords(PointCloud cloud, LasHeader header, Map<LasField, Tensor> fields) {
    this.cloud = cloud;
    this.header = header;
    this.fields = fields;
    this.colors = cloud.colors().map(each -> each.scaledTo(DType.U16));
  }

  static LasRecords of(PointCloud cloud, double step) {
    if (!(step > 0) || Double.isInfinite(step)) {
      throw new IllegalArgumentException(
          "write LAS with a step of " + step + ": give one above 0, such as 0.001");
    }
    if (cloud.normals().isPresent()) {
      throw new IllegalArgumentException(
          "write %s as LAS: it holds no normals; write PLY".formatted(cloud));
    }
    cloud.labels().ifPresent(each -> requireWhole("label", each, 0, MOST_CLASS));
    Map<LasField, Tensor> fields = fields(cloud);
    int format =
        (cloud.colors().isPresent() ? 2 : 0) + (fields.containsKey(LasField.GPS_TIME) ? 1 : 0);
    int bytes = 20 + (format & 1) * 8 + (format & 2) * 3;
    double[] offset = new double[3];
    cloud
        .bounds()
        .ifPresent(bounds -> {
          offset[0] = middle(bounds.x().least(), bounds.x().greatest(), step);
          offset[1] = middle(bounds.y().least(), bounds.y().greatest(), step);
          offset[2] = middle(bounds.z().least(), bounds.z().greatest(), step);
        });
    double[] scale = {step, step, step};
    LasHeader header = new LasHeader(format, bytes, cloud.count(), LasHeader.LEAST, scale, offset);
    return new LasRecords(cloud, header, fields);
  }

  /** A multiple of the step halfway; the whole range around it must fit 32 bits. */
  private static double middle(double least, double greatest, double step) {
    if (!((greatest - least) / step < Integer.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "write LAS from %s to %s in steps of %s: that is more than 2^31 steps; give a greater one"
              .formatted(least, greatest, step));
    }
    return Math.rint((least / 2 + greatest / 2) / step) * step;
  }

  private static Map<LasField, Tensor> fields(PointCloud cloud) {
    Map<LasField, Tensor> fields = new EnumMap<>(LasField.class);
    cloud
        .fields()
        .forEach((name, tensor) -> {
          LasField field = field(name);
          if (field != LasField.GPS_TIME) {
            requireWhole(name, tensor, field == LasField.SCAN_ANGLE ? -128 : 0, field.most());
          }
          fields.put(field, tensor);
        });
    return fields;
  }

  private static LasField field(String name) {
    for (LasField each : LasField.values()) {
      if (each.fieldName().equals(name) && each.most() >= 0) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "write field %s as LAS: version 1.2 has no place for it; write PLY".formatted(name));
  }

  private static void requireWhole(String what, Tensor tensor, int least, int most) {
    for (double value : tensor.toDoubleArray()) {
      if (!(value >= least && value <= most && value == Math.rint(value))) {
        throw new IllegalArgumentException(
            "write %s %s as LAS: version 1.2 holds whole numbers from %d to %d; write PLY"
                .formatted(what, value, least, most));
      }
    }
  }

  void write(OutputStream out) throws IOException {
    byte[] head = new byte[LasHeader.LEAST];
    describe(MemorySegment.ofArray(head));
    out.write(head);
    byte[] bytes = new byte[header.record()];
    for (int point = 0; point < cloud.count(); point++) {
      Arrays.fill(bytes, (byte) 0);
      fill(MemorySegment.ofArray(bytes), point);
      out.write(bytes);
    }
  }

  private void describe(MemorySegment head) {
    put(head, 0, "LASF");
    head.set(ValueLayout.JAVA_BYTE, LasHeader.MINOR - 1, (byte) 1);
    head.set(ValueLayout.JAVA_BYTE, LasHeader.MINOR, (byte) 2);
    put(head, SYSTEM, "OTHER");
    put(head, SOFTWARE, "Kindred");
    head.set(LasHeader.SHORT, LasHeader.SIZE, (short) LasHeader.LEAST);
    head.set(LasHeader.INT, LasHeader.POINTS, LasHeader.LEAST);
    head.set(ValueLayout.JAVA_BYTE, LasHeader.FORMAT, (byte) header.format());
    head.set(LasHeader.SHORT, LasHeader.RECORD, (short) header.record());
    head.set(LasHeader.INT, LasHeader.COUNT, cloud.count());
    Tensor returns = fields.get(LasField.RETURN_NUMBER);
    for (int point = 0; returns != null && point < cloud.count(); point++) {
      int number = (int) returns.getLong(point);
      if (number >= 1 && number <= 5) {
        long at = BY_RETURN + 4L * (number - 1);
        head.set(LasHeader.INT, at, head.get(LasHeader.INT, at) + 1);
      }
    }
    for (int i = 0; i < 3; i++) {
      head.set(LasHeader.DOUBLE, LasHeader.SCALE + 8L * i, header.scale()[i]);
      head.set(LasHeader.DOUBLE, LasHeader.OFFSET + 8L * i, header.offset()[i]);
      head.set(LasHeader.DOUBLE, BOUNDS + 16L * i, extreme(i, true));
      head.set(LasHeader.DOUBLE, BOUNDS + 16L * i + 8, extreme(i, false));
    }
  }

  private static void put(MemorySegment head, long at, String text) {
    MemorySegment.copy(
        MemorySegment.ofArray(text.getBytes(StandardCharsets.US_ASCII)),
        0,
        head,
        at,
        text.length());
  }

  private double extreme(int axis, boolean greatest) {
    double extreme = cloud.count() == 0 ? 0 : place(0, axis);
    for (int point = 1; point < cloud.count(); point++) {
      double value = place(point, axis);
      extreme = greatest ? Math.max(extreme, value) : Math.min(extreme, value);
    }
    return extreme;
  }

  /** The place as a reader gets it. */
  private double place(int point, int axis) {
    return steps(point, axis) * header.scale()[axis] + header.offset()[axis];
  }

  private int steps(int point, int axis) {
    double value = cloud.xyz().getDouble(3L * point + axis);
    return (int) Math.rint((value - header.offset()[axis]) / header.scale()[axis]);
  }

  private void fill(MemorySegment record, int point) {
    for (int axis = 0; axis < 3; axis++) {
      record.set(LasHeader.INT, 4L * axis, steps(point, axis));
    }
    cloud
        .labels()
        .ifPresent(each -> record.set(ValueLayout.JAVA_BYTE, 15, (byte) each.getLong(point)));
    colors.ifPresent(each -> {
      for (int c = 0; c < 3; c++) {
        short value = (short) each.getLong(3L * point + c);
        record.set(LasHeader.SHORT, header.color() + 2L * c, value);
      }
    });
    fields.forEach((field, each) -> field.put(header, record, each.getDouble(point)));
  }
}
