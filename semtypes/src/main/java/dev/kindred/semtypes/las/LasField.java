// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.las;

import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Locale;

/** A number of each point beyond place, colour and class, and where records have it. */
enum LasField {
  /** Strength of the return. */
  INTENSITY(DType.U16),
  /** Which return of its pulse a point is, from 1. */
  RETURN_NUMBER(DType.U8),
  /** How many returns its pulse gave. */
  NUMBER_OF_RETURNS(DType.U8),
  /** Bits: 1 synthetic, 2 key point, 4 withheld, 8 overlap. */
  CLASS_FLAGS(DType.U8),
  /** Bits: 1 the mirror moves in positive direction, 2 the last point of a scan line. */
  SCAN_FLAGS(DType.U8),
  /** In degrees. */
  SCAN_ANGLE(DType.F32),
  /** Free for the user. */
  USER_DATA(DType.U8),
  /** The flight line or file. */
  POINT_SOURCE_ID(DType.U16),
  /** In seconds. */
  GPS_TIME(DType.F64),
  /** Near infrared. */
  NIR(DType.U16);

  /** The steps of scan angles in LAS 1.4, in degrees. */
  private static final double FINE_ANGLE = 0.006;

  private final DType dtype;

  LasField(DType dtype) {
    this.dtype = dtype;
  }

  /** As fields of clouds are called: {@code return_number}. */
  String fieldName() {
    return name().toLowerCase(Locale.ROOT);
  }

  DType dtype() {
    return dtype;
  }

  boolean isIn(LasHeader header) {
    return switch (this) {
      case GPS_TIME -> header.time() >= 0;
      case NIR -> header.infrared() >= 0;
      default -> true;
    };
  }

  /** The number in the record at an offset. */
  double get(LasHeader header, MemorySegment points, long at) {
    boolean fresh = header.isNew();
    return switch (this) {
      case INTENSITY -> points.get(LasHeader.SHORT, at + 12) & 0xFFFF;
      case RETURN_NUMBER -> octet(points, at + 14) & (fresh ? 15 : 7);
      case NUMBER_OF_RETURNS ->
          fresh ? octet(points, at + 14) >> 4 : (octet(points, at + 14) >> 3) & 7;
      case CLASS_FLAGS -> fresh ? octet(points, at + 15) & 15 : octet(points, at + 15) >> 5;
      case SCAN_FLAGS -> octet(points, at + (fresh ? 15 : 14)) >> 6;
      case SCAN_ANGLE ->
          fresh
              ? points.get(LasHeader.SHORT, at + 18) * FINE_ANGLE
              : points.get(ValueLayout.JAVA_BYTE, at + 16);
      case USER_DATA -> octet(points, at + 17);
      case POINT_SOURCE_ID -> points.get(LasHeader.SHORT, at + (fresh ? 20 : 18)) & 0xFFFF;
      case GPS_TIME -> points.get(LasHeader.DOUBLE, at + header.time());
      case NIR -> points.get(LasHeader.SHORT, at + header.infrared()) & 0xFFFF;
    };
  }

  /** Puts a number into a record of formats 0 to 3; the most it can be says {@link #most}. */
  void put(LasHeader header, MemorySegment record, double value) {
    int bits = (int) value;
    switch (this) {
      case INTENSITY -> record.set(LasHeader.SHORT, 12, (short) bits);
      case RETURN_NUMBER -> or(record, 14, bits);
      case NUMBER_OF_RETURNS -> or(record, 14, bits << 3);
      case CLASS_FLAGS -> or(record, 15, bits << 5);
      case SCAN_FLAGS -> or(record, 14, bits << 6);
      case SCAN_ANGLE -> record.set(ValueLayout.JAVA_BYTE, 16, (byte) bits);
      case USER_DATA -> record.set(ValueLayout.JAVA_BYTE, 17, (byte) bits);
      case POINT_SOURCE_ID -> record.set(LasHeader.SHORT, 18, (short) bits);
      case GPS_TIME -> record.set(LasHeader.DOUBLE, header.time(), value);
      case NIR -> throw new IllegalStateException("no infrared in formats 0 to 3");
    }
  }

  /** The greatest whole number that formats 0 to 3 hold; −1 where they hold none. */
  int most() {
    return switch (this) {
      case INTENSITY, POINT_SOURCE_ID -> 65535;
      case RETURN_NUMBER, NUMBER_OF_RETURNS, CLASS_FLAGS -> 7;
      case SCAN_FLAGS -> 3;
      case SCAN_ANGLE -> Byte.MAX_VALUE;
      case USER_DATA -> 255;
      case GPS_TIME -> Integer.MAX_VALUE;
      case NIR -> -1;
    };
  }

  private static int octet(MemorySegment points, long at) {
    return points.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
  }

  private static void or(MemorySegment record, long at, int bits) {
    record.set(ValueLayout.JAVA_BYTE, at, (byte) (octet(record, at) | bits));
  }
}
