// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Mask;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;

/**
 * A closed outline on a canvas: one ring of points or several, each closed by itself. What is
 * inside is told by the even-odd rule: a ring within another is a hole, a ring beside another is a
 * further part; rings are not to cross. It may reach outside the canvas.
 *
 * <p>Open for library authors, who override {@link #copyWith(Points)}.
 */
public class Polygon extends Points {
  private static final ValueLayout.OfInt INT = (ValueLayout.OfInt) DType.I32.layout();

  private final int[] starts;

  /** The same outline as another; for the constructors of subclasses. */
  protected Polygon(Polygon same) {
    this(same, same.starts);
  }

  private Polygon(Points corners, int[] starts) {
    super(corners);
    this.starts = starts;
  }

  /**
   * The outline of one ring or more.
   *
   * @param rings each as x, y, x, y, … of 3 points or more, as COCO files write them
   * @throws IllegalArgumentException where there is no ring, or one has an odd or too small count
   */
  public static Polygon of(Canvas canvas, float[]... rings) {
    int[] starts = new int[rings.length];
    int length = 0;
    for (int i = 0; i < rings.length; i++) {
      if (rings[i].length < 6 || rings[i].length % 2 != 0) {
        throw new IllegalArgumentException(
            "Polygon: ring %d has %d numbers; give x, y of 3 points or more"
                .formatted(i, rings[i].length));
      }
      starts[i] = length / 2;
      length += rings[i].length;
    }
    if (rings.length == 0) {
      throw new IllegalArgumentException("Polygon: no ring; give one or more");
    }
    float[] all = new float[length];
    for (int i = 0; i < rings.length; i++) {
      System.arraycopy(rings[i], 0, all, 2 * starts[i], rings[i].length);
    }
    return new Polygon(Points.of(canvas, Tensor.of(all, length / 2, 2)), starts);
  }

  /** An outline of this very class: the same rings at the places of {@code plain}. */
  @Override
  protected Polygon copyWith(Points plain) {
    return new Polygon(plain, starts);
  }

  /** As {@link #copyWith(Points)}, which suffices: an outline keeps all its points in order. */
  @Override
  protected final Polygon copyWith(Points plain, int[] from) {
    if (!Arrays.equals(from, all(count()))) {
      throw new IllegalArgumentException(
          "%d of the points of %s: an outline is one thing; take its bounds() or its mask"
              .formatted(from.length, this));
    }
    return copyWith(plain);
  }

  /** The number of rings. */
  public final int rings() {
    return starts.length;
  }

  /** The points of one ring [N, 2] f32. */
  public final Tensor ring(int ring) {
    float[] all = xy().toFloatArray();
    float[] some = Arrays.copyOfRange(all, 2 * starts[ring], 2 * end(ring));
    return Tensor.of(some, some.length / 2, 2);
  }

  private int end(int ring) {
    return ring + 1 < starts.length ? starts[ring + 1] : count();
  }

  /**
   * The area that one ring encloses, in square pixels: positive where it runs clockwise on screen,
   * negative where it runs counter-clockwise (shoelace formula).
   */
  public final double signedArea(int ring) {
    return Rings.signedArea(xy().toDoubleArray(), starts[ring], end(ring));
  }

  /** The area inside in square pixels, less the holes, whichever way the rings run. */
  public final double area() {
    double[] xy = xy().toDoubleArray();
    double area = 0;
    for (int ring = 0; ring < starts.length; ring++) {
      double x = xy[2 * starts[ring]];
      double y = xy[2 * starts[ring] + 1];
      boolean hole = false;
      for (int other = 0; other < starts.length; other++) {
        hole ^= other != ring && Rings.contains(xy, starts[other], end(other), x, y);
      }
      double own = Math.abs(Rings.signedArea(xy, starts[ring], end(ring)));
      area += hole ? -own : own;
    }
    return area;
  }

  /** Whether a place is inside, in edge coordinates; a left or upper border is, a right is not. */
  public final boolean contains(double x, double y) {
    double[] xy = xy().toDoubleArray();
    boolean inside = false;
    for (int ring = 0; ring < starts.length; ring++) {
      inside ^= Rings.contains(xy, starts[ring], end(ring), x, y);
    }
    return inside;
  }

  /** The smallest upright box around the outline, one box. */
  public final Boxes bounds() {
    float[] xy = xy().toFloatArray();
    float[] edges = {xy[0], xy[1], xy[0], xy[1]};
    for (int i = 0; i < xy.length; i += 2) {
      edges[0] = Math.min(edges[0], xy[i]);
      edges[1] = Math.min(edges[1], xy[i + 1]);
      edges[2] = Math.max(edges[2], xy[i]);
      edges[3] = Math.max(edges[3], xy[i + 1]);
    }
    return Boxes.of(canvas(), Tensor.of(edges, 1, 4));
  }

  /** A mask of the canvas with 1 in each pixel whose centre is inside, else 0: [H, W] u8. */
  public final Mask toMask() {
    return toMask(1);
  }

  /**
   * A mask of the canvas with a label in each pixel whose centre is inside, else 0: [H, W] u8, or
   * i32 where the label exceeds 255.
   *
   * @throws IllegalArgumentException where the label is not positive
   */
  public final Mask toMask(int label) {
    if (label < 1) {
      throw new IllegalArgumentException(
          "mask of %s with label %d: 0 is background; give 1 or more".formatted(this, label));
    }
    Canvas canvas = canvas();
    Tensor labels =
        Tensor.build(
            label > 255 ? DType.I32 : DType.U8,
            Shape.of(canvas.height(), canvas.width()),
            memory -> paint(memory, label));
    return Mask.of(labels);
  }

  private void paint(MemorySegment memory, int label) {
    Scanlines lines = new Scanlines(xy().toDoubleArray(), starts);
    int width = canvas().width();
    for (int row = 0; row < canvas().height(); row++) {
      long start = (long) row * width;
      lines.spans(
          row,
          width,
          (from, to) -> {
            if (label > 255) {
              for (long i = start + from; i < start + to; i++) {
                memory.set(INT, 4 * i, label);
              }
            } else {
              memory.asSlice(start + from, to - from).fill((byte) label);
            }
          });
    }
  }

  /** The same class, canvas, names and rings, and places up to the tolerance. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return super.closeTo(other, tolerance) && Arrays.equals(starts, ((Polygon) other).starts);
  }

  /** The same class, canvas, names and rings, and the same bits. */
  @Override
  public boolean equals(Object other) {
    return super.equals(other) && Arrays.equals(starts, ((Polygon) other).starts);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + Arrays.hashCode(starts);
  }

  /** Class, canvas, number of points and rings, and the first points. */
  @Override
  public String toString() {
    return "%s on %s: %d ring%s of %s"
        .formatted(
            getClass().getSimpleName(),
            canvas(),
            starts.length,
            starts.length == 1 ? "" : "s",
            Coordinates.text(List.of(), xy()));
  }
}
