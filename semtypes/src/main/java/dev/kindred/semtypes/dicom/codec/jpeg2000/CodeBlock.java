// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import dev.kindred.semtypes.dicom.codec.Codestream;
import java.util.Arrays;

/**
 * A code block of JPEG 2000: where its coefficients stand, and the pieces of code that packets have
 * brought for it.
 */
final class CodeBlock {
  /** The most passes over one block (T.800 table B.4 gives no more in a packet). */
  private static final int MOST_PASSES = 164;

  final int width;
  final int height;

  /** The place among the coefficients of its component in its tile. */
  final int x;

  final int y;

  /** How many bit planes are coded; 0 as long as no packet has brought any. */
  int planes;

  boolean included;

  /** How many bits the length of a piece has at least. */
  int lengthBits = 3;

  private int passes;
  private int segments;
  private int[] segmentPasses = new int[1];
  private int[] segmentLengths = new int[1];
  private int pieces;
  private int[] pieceStarts = new int[1];
  private int[] pieceLengths = new int[1];
  private int length;

  CodeBlock(int x, int y, int width, int height) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
  }

  /** Reads from a packet's header how long the pieces for some more passes are. */
  void readLengths(PacketBits bits, Codestream code, int added, int style) {
    while (bits.bit() == 1) {
      lengthBits++;
    }
    int left = added;
    while (left > 0) {
      if (segments == 0 || segmentPasses[segments - 1] == most(segments - 1, style)) {
        addSegment();
      }
      int last = segments - 1;
      int taken = Math.min(left, most(last, style) - segmentPasses[last]);
      int count = lengthBits + Integer.SIZE - 1 - Integer.numberOfLeadingZeros(taken);
      if (count > 31 || passes + taken > MOST_PASSES) {
        throw code.damaged(
            "a code block of %d passes with lengths of %d bits".formatted(passes + taken, count));
      }
      addPiece(bits.bits(count));
      segmentPasses[last] += taken;
      passes += taken;
      left -= taken;
    }
  }

  /** How many passes share a segment. */
  private static int most(int segment, int style) {
    if ((style & BlockDecoder.TERMINATE_ALL) != 0) {
      return 1;
    }
    if ((style & BlockDecoder.BYPASS) == 0) {
      return MOST_PASSES;
    }
    return segment == 0 ? 10 : segment % 2 == 1 ? 2 : 1;
  }

  private void addSegment() {
    segmentPasses = roomier(segmentPasses, segments);
    segmentLengths = roomier(segmentLengths, segments);
    segments++;
  }

  private void addPiece(int bytes) {
    pieceStarts = roomier(pieceStarts, pieces);
    pieceLengths = roomier(pieceLengths, pieces);
    // Where it starts is known when the header is over; until then it says to which segment.
    pieceStarts[pieces] = -segments;
    pieceLengths[pieces] = bytes;
    pieces++;
  }

  private static int[] roomier(int[] array, int used) {
    return used < array.length ? array : Arrays.copyOf(array, 2 * used);
  }

  /** Takes the pieces that the last header told of from the body of the packet. */
  void readBody(Codestream code, int end) {
    for (int i = 0; i < pieces; i++) {
      if (pieceStarts[i] < 0) {
        if (pieceLengths[i] > end - code.at()) {
          throw code.damaged(
              "a code block of %d bytes where %d are left"
                  .formatted(pieceLengths[i], end - code.at()));
        }
        segmentLengths[-pieceStarts[i] - 1] += pieceLengths[i];
        pieceStarts[i] = code.at();
        length += pieceLengths[i];
        code.moveTo(code.at() + pieceLengths[i]);
      }
    }
  }

  /** How many bytes {@link #collect} fills. */
  int room() {
    return length + 2 * segments;
  }

  int passesOf(int segment) {
    return segmentPasses[segment];
  }

  /** Joins the pieces, each segment with two bytes 0xFF behind; gives where the segments start. */
  int[] collect(byte[] bytes, byte[] out) {
    int[] starts = new int[segments];
    int to = 0;
    int piece = 0;
    int taken = 0;
    for (int i = 0; i < segments; i++) {
      starts[i] = to;
      int end = taken + segmentLengths[i];
      while (taken < end) {
        System.arraycopy(bytes, pieceStarts[piece], out, to, pieceLengths[piece]);
        to += pieceLengths[piece];
        taken += pieceLengths[piece];
        piece++;
      }
      out[to++] = -1;
      out[to++] = -1;
    }
    return starts;
  }

  /** Puts the halves of decoded values, rounded towards 0, in their place in lines of a width. */
  void putHalves(int[] values, int[] out, int stride) {
    for (int row = 0; row < height; row++) {
      int to = (y + row) * stride + x;
      int from = row * width;
      for (int column = 0; column < width; column++) {
        out[to + column] = values[from + column] / 2;
      }
    }
  }

  /** Puts decoded values times a factor in their place in lines of a width. */
  void putScaled(int[] values, float factor, float[] out, int stride) {
    for (int row = 0; row < height; row++) {
      int to = (y + row) * stride + x;
      int from = row * width;
      for (int column = 0; column < width; column++) {
        out[to + column] = values[from + column] * factor;
      }
    }
  }
}
