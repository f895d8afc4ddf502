// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg;

import dev.kindred.semtypes.dicom.codec.Cells;
import dev.kindred.semtypes.dicom.codec.Codestream;

/**
 * The samples of one scan of lossless JPEG, process 14 (T.81 annex H): each is predicted from its
 * neighbours to the left (a), above (b) and above left (c), and the error is Huffman coded.
 */
final class LosslessScan {
  private static final int LARGEST_SIZE = 16;

  private final HuffmanBits bits;
  private final HuffmanTable[] tables;
  private final int predictor;
  private final int start;
  private final int columns;
  private final int[][] above;
  private final int[][] current;
  private final int[] shifted;

  /**
   * A scan whose bits begin where {@code code} stands.
   *
   * @param tables one for each component of the scan
   * @param predictor 1 to 7
   * @param start the prediction of the first sample
   */
  LosslessScan(Codestream code, HuffmanTable[] tables, int predictor, int start, int columns) {
    this.bits = new HuffmanBits(code);
    this.tables = tables;
    this.predictor = predictor;
    this.start = start;
    this.columns = columns;
    above = new int[tables.length][columns];
    current = new int[tables.length][columns];
    shifted = new int[columns];
  }

  /**
   * Decodes all lines and moves the codestream to the marker behind them.
   *
   * @param samples for each component of the scan, which sample of a pixel it is
   * @param shift how far samples were shifted down before they were encoded
   * @param restartLines how many lines there are between restarts; 0 when there are none
   */
  void decode(Cells cells, int rows, int[] samples, int shift, int restartLines) {
    for (int row = 0; row < rows; row++) {
      boolean restart = restartLines > 0 && row % restartLines == 0;
      if (restart && row > 0) {
        bits.restart(row / restartLines - 1);
      }
      int[][] lines = line(restart || row == 0);
      for (int i = 0; i < samples.length; i++) {
        for (int x = 0; shift > 0 && x < columns; x++) {
          shifted[x] = lines[i][x] << shift;
        }
        cells.line(row, samples[i], shift > 0 ? shifted : lines[i], 0);
      }
    }
    bits.finish();
  }

  /** The next line of all components; the first one after a restart has nothing above it. */
  private int[][] line(boolean first) {
    for (int i = 0; i < tables.length; i++) {
      int[] line = above[i];
      above[i] = current[i];
      current[i] = line;
    }
    if (tables.length == 1) {
      single(first);
    } else {
      interleaved(first);
    }
    return current;
  }

  private void single(boolean first) {
    int[] line = current[0];
    int[] up = above[0];
    HuffmanTable table = tables[0];
    int a = (first ? start : up[0]) + error(table);
    line[0] = a & 0xFFFF;
    for (int x = 1; x < columns; x++) {
      a = line[x - 1];
      int expected = first ? a : predicted(a, up[x], up[x - 1]);
      line[x] = (expected + error(table)) & 0xFFFF;
    }
  }

  private void interleaved(boolean first) {
    for (int x = 0; x < columns; x++) {
      for (int i = 0; i < tables.length; i++) {
        int[] line = current[i];
        int[] up = above[i];
        int expected;
        if (x == 0) {
          expected = first ? start : up[0];
        } else {
          expected = first ? line[x - 1] : predicted(line[x - 1], up[x], up[x - 1]);
        }
        line[x] = (expected + error(tables[i])) & 0xFFFF;
      }
    }
  }

  private int predicted(int a, int b, int c) {
    return switch (predictor) {
      case 1 -> a;
      case 2 -> b;
      case 3 -> c;
      case 4 -> a + b - c;
      case 5 -> a + ((b - c) >> 1);
      case 6 -> b + ((a - c) >> 1);
      default -> (a + b) >> 1;
    };
  }

  private int error(HuffmanTable table) {
    int size = bits.symbol(table);
    if (size == 0) {
      return 0;
    }
    if (size < LARGEST_SIZE) {
      return bits.signed(size);
    }
    if (size > LARGEST_SIZE) {
      throw bits.damaged("an error of %d bits".formatted(size));
    }
    return 1 << (LARGEST_SIZE - 1);
  }
}
