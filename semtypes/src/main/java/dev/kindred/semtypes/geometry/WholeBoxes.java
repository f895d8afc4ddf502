// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

/** Upright boxes of whole pixels from one format to another. */
final class WholeBoxes {
  private WholeBoxes() {}

  static long[] convert(BoxFormat from, BoxFormat to, long[] rows) {
    long[] converted = rows.clone();
    for (int at = 0; at < rows.length; at += 4) {
      for (int axis = at; axis < at + 2; axis++) {
        long first = rows[axis];
        long second = rows[axis + 2];
        long left = from == BoxFormat.CXCYWH ? first - Math.ceilDiv(second, 2) : first;
        long right = from == BoxFormat.XYXY ? second : left + second;
        converted[axis] = to == BoxFormat.CXCYWH ? Math.floorDiv(left + right, 2) : left;
        converted[axis + 2] = to == BoxFormat.XYXY ? right : right - left;
      }
    }
    return converted;
  }
}
