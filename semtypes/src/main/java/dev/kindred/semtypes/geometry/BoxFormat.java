// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;

/**
 * How a table writes one box per row, in pixels and degrees. For tables from and to outside; a
 * value that stays inside is {@link Boxes} or {@link RotatedBoxes} and needs no format.
 *
 * <p>Angles are counter-clockwise on screen. The first corner of a turned box is the one that was
 * upper left before it was turned; the others follow clockwise.
 */
public enum BoxFormat {
  /** Left, top, right, bottom. */
  XYXY(4),
  /** Left, top, width, height, as COCO files write them. */
  XYWH(4),
  /** Centre x and y, width, height, as YOLO files write them. */
  CXCYWH(4),
  /** First corner x and y, width, height, angle. */
  XYWHR(5),
  /** Centre x and y, width, height, angle. */
  CXCYWHR(5),
  /** The four corners. */
  XYXYXYXY(8);

  private final int columns;

  BoxFormat(int columns) {
    this.columns = columns;
  }

  /** How many numbers a row has. */
  public int columns() {
    return columns;
  }

  /** Whether boxes of this format may be turned. */
  public boolean isRotated() {
    return columns > 4;
  }

  /**
   * The same boxes in another format and the same element type; rows may run backwards.
   *
   * <p>Floats are computed in double and rounded once. Integers keep to whole pixels: the centre is
   * ⌊(x1 + x2) / 2⌋ and the way from it to the first edge ⌈width / 2⌉, so that a box of odd size
   * may come back one pixel off; turned boxes are rounded, half to even. Four corners that are no
   * rectangle become the one of their first corner, first two sides and first angle.
   *
   * @param rows [N, {@link #columns()}] of a float type, i16, i32 or i64
   * @throws IllegalArgumentException where the rows are not of this format, an integer result does
   *     not fit its type, or one format can turn and the other cannot
   */
  public Tensor to(BoxFormat other, Tensor rows) {
    require(rows);
    if (other == this) {
      return rows;
    }
    if (isRotated() != other.isRotated()) {
      throw new IllegalArgumentException(
          "boxes %s to %s: only one of them turns; go through RotatedBoxes.hull() or RotatedBoxes.of(Boxes)"
              .formatted(this, other));
    }
    DType type = rows.dtype();
    long count = rows.shape().size(0);
    if (type.isInteger() && !isRotated()) {
      long[] whole = WholeBoxes.convert(this, other, rows.toLongArray());
      Tensor wide = Tensor.of(whole, count, other.columns);
      return requireFits(other, wide.castTo(type), wide);
    }
    double[] converted = BoxRows.convert(this, other, rows.toDoubleArray());
    if (type.isInteger()) {
      for (int i = 0; i < converted.length; i++) {
        converted[i] = Math.rint(converted[i]);
      }
    }
    Tensor wide = Tensor.of(converted, count, other.columns);
    Tensor result = wide.castTo(type);
    return type.isInteger() ? requireFits(other, result, wide) : result;
  }

  private void require(Tensor rows) {
    DType type = rows.dtype();
    if (rows.shape().rank() != 2
        || rows.shape().size(1) != columns
        || (type.isInteger() && !(type.isSigned() && type.bytes() > 1))) {
      throw new IllegalArgumentException(
          "boxes %s of %s: rows are [N, %d] of floats or signed integers; cast or reshape them"
              .formatted(this, rows, columns));
    }
  }

  private Tensor requireFits(BoxFormat other, Tensor result, Tensor wide) {
    for (long i = 0; i < wide.shape().count(); i++) {
      if (result.getLong(i) != wide.getLong(i)) {
        throw new IllegalArgumentException(
            "boxes %s to %s in %s: row %d has a %d; cast to i64 first"
                .formatted(this, other, result.dtype(), i / other.columns, wide.getLong(i)));
      }
    }
    return result;
  }
}
