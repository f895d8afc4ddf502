// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import java.util.List;

/**
 * Which way in the body the index axes of a grid run, to the nearest of the six directions.
 *
 * <p>Two customs write the same fact with opposite letters, so both are said by name: {@link
 * #towards(String)} has the letters an <em>increasing</em> index runs towards (nibabel, MONAI:
 * {@code LPS} for a DICOM axial slice), {@link #from(String)} those it comes from (ITK's old codes,
 * AFNI: {@code RAI} for the same). Letters are in the order i, j, k.
 *
 * @param i where increasing i runs
 * @param j where increasing j runs
 * @param k where increasing k runs
 */
public record Orientation(Anatomy i, Anatomy j, Anatomy k) {
  /** Increasing indices run left, back and up: the axes of DICOM and ITK's world. */
  public static final Orientation LPS = towards("LPS");

  /** Increasing indices run right, front and up: the axes of NIfTI's world. */
  public static final Orientation RAS = towards("RAS");

  /**
   * Refuses axes that run along one line.
   *
   * @throws IllegalArgumentException where two do
   */
  public Orientation {
    if (i.isParallelTo(j) || j.isParallelTo(k) || i.isParallelTo(k)) {
      throw new IllegalArgumentException(
          "orientation %c%c%c: two axes run along one line; give one of L R, of P A, and of S I"
              .formatted(i.letter(), j.letter(), k.letter()));
    }
  }

  /**
   * From the letters that increasing i, j and k run towards, such as {@code LPS}.
   *
   * @throws IllegalArgumentException where it is no such code
   */
  public static Orientation towards(String code) {
    if (code.length() != 3) {
      throw new IllegalArgumentException(
          "orientation %s: it has %d letters; write three such as LPS"
              .formatted(code, code.length()));
    }
    return new Orientation(
        Anatomy.of(code.charAt(0)), Anatomy.of(code.charAt(1)), Anatomy.of(code.charAt(2)));
  }

  /**
   * From the letters that increasing i, j and k come from, such as {@code RAI} for LPS.
   *
   * @throws IllegalArgumentException where it is no such code
   */
  public static Orientation from(String code) {
    return towards(code).opposite();
  }

  private Orientation opposite() {
    return new Orientation(i.opposite(), j.opposite(), k.opposite());
  }

  /** Where an increasing index runs along an axis. */
  public Anatomy along(GridAxis axis) {
    return switch (axis) {
      case I -> i;
      case J -> j;
      case K -> k;
    };
  }

  /** The letters that increasing i, j and k run towards (nibabel), such as {@code LPS}. */
  public String towards() {
    StringBuilder code = new StringBuilder();
    for (Anatomy each : List.of(i, j, k)) {
      code.append(each.letter());
    }
    return code.toString();
  }

  /** The letters that increasing i, j and k come from (ITK's old codes), {@code RAI} for LPS. */
  public String from() {
    return opposite().towards();
  }

  /** Towards, with a plus that says so: {@code LPS+}. */
  @Override
  public String toString() {
    return towards() + "+";
  }
}
