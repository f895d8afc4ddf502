// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.Border;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.map.Anchor;
import java.util.Locale;

/**
 * Where the values of an output pixel come from.
 *
 * @param placing how the place in the input is found
 * @param interpolation which pixels around the place make the value; of sums over other pixels,
 *     {@code BILINEAR} says that no weight is negative
 * @param border what stands beyond the edge
 * @param outside how the outside counts in a blend with {@link Border#CONSTANT}
 * @param rounded whether blended values of an integer type are rounded to it before anything else
 */
public record Sampling(
    Placing placing, Interpolation interpolation, Border border, Outside outside, boolean rounded) {

  /** What is said of a pixel that comes from nowhere, of its column and of its row. */
  public static final Anchor NOWHERE = new Anchor(Integer.MAX_VALUE, 0, 0);

  /** The input pixel at the same place. */
  public static final Sampling SAME_PLACE = nearest(Placing.SAME, Border.CONSTANT);

  /** How the place in the input is found, and which numbers each item brings for it. */
  public enum Placing {
    /** The same place; no numbers. */
    SAME(0),
    /** By the six doubles of an affine map from output to input points, row by row. */
    AFFINE(6 * Double.BYTES),
    /** By the nine doubles of a projective map from output to input points, row by row. */
    PROJECTIVE(9 * Double.BYTES),
    /** By six whole numbers {@code a b c d e f}: column {@code a·x + b·y + c}, row the others. */
    INDEX(6 * Integer.BYTES),
    /**
     * By four floats, a scale and a first offset per axis: column {@code min((x + first)·scale,
     * width − 1)}, cut to a whole number.
     */
    SCALED(4 * Float.BYTES),
    /**
     * By the pixel's own place and what is added to it: after the other numbers of an item, two
     * floats for each output pixel, columns and rows.
     */
    FIELD(0),
    /**
     * By the place of each output pixel: after the other numbers of an item, for its column the
     * whole part, an integer, and what is added, a float; then for its row.
     */
    PLACES(0),
    /**
     * By sums of a run of pixels along each axis, {@link WeightTable}: eight whole numbers, and the
     * weights after the other numbers of an item.
     */
    WEIGHTED(8 * Integer.BYTES),
    /**
     * By an affine map of the indices of a volume, whose slices lie below each other as one tall
     * picture: twelve doubles, line by line, and how far beyond the outer centres values hold; then
     * three whole numbers, rows and slices of the input and rows of the output.
     */
    VOXELS(13 * Double.BYTES + 3 * Integer.BYTES),
    /**
     * By a voxel's own place and what is added to it: a double, how far beyond the outer centres
     * values hold, and two whole numbers, rows and slices; after the other numbers of an item,
     * three floats for each voxel, columns, rows and slices.
     */
    BENT(Double.BYTES + 2 * Integer.BYTES),
    /**
     * By a sum of some pixels around its own place, of the number that one whole number says: after
     * the other numbers of an item, for each how far right and how far down it is, and a float,
     * what it counts; 12 bytes.
     */
    SUMMED(Integer.BYTES),
    /** By the eight pixels around its own place and a float, 1 − factor: sharpness. */
    SHARPENED(Float.BYTES),
    /** The same of measured values, which have no white. */
    SHARPENED_MEASURED(Float.BYTES),
    /** By the middle value around its own place: two whole numbers, how far right and down. */
    MEDIAN(2 * Integer.BYTES),
    /**
     * By the greatest label around a place without one: a whole number, the radius; after the other
     * numbers of an item, for each row from the top how far it reaches to both sides.
     */
    DILATED(Integer.BYTES),
    /** By its own label where all around are the same; the same numbers. */
    ERODED(Integer.BYTES),
    /**
     * By its own place or a patch: five whole numbers, the first column and row of the patch, how
     * many it has, and after how many elements the next channel lies; the elements of the patch
     * after the other numbers of an item.
     */
    PATCHED(5 * Integer.BYTES);

    private final int bytes;

    Placing(int bytes) {
      this.bytes = bytes;
    }

    /** Bytes of the numbers of an item. */
    int bytes() {
      return bytes;
    }
  }

  /** How what lies outside counts in a blend. */
  public enum Outside {
    /** Not at all, {@code o}: where the outside is 0 for every channel. */
    ZERO,
    /** By its share, {@code fma(1 − m, outside, o)}. */
    VALUE,
    /** As a fill, {@code fma(m, o − outside, outside)}. */
    FILL
  }

  private static Sampling nearest(Placing placing, Border border) {
    return new Sampling(placing, Interpolation.NEAREST, border, Outside.VALUE, true);
  }

  /** The pixel whose centre is nearest, by an affine map; the outside value where there is none. */
  public static Sampling nearest() {
    return nearest(Placing.AFFINE, Border.CONSTANT);
  }

  /** The four pixels around the point, by an affine map. */
  public static Sampling bilinear(Outside outside) {
    return blend(Interpolation.BILINEAR, outside);
  }

  /** The sixteen pixels around the point, by an affine map. */
  public static Sampling bicubic(Outside outside) {
    return blend(Interpolation.BICUBIC, outside);
  }

  private static Sampling blend(Interpolation how, Outside outside) {
    return new Sampling(Placing.AFFINE, how, Border.CONSTANT, outside, true);
  }

  /** Copies of input pixels by whole numbers. */
  public static Sampling index(Border border) {
    return nearest(Placing.INDEX, border);
  }

  /** Copies of input pixels by a scale. */
  public static Sampling scaled() {
    return nearest(Placing.SCALED, Border.CONSTANT);
  }

  /** Weighted sums of the pixels that the numbers of an item say, all of them inside. */
  public static Sampling weighted(Interpolation how) {
    return new Sampling(Placing.WEIGHTED, how, Border.CONSTANT, Outside.ZERO, true);
  }

  /** A sum of pixels around, whose weights may be any. */
  public static Sampling summed(Border border) {
    return around(Placing.SUMMED).with(border);
  }

  /**
   * Away from, or towards, the mean around.
   *
   * @param measured whether values have no white
   */
  public static Sampling sharpened(boolean measured) {
    return around(measured ? Placing.SHARPENED_MEASURED : Placing.SHARPENED);
  }

  /** The middle value around. */
  public static Sampling median() {
    return around(Placing.MEDIAN);
  }

  private static Sampling around(Placing placing) {
    return new Sampling(placing, Interpolation.BICUBIC, Border.CONSTANT, Outside.ZERO, true);
  }

  /** The greatest label around where there is none. */
  public static Sampling dilated() {
    return nearest(Placing.DILATED, Border.CONSTANT);
  }

  /** Labels where all around are the same. */
  public static Sampling eroded() {
    return nearest(Placing.ERODED, Border.CONSTANT);
  }

  /** A patch over the picture. */
  public static Sampling patched() {
    return nearest(Placing.PATCHED, Border.CONSTANT);
  }

  /** The nearest voxel; the outside value where there is none. */
  public static Sampling nearestVoxel() {
    return nearest(Placing.VOXELS, Border.CONSTANT);
  }

  /** The eight voxels around the point; the outside value where it lies beyond. */
  public static Sampling trilinear() {
    return new Sampling(
        Placing.VOXELS, Interpolation.BILINEAR, Border.CONSTANT, Outside.VALUE, true);
  }

  /** The same by a field of displacements of voxels. */
  public Sampling bent() {
    return placed(Placing.BENT);
  }

  /** The same by a projective map. */
  public Sampling projective() {
    return placed(Placing.PROJECTIVE);
  }

  /** The same by a field of displacements. */
  public Sampling displaced() {
    return placed(Placing.FIELD);
  }

  /** The same by places that were found before, one for each pixel. */
  public Sampling placed() {
    return placed(Placing.PLACES);
  }

  private Sampling placed(Placing other) {
    return new Sampling(other, interpolation, border, outside, rounded);
  }

  /** The same with something else beyond the edge. */
  public Sampling with(Border other) {
    return new Sampling(placing, interpolation, other, outside, rounded);
  }

  /** The same with blended values kept as they are for the operations that follow. */
  public Sampling unrounded() {
    return new Sampling(placing, interpolation, border, outside, false);
  }

  /** Whether values are made that no pixel had. */
  public boolean blended() {
    return !interpolation.copies();
  }

  /** Whether each item brings a value for the outside of each channel. */
  boolean hasOutside() {
    return switch (placing) {
      case AFFINE, PROJECTIVE, INDEX, SCALED, FIELD, PLACES, VOXELS, BENT -> true;
      case SAME,
          WEIGHTED,
          SUMMED,
          SHARPENED,
          SHARPENED_MEASURED,
          MEDIAN,
          DILATED,
          ERODED,
          PATCHED ->
          false;
    };
  }

  /** A name for it that can be part of an identifier. */
  String label() {
    String how = blended() ? interpolation + "_" + outside + (rounded ? "" : "_kept") : "copy";
    return (placing + "_" + how + "_" + border).toLowerCase(Locale.ROOT);
  }
}
