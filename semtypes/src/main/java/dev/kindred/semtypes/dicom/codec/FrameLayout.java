// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

/**
 * What the data set says of one frame; the codestream has to agree.
 *
 * @param rows from 1 to 65535
 * @param columns from 1 to 65535
 * @param samples of each pixel, from 1 to 4
 * @param bitsAllocated the size of a cell: 8, 16 or 32
 * @param bitsStored how many bits of a cell are the value, from 1 to {@code bitsAllocated}
 * @param signed whether the value is in two's complement
 */
public record FrameLayout(
    int rows, int columns, int samples, int bitsAllocated, int bitsStored, boolean signed) {
  private static final int MOST = 65_535;

  /**
   * Refuses what no data set can mean.
   *
   * @throws IllegalArgumentException naming the numbers
   */
  public FrameLayout {
    if (rows < 1 || rows > MOST || columns < 1 || columns > MOST || samples < 1 || samples > 4) {
      throw new IllegalArgumentException(
          "%d rows of %d columns of %d samples: not a frame; give 1 to 65535 rows and columns of 1 to 4 samples"
              .formatted(rows, columns, samples));
    }
    boolean cell = bitsAllocated == 8 || bitsAllocated == 16 || bitsAllocated == 32;
    if (!cell || bitsStored < 1 || bitsStored > bitsAllocated) {
      throw new IllegalArgumentException(
          "%d bits in cells of %d: not a sample; give at least 1 bit in a cell of 8, 16 or 32 bits"
              .formatted(bitsStored, bitsAllocated));
    }
  }

  /** The size of a cell: 1, 2 or 4 bytes. */
  public int bytesPerCell() {
    return bitsAllocated / Byte.SIZE;
  }

  /** How many pixels the frame has. */
  public long pixels() {
    return (long) rows * columns;
  }

  /** The size of the decoded frame in bytes. */
  public long bytes() {
    return pixels() * samples * bytesPerCell();
  }

  /** For example {@code 512x512, 1 sample of 12 of 16 bits, signed}: rows first. */
  @Override
  public String toString() {
    return "%dx%d, %d sample%s of %d of %d bits, %s"
        .formatted(
            rows,
            columns,
            samples,
            samples == 1 ? "" : "s",
            bitsStored,
            bitsAllocated,
            signed ? "signed" : "unsigned");
  }
}
