// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.UnreadableFileException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The rows of a PNG file one after the other, unpacked and their filters undone (section 9). */
final class PngRows implements AutoCloseable {
  private final PngFile file;
  private final Iterator<int[]> pieces;
  private final Inflater inflater = new Inflater();
  private final int step;
  private final byte[] filter = new byte[1];
  private byte[] row;
  private byte[] above;

  PngRows(PngFile file) {
    this.file = file;
    this.pieces = file.data().iterator();
    this.step = file.header().step();
    int longest = file.header().rowBytes(file.header().width());
    this.row = new byte[longest];
    this.above = new byte[longest];
  }

  /** What follows has nothing above it, as at the beginning of an interlacing pass. */
  void restart() {
    Arrays.fill(row, (byte) 0);
  }

  /** The next row of so many bytes; overwritten by the one after the next. */
  byte[] next(int length) {
    byte[] next = above;
    above = row;
    row = next;
    fill(filter, 1);
    fill(row, length);
    switch (filter[0]) {
      case 0 -> {}
      case 1 -> sub(length);
      case 2 -> up(length);
      case 3 -> average(length);
      case 4 -> paeth(length);
      default -> throw damaged("a filter " + filter[0] + " that is not known", null);
    }
    return row;
  }

  private void fill(byte[] to, int length) {
    try {
      for (int at = 0; at < length; ) {
        int count = inflater.inflate(to, at, length - at);
        if (count == 0) {
          feed();
        }
        at += count;
      }
    } catch (DataFormatException e) {
      throw damaged("pixels that do not unpack", e);
    }
  }

  private void feed() {
    if (inflater.finished() || inflater.needsDictionary() || !pieces.hasNext()) {
      throw damaged("fewer pixels than it claims", null);
    }
    int[] piece = pieces.next();
    inflater.setInput(file.bytes(), piece[0], piece[1]);
  }

  private UnreadableFileException damaged(String what, @Nullable Exception cause) {
    String reason = "a PNG picture with " + what + "; it is cut short or damaged, get it again";
    return cause == null ? file.source().error(reason) : file.source().error(reason, cause);
  }

  private void sub(int length) {
    byte[] x = row;
    for (int i = step; i < length; i++) {
      x[i] += x[i - step];
    }
  }

  private void up(int length) {
    byte[] x = row;
    byte[] b = above;
    for (int i = 0; i < length; i++) {
      x[i] += b[i];
    }
  }

  private void average(int length) {
    byte[] x = row;
    byte[] b = above;
    int first = Math.min(step, length);
    for (int i = 0; i < first; i++) {
      x[i] += (byte) ((b[i] & 0xFF) >> 1);
    }
    for (int i = first; i < length; i++) {
      x[i] += (byte) (((x[i - step] & 0xFF) + (b[i] & 0xFF)) >> 1);
    }
  }

  private void paeth(int length) {
    byte[] x = row;
    byte[] b = above;
    int first = Math.min(step, length);
    for (int i = 0; i < first; i++) {
      x[i] += b[i];
    }
    for (int i = first; i < length; i++) {
      int left = x[i - step] & 0xFF;
      int up = b[i] & 0xFF;
      int corner = b[i - step] & 0xFF;
      int byLeft = Math.abs(up - corner);
      int byUp = Math.abs(left - corner);
      int byCorner = Math.abs(left + up - 2 * corner);
      int nearest = byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
      x[i] += (byte) nearest;
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
