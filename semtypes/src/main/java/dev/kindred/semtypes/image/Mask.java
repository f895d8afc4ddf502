// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.SameClass;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.read.Source;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/**
 * Which pixel belongs to what: labels [H, W] of an integer type, 0 for background. Labels are
 * names, not amounts: operations copy them and never mix two.
 *
 * <p>Open for library authors, who override {@link #copyWith}.
 */
public class Mask implements Spatial {
  private final Tensor labels;
  private final Canvas canvas;

  /**
   * @throws IllegalArgumentException where the labels are not [H, W] of an integer type
   */
  protected Mask(Tensor hw) {
    if (!hw.dtype().isInteger() || hw.shape().rank() != 2) {
      throw new IllegalArgumentException(
          getClass().getSimpleName()
              + " of "
              + hw
              + ": labels are integers [height, width]; reshape or cast them");
    }
    this.labels = hw;
    this.canvas =
        Canvas.hw(Math.toIntExact(hw.shape().size(0)), Math.toIntExact(hw.shape().size(1)));
  }

  /**
   * The mask of these labels.
   *
   * @throws IllegalArgumentException where the labels are not [H, W] of an integer type
   */
  public static Mask of(Tensor hw) {
    return new Mask(hw);
  }

  /**
   * The mask of these truth values, row by row: true is label 1.
   *
   * @throws IllegalArgumentException where there are not as many as the canvas has pixels
   */
  public static Mask of(Canvas canvas, boolean[] truths) {
    return new Mask(Tensor.of(truths, canvas.height(), canvas.width()));
  }

  /**
   * Reads a gray or palette picture of up to 16 bit as labels: gray values as they are stored,
   * palette pixels as their index, not as the colour that shows it.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException where the file cannot be read or is a
   *     colour picture
   */
  public static Mask read(Path file) {
    return PictureFile.readMask(Source.of(file));
  }

  /**
   * Writes the labels as a gray PNG of 8 bit, or 16 where a label exceeds 255.
   *
   * @throws IllegalArgumentException where a label is negative or exceeds 65535
   * @throws dev.kindred.semtypes.UnreadableFileException where the file cannot be written
   */
  public void write(Path png) {
    PictureWriter.writeMask(this, png);
  }

  /** The same mask with other labels, class and metadata kept; see {@link #copyWith}. */
  public static <M extends Mask> M withLabels(M mask, Tensor labels) {
    return SameClass.of(mask, mask.copyWith(labels), "with other labels", "copyWith(Tensor)");
  }

  /** A mask of this very class, with all metadata of this one and these labels. */
  protected Mask copyWith(Tensor hw) {
    return new Mask(hw);
  }

  /** Whether every label is 0 or 1. */
  public final boolean isBinary() {
    for (long label : LabelCounts.of(labels).labels()) {
      if (label != 0 && label != 1) {
        return false;
      }
    }
    return true;
  }

  /** The labels that occur, each once, ascending; 0 is one of them. */
  public final long[] distinct() {
    return LabelCounts.of(labels).labels();
  }

  /** The number of pixels of a label. */
  public final long count(long label) {
    return LabelCounts.of(labels).of(label);
  }

  /** The pixels of one label as truth values; none where it does not occur. */
  public final Mask only(long label) {
    Tensor truths =
        Tensor.build(
            DType.BOOL,
            labels.shape(),
            memory -> {
              int width = canvas.width();
              for (int row = 0; row < canvas.height(); row++) {
                long[] line = labels.toLongArray((long) row * width, width);
                for (int x = 0; x < width; x++) {
                  boolean is = line[x] == label;
                  memory.set(ValueLayout.JAVA_BYTE, (long) row * width + x, (byte) (is ? 1 : 0));
                }
              }
            });
    return of(truths);
  }

  /** The labels [H, W]. */
  public final Tensor labels() {
    return labels;
  }

  @Override
  public final Canvas canvas() {
    return canvas;
  }

  /** The same class, label type and labels: names are the same or they are not. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof Mask that
        && getClass() == that.getClass()
        && labels.closeTo(that.labels, 0);
  }

  /** The same class, label type and labels. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Mask that
        && getClass() == that.getClass()
        && labels.equals(that.labels);
  }

  @Override
  public int hashCode() {
    return labels.hashCode();
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + " " + canvas + " " + labels.dtype();
  }
}
