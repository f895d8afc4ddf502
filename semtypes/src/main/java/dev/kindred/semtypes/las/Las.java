// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.las;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.read.Source;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongToDoubleFunction;

/**
 * Point clouds from and to LAS files.
 *
 * <p>Places are f64: stored · scale + offset, in double. The classification becomes the labels
 * (u8), red, green and blue the colours (u16, as they are stored), all else fields: intensity,
 * return_number, number_of_returns, class_flags (bits: 1 synthetic, 2 key point, 4 withheld, 8
 * overlap), scan_flags (bits: 1 scan direction, 2 edge of flight line), scan_angle in degrees,
 * user_data, point_source_id, and where the point format has them gps_time in seconds and nir. What
 * the file says of its coordinate system is not read, so the cloud has no unit.
 */
public final class Las {
  private static final System.Logger LOG = System.getLogger(Las.class.getName());

  /** Places, colours, class and fields of a point at most. */
  static final int MOST_COLUMNS = 17;

  private Las() {}

  /**
   * Reads the bytes of a file. Wave packets are left out, which is logged as a warning.
   *
   * @throws UnreadableFileException naming the file and the reason where it is no LAS, cut short,
   *     damaged, or LAZ
   */
  public static PointCloud read(Source source) {
    LasHeader header = LasHeader.of(source);
    MemorySegment points =
        source.slice(header.points(), header.count() * header.record(), header.count() + " points");
    if (header.hasWaves()) {
      LOG.log(System.Logger.Level.WARNING, "{0}: its wave packets are left out", source.name());
    }
    PointCloud cloud = PointCloud.of(places(source, header, points));
    if (header.color() >= 0) {
      cloud = cloud.withColors(colors(header, points));
    }
    boolean fresh = header.isNew();
    Tensor classes =
        column(
            header,
            DType.U8,
            at ->
                fresh
                    ? points.get(ValueLayout.JAVA_BYTE, at + 16) & 0xFF
                    : points.get(ValueLayout.JAVA_BYTE, at + 15) & 31);
    cloud = cloud.withLabels(classes);
    for (LasField each : LasField.values()) {
      if (each.isIn(header)) {
        Tensor numbers = column(header, each.dtype(), at -> each.get(header, points, at));
        cloud = cloud.withField(each.fieldName(), numbers);
      }
    }
    return cloud;
  }

  private static Tensor places(Source source, LasHeader header, MemorySegment points) {
    double[] xyz = new double[Math.toIntExact(3 * header.count())];
    for (int i = 0; i < xyz.length; i++) {
      long at = (long) (i / 3) * header.record() + 4L * (i % 3);
      xyz[i] = points.get(LasHeader.INT, at) * header.scale()[i % 3] + header.offset()[i % 3];
      if (!Double.isFinite(xyz[i])) {
        throw source.error(
            "point %d is at %s on axis %d, by the scale and offset of the header; they are damaged"
                .formatted(i / 3, xyz[i], i % 3));
      }
    }
    return Tensor.of(xyz, header.count(), 3);
  }

  private static Tensor colors(LasHeader header, MemorySegment points) {
    short[] rgb = new short[Math.toIntExact(3 * header.count())];
    for (int i = 0; i < rgb.length; i++) {
      long at = (long) (i / 3) * header.record() + header.color() + 2L * (i % 3);
      rgb[i] = points.get(LasHeader.SHORT, at);
    }
    return Tensor.of(DType.U16, rgb, header.count(), 3);
  }

  private static Tensor column(LasHeader header, DType type, LongToDoubleFunction at) {
    return Tensor.build(
        type,
        Shape.of(header.count()),
        memory -> {
          for (long i = 0; i < header.count(); i++) {
            double value = at.applyAsDouble(i * header.record());
            switch (type) {
              case U8 -> memory.set(ValueLayout.JAVA_BYTE, i, (byte) (int) value);
              case U16 -> memory.set(LasHeader.SHORT, 2 * i, (short) (int) value);
              case F32 -> memory.setAtIndex(FLOAT, i, (float) value);
              default -> memory.set(LasHeader.DOUBLE, 8 * i, value);
            }
          }
        });
  }

  private static final ValueLayout.OfFloat FLOAT = (ValueLayout.OfFloat) DType.F32.layout();

  /**
   * Writes a cloud as LAS 1.2 of point format 0 to 3. Places are rounded to a multiple of the step;
   * colours of 8 bit become those of 16; labels are classes up to 31; fields are those of {@link
   * #read}. All of it but the rounding comes back as it was.
   *
   * @param step what places are rounded to, in their unit: 0.001 for millimetres where it is a
   *     metre
   * @throws IllegalArgumentException where LAS 1.2 cannot hold the cloud: normals, other fields,
   *     numbers beyond their bits, or places too far apart for the step
   * @throws UnreadableFileException where the file cannot be written
   */
  public static void write(PointCloud cloud, Path file, double step) {
    LasRecords records = LasRecords.of(cloud, step);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      records.write(out);
    } catch (IOException e) {
      throw new UnreadableFileException(file.toString(), "cannot be written: " + e, e);
    }
  }
}
