// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg;

/**
 * One component of a JPEG frame: how it is sampled, and its samples once a DCT scan has brought
 * them.
 */
final class JpegPlane {
  private static final int BLOCK = 8;

  final int id;

  /** Sampling factors across and down, 1 to 4. */
  final int across;

  final int down;
  final int quantisation;

  /** Whether a scan has brought it. */
  boolean done;

  private int scaleAcross = 1;
  private int scaleDown = 1;
  private int width;
  private int height;
  private int stride;
  private short[] samples = {};

  JpegPlane(int id, int across, int down, int quantisation) {
    this.id = id;
    this.across = across;
    this.down = down;
    this.quantisation = quantisation;
  }

  /** Makes room for whole units of {@code mostAcross} by {@code mostDown} blocks. */
  void allocate(int columns, int rows, int mostAcross, int mostDown) {
    scaleAcross = mostAcross / across;
    scaleDown = mostDown / down;
    width = ceil(columns * across, mostAcross);
    height = ceil(rows * down, mostDown);
    stride = ceil(columns, BLOCK * mostAcross) * across * BLOCK;
    samples = new short[stride * ceil(rows, BLOCK * mostDown) * down * BLOCK];
  }

  /** How many blocks it has in a line when it comes alone. */
  int blocksAcross() {
    return ceil(width, BLOCK);
  }

  /** How many lines of blocks it has when it comes alone. */
  int blocksDown() {
    return ceil(height, BLOCK);
  }

  void put(InverseDct transform, int[] block, int column, int row) {
    transform.transform(block, samples, (row * stride + column) * BLOCK, stride);
  }

  /**
   * One line of the frame. Chroma of half the width, or of half the width and height, is
   * interpolated by the triangle filter of the Independent JPEG Group's library, other subsampling
   * is undone by repetition, as there.
   */
  void line(int row, int[] out) {
    if (scaleAcross == 2 && scaleDown <= 2 && width > 2) {
      smooth(row, out);
      return;
    }
    int from = row / scaleDown * stride;
    for (int x = 0; x < out.length; x++) {
      out[x] = samples[from + x / scaleAcross];
    }
  }

  private void smooth(int row, int[] out) {
    int own = row / scaleDown;
    int other = Math.clamp(row % 2 == 0 ? own - 1L : own + 1L, 0, height - 1);
    boolean both = scaleDown == 2;
    int shift = both ? 4 : 2;
    // Halves are rounded up and down in turn, so that nothing drifts.
    int roundLeft = both ? 8 : 1;
    int roundRight = both ? 7 : 2;
    int last = weighted(own, other, 0, both);
    int here = last;
    for (int x = 0; x < width; x++) {
      int next = x + 1 < width ? weighted(own, other, x + 1, both) : here;
      out[2 * x] = (3 * here + last + roundLeft) >> shift;
      if (2 * x + 1 < out.length) {
        out[2 * x + 1] = (3 * here + next + roundRight) >> shift;
      }
      last = here;
      here = next;
    }
  }

  private int weighted(int own, int other, int x, boolean both) {
    int value = samples[own * stride + x];
    return both ? 3 * value + samples[other * stride + x] : value;
  }

  private static int ceil(int value, int unit) {
    return (value + unit - 1) / unit;
  }
}
