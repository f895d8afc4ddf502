// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg;

import dev.kindred.semtypes.dicom.codec.Codestream;
import java.util.Arrays;

/**
 * One sequential scan of a JPEG frame that is coded by blocks of 8×8 cosine coefficients (T.81
 * annex F).
 */
final class DctScan {
  private final HuffmanBits bits;
  private final InverseDct transform;
  private final Part[] parts;
  private final int[] block = new int[64];

  /** A component of the scan with its tables, and the first coefficient of its last block. */
  static final class Part {
    private final JpegPlane plane;
    private final HuffmanTable dc;
    private final HuffmanTable ac;
    private final int[] steps;
    private int last;

    Part(JpegPlane plane, HuffmanTable dc, HuffmanTable ac, int[] steps) {
      this.plane = plane;
      this.dc = dc;
      this.ac = ac;
      this.steps = steps;
    }
  }

  /** A scan whose bits begin where {@code code} stands. */
  DctScan(Codestream code, InverseDct transform, Part[] parts) {
    this.bits = new HuffmanBits(code);
    this.transform = transform;
    this.parts = parts;
  }

  /**
   * Decodes all units and moves the codestream to the marker behind them. A unit is one block of an
   * only component, else all blocks of an area of the picture.
   *
   * @param restartInterval how many units there are between restarts; 0 when there are none
   */
  void decode(int unitsAcross, int unitsDown, int restartInterval) {
    int units = 0;
    int restarts = 0;
    for (int row = 0; row < unitsDown; row++) {
      for (int column = 0; column < unitsAcross; column++) {
        if (units == restartInterval && units > 0) {
          restart(restarts++);
          units = 0;
        }
        unit(column, row);
        units++;
      }
    }
    bits.finish();
  }

  private void restart(int number) {
    bits.restart(number);
    for (Part part : parts) {
      part.last = 0;
    }
  }

  private void unit(int column, int row) {
    if (parts.length == 1) {
      block(parts[0], column, row);
      return;
    }
    for (Part part : parts) {
      JpegPlane plane = part.plane;
      for (int y = 0; y < plane.down; y++) {
        for (int x = 0; x < plane.across; x++) {
          block(part, column * plane.across + x, row * plane.down + y);
        }
      }
    }
  }

  private void block(Part part, int column, int row) {
    Arrays.fill(block, 0);
    int size = bits.symbol(part.dc);
    if (size > 16) {
      throw bits.damaged("a first coefficient of %d bits".formatted(size));
    }
    if (size > 0) {
      part.last += bits.signed(size);
    }
    int[] steps = part.steps;
    block[0] = part.last * steps[0];
    int k = 1;
    while (k < 64) {
      int symbol = bits.symbol(part.ac);
      int bitCount = symbol & 15;
      int zeros = symbol >> 4;
      if (bitCount != 0) {
        k += zeros;
        if (k > 63) {
          throw bits.damaged("coefficient %d of a block".formatted(k));
        }
        int place = JpegTables.ZIGZAG[k++];
        block[place] = bits.signed(bitCount) * steps[place];
      } else if (zeros == 15) {
        k += 16;
      } else {
        break;
      }
    }
    part.plane.put(transform, block, column, row);
  }
}
