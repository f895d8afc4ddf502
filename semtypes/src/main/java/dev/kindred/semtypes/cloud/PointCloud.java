// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.cloud;

import dev.kindred.semtypes.SameClass;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.read.Readers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Points in space: positions [N, 3] f32 or f64 as x, y, z, and per point, where they are known,
 * colours, normals, labels and named numbers such as {@code intensity}. There may be no points.
 *
 * <p>Operations keep all of it together: a point that is left out takes its colour and its label
 * with it. Open for library authors, who override {@link #copyWith}, and {@link #equals}, {@link
 * #hashCode} and {@link #closeTo} where they add fields.
 */
public class PointCloud implements Semantic {
  private final CloudData data;

  /** The same points as another; for the constructors of subclasses. */
  protected PointCloud(PointCloud same) {
    this(same.data);
  }

  private PointCloud(CloudData data) {
    this.data = data;
  }

  /**
   * Points at the rows of a tensor, in no stated unit.
   *
   * @throws IllegalArgumentException where it is not [N, 3] f32 or f64, or a number is not finite
   */
  public static PointCloud of(Tensor xyz) {
    return new PointCloud(CloudData.of(xyz));
  }

  /** Points at these (x, y, z) triples, as f32. */
  public static PointCloud xyz(float[]... triples) {
    float[] flat = new float[3 * triples.length];
    for (int point = 0; point < triples.length; point++) {
      if (triples[point].length != 3) {
        throw new IllegalArgumentException(
            "point cloud: point %d has %d numbers; give x, y and z"
                .formatted(point, triples[point].length));
      }
      System.arraycopy(triples[point], 0, flat, 3 * point, 3);
    }
    return of(Tensor.of(flat, triples.length, 3));
  }

  /**
   * Reads a file of points: PLY, LAS or, where its first lines are three or six numbers, XYZ; what
   * it holds decides, not its name.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException naming the file, the place and the reason
   *     where it is missing, damaged, of no known format, or holds no points
   */
  public static PointCloud read(Path file) {
    return Readers.read(file, PointCloud.class);
  }

  /** The same points with colours [N, 3] red, green, blue, u8 or u16; class kept. */
  public PointCloud withColors(Tensor rgb) {
    return copy(this, data.withColors(rgb));
  }

  /** The same points with normals [N, 3] f32 or f64; class kept. */
  public PointCloud withNormals(Tensor normals) {
    return copy(this, data.withNormals(normals));
  }

  /** The same points with an integer label each [N]; class kept. */
  public PointCloud withLabels(Tensor labels) {
    return copy(this, data.withLabels(labels));
  }

  /** The same points with one more, or another, number each [N] of any type; class kept. */
  public PointCloud withField(String name, Tensor values) {
    return copy(this, data.withField(name, values));
  }

  /** The same numbers said to be in this unit, such as {@code mm} or {@code m}; class kept. */
  public PointCloud withUnit(String unit) {
    return copy(this, data.withUnit(unit));
  }

  /**
   * The points with these indices, in this order, repeated where an index is; class kept.
   *
   * @throws IndexOutOfBoundsException where there is no such point
   */
  public static <P extends PointCloud> P selected(P cloud, int... points) {
    CloudData all = ((PointCloud) cloud).data;
    for (int point : points) {
      Objects.checkIndex(point, all.count());
    }
    return copy(cloud, all.mapped(rows -> Rows.selected(rows, points)));
  }

  /**
   * The points of both, class and metadata of the first.
   *
   * @throws IllegalArgumentException where one knows of its points what the other does not, or in
   *     another type or unit
   */
  public static <P extends PointCloud> P concatenated(P first, PointCloud second) {
    return copy(first, ((PointCloud) first).data.then(second.data));
  }

  /**
   * The same points elsewhere; class and all that is known of them kept.
   *
   * @param xyz [N, 3]
   * @param normals [N, 3] where the cloud has normals, which turn with the points
   * @throws IllegalArgumentException where there are not as many places as points, or normals are
   *     given to a cloud without them or missing for one with them
   */
  public static <P extends PointCloud> P moved(P cloud, Tensor xyz, Optional<Tensor> normals) {
    CloudData all = ((PointCloud) cloud).data;
    if (normals.isPresent() != all.normals().isPresent()) {
      throw new IllegalArgumentException(
          "move %s %s normals: the cloud and the move must both have them or both not"
              .formatted(cloud, normals.isPresent() ? "with" : "without"));
    }
    if (xyz.shape().rank() != 2 || xyz.shape().size(0) != all.count()) {
      throw new IllegalArgumentException(
          cloud + " moved to " + xyz + ": it has another count; give one row per point");
    }
    return copy(cloud, all.withXyz(xyz, normals));
  }

  /**
   * Every point p moved to A·p + t, computed in double; normals turn by the inverse transpose of A
   * and keep their length 1.
   *
   * @param affine 4×4 as rows, last row 0 0 0 1
   * @throws IllegalArgumentException where it is no such matrix, or has no inverse and the cloud
   *     has normals
   */
  public static <P extends PointCloud> P transformed(P cloud, double[][] affine) {
    CloudData all = ((PointCloud) cloud).data;
    CloudMotion motion = CloudMotion.of(affine);
    return moved(cloud, motion.points(all.xyz()), all.normals().map(motion::normals));
  }

  /**
   * Every point moved by a little noise of its own, {@code p + clamp(sigma·n, −clip, clip)} along
   * each axis; normals stay.
   *
   * @param noise n, [N, 3], commonly normally distributed
   * @param sigma in the unit of the cloud
   * @param clip farthest move along an axis, not negative; infinite for none
   * @throws IllegalArgumentException where the noise is not as many numbers as the points, or the
   *     clip is negative
   */
  public static <P extends PointCloud> P jittered(
      P cloud, Tensor noise, double sigma, double clip) {
    PointCloud from = cloud;
    Tensor xyz = from.xyz();
    if (!noise.shape().equals(xyz.shape()) || !(clip >= 0)) {
      throw new IllegalArgumentException(
          "jitter %s by noise %s, at most %s: give three numbers per point and a clip of at least 0"
              .formatted(cloud, noise.shape(), clip));
    }
    double[] places = xyz.toDoubleArray();
    for (int i = 0; i < places.length; i++) {
      places[i] += Math.clamp(sigma * noise.getDouble(i), -clip, clip);
    }
    Tensor moved = Tensor.of(places, xyz.shape().toArray()).castTo(xyz.dtype());
    return moved(cloud, moved, from.normals());
  }

  /**
   * The same cloud moved and scaled evenly so that the mean of its points is the origin and the
   * furthest lies at distance 1; without a unit any more. A cloud of one place is moved only.
   */
  public static <P extends PointCloud> P inUnitSphere(P cloud) {
    P scaled = transformed(cloud, CloudMotion.intoUnitSphere(cloud.xyz()));
    return copy(scaled, ((PointCloud) scaled).data.withUnit(""));
  }

  private static <P extends PointCloud> P copy(P cloud, CloudData data) {
    return SameClass.of(
        cloud, cloud.copyWith(new PointCloud(data)), "changed", "copyWith(PointCloud)");
  }

  /** Points of this very class with all that {@code plain} knows and other metadata of this. */
  protected PointCloud copyWith(PointCloud plain) {
    return new PointCloud(plain);
  }

  /** The number of points. */
  public final int count() {
    return data.count();
  }

  /** The positions [N, 3]: x, y, z. */
  public final Tensor xyz() {
    return data.xyz();
  }

  /** Red, green, blue [N, 3], u8 or u16, where known. */
  public final Optional<Tensor> colors() {
    return data.colors();
  }

  /** The directions the surface faces [N, 3], where known. */
  public final Optional<Tensor> normals() {
    return data.normals();
  }

  /** An integer label per point [N], where known. */
  public final Optional<Tensor> labels() {
    return data.labels();
  }

  /** Further numbers per point [N] by name, in alphabetical order. */
  public final SortedMap<String, Tensor> fields() {
    return data.fields();
  }

  /** What positions are measured in, such as {@code mm}; empty where it is not known. */
  public final String unit() {
    return data.unit();
  }

  /** The smallest box along the axes around all points, or none without points. */
  public final Optional<CloudBounds> bounds() {
    if (count() == 0) {
      return Optional.empty();
    }
    return Optional.of(new CloudBounds(span(0), span(1), span(2)));
  }

  private CloudBounds.Span span(int column) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (long point = 0; point < count(); point++) {
      double value = xyz().getDouble(3 * point + column);
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    return new CloudBounds.Span(least, greatest);
  }

  /**
   * The same class, unit, colours and labels, and positions, normals and further numbers that
   * differ by no more than the tolerance, which is in the cloud's unit.
   */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof PointCloud that
        && getClass() == that.getClass()
        && data.closeTo(that.data, tolerance);
  }

  /** The same class and unit, the same things known, and the same bits. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PointCloud that
        && getClass() == that.getClass()
        && data.equals(that.data);
  }

  @Override
  public int hashCode() {
    return data.hashCode();
  }

  /** For example {@code PointCloud 6104 points f32 mm, normals f32, x -1 … 2, y 0 … 1, z 0 … 3}. */
  @Override
  public String toString() {
    String box =
        bounds()
            .map(b ->
                String.format(
                    Locale.ROOT,
                    "; x %.4g … %.4g, y %.4g … %.4g, z %.4g … %.4g",
                    b.x().least(),
                    b.x().greatest(),
                    b.y().least(),
                    b.y().greatest(),
                    b.z().least(),
                    b.z().greatest()))
            .orElse("");
    return "%s %d points %s%s".formatted(getClass().getSimpleName(), count(), data, box);
  }
}
