// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

import dev.kindred.semtypes.read.Source;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The numbers of a header by their names in nifti1.h, from either version and byte order. */
final class NiftiHeader {
  private static final int SIZE_1 = 348;
  private static final int SIZE_2 = 540;

  private final Source source;
  private final MemorySegment bytes;
  private final ByteOrder order;
  private final boolean second;

  private NiftiHeader(Source source, ByteOrder order, boolean second) {
    this.source = source;
    this.order = order;
    this.second = second;
    this.bytes = source.slice(0, second ? SIZE_2 : SIZE_1, "the header");
  }

  /** Whether the bytes begin with a header: its size in either order, and the magic. */
  static boolean isHeader(Source source) {
    return source.size() >= SIZE_1 && (isFirst(source) || isSecond(source));
  }

  private static boolean isFirst(Source source) {
    return source.has(344, "n+1\0") || source.has(344, "ni1\0");
  }

  private static boolean isSecond(Source source) {
    return source.has(4, "n+2\0\r\n\u001a\n") || source.has(4, "ni2\0\r\n\u001a\n");
  }

  /**
   * The header that {@link #isHeader} saw.
   *
   * @throws dev.kindred.semtypes.UnreadableFileException where its size is neither 348 nor 540
   */
  static NiftiHeader of(Source source) {
    boolean second = isSecond(source);
    if (!second && !isFirst(source)) {
      throw source.error(
          "has no NIfTI magic at byte 344 or 4; it is another format, or Analyze 7.5, which is not"
              + " read");
    }
    int size = second ? SIZE_2 : SIZE_1;
    MemorySegment bytes = source.slice(0, 4, "the size of the header");
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      if (bytes.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), 0) == size) {
        return new NiftiHeader(source, order, second);
      }
    }
    throw source.error(
        "sizeof_hdr at byte 0 is not %d in either byte order; the file is damaged".formatted(size));
  }

  /** The byte order of header and voxels. */
  ByteOrder order() {
    return order;
  }

  /** Whether the voxels are in the same file. */
  boolean isSingle() {
    return source.has(second ? 4 : 344, "n+");
  }

  /** The size of the header without extensions. */
  int size() {
    return second ? SIZE_2 : SIZE_1;
  }

  int datatype() {
    return shortAt(second ? 12 : 70);
  }

  /** dim[0], the number of axes, or the size along an axis. */
  long dim(int axis) {
    return second ? longAt(16 + 8 * axis) : shortAt(40 + 2 * axis);
  }

  /** pixdim[0], the handedness of the qform, or the spacing along an axis. */
  double pixdim(int axis) {
    return second ? doubleAt(104 + 8 * axis) : floatAt(76 + 4 * axis);
  }

  /** Where the voxels begin. */
  double voxOffset() {
    return second ? longAt(168) : floatAt(108);
  }

  double slope() {
    return second ? doubleAt(176) : floatAt(112);
  }

  double intercept() {
    return second ? doubleAt(184) : floatAt(116);
  }

  double calMax() {
    return second ? doubleAt(192) : floatAt(124);
  }

  double calMin() {
    return second ? doubleAt(200) : floatAt(128);
  }

  int units() {
    return second ? intAt(500) : bytes.get(ValueLayout.JAVA_BYTE, 123) & 0xFF;
  }

  int qformCode() {
    return second ? intAt(344) : shortAt(252);
  }

  int sformCode() {
    return second ? intAt(348) : shortAt(254);
  }

  /** b, c, d of the quaternion for 0 to 2, then the offset along x, y, z. */
  double qform(int at) {
    return second ? doubleAt(352 + 8 * at) : floatAt(256 + 4 * at);
  }

  /** A number of the 3×4 matrix. */
  double sform(int row, int column) {
    int at = 4 * row + column;
    return second ? doubleAt(400 + 8 * at) : floatAt(280 + 4 * at);
  }

  int intentCode() {
    return second ? intAt(504) : shortAt(68);
  }

  String intentName() {
    return text(second ? 508 : 328, 16);
  }

  /** A parameter of the intent, 1 to 3. */
  double intentParameter(int number) {
    return second ? doubleAt(80 + 8 * (number - 1)) : floatAt(56 + 4 * (number - 1));
  }

  String description() {
    return text(second ? 240 : 148, 80);
  }

  String auxFile() {
    return text(second ? 320 : 228, 24);
  }

  private int shortAt(long offset) {
    return bytes.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), offset);
  }

  private int intAt(long offset) {
    return bytes.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), offset);
  }

  private long longAt(long offset) {
    return bytes.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), offset);
  }

  private float floatAt(long offset) {
    return bytes.get(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order), offset);
  }

  private double doubleAt(long offset) {
    return bytes.get(ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order), offset);
  }

  /** Up to the first zero; Latin-1, so that every byte comes back as it was. */
  private String text(long offset, int most) {
    byte[] all = bytes.asSlice(offset, most).toArray(ValueLayout.JAVA_BYTE);
    int length = 0;
    while (length < most && all[length] != 0) {
      length++;
    }
    return new String(all, 0, length, StandardCharsets.ISO_8859_1);
  }
}
