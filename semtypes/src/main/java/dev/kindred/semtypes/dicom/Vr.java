// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The value representation of an element: how its bytes are to be read (PS3.5 6.2).
 *
 * <p>In explicit syntaxes the header of an element is 8 bytes with a 16-bit length, or, for the
 * representations with {@link #hasLongLength}, 12 bytes with a 32-bit length.
 */
public enum Vr {
  AE(false),
  AS(false),
  AT(false),
  CS(false),
  DA(false),
  DS(false),
  DT(false),
  FD(false),
  FL(false),
  IS(false),
  LO(false),
  LT(false),
  OB(true),
  OD(true),
  OF(true),
  OL(true),
  OV(true),
  OW(true),
  PN(false),
  SH(false),
  SL(false),
  SQ(true),
  SS(false),
  ST(false),
  SV(true),
  TM(false),
  UC(true),
  UI(false),
  UL(false),
  UN(true),
  UR(true),
  US(false),
  UT(true),
  UV(true);

  private static final Map<String, Vr> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(Vr::name, Function.identity()));

  private final boolean longLength;

  Vr(boolean longLength) {
    this.longLength = longLength;
  }

  boolean hasLongLength() {
    return longLength;
  }

  /** Whether a length of FFFFFFFF, "until the delimiter", is allowed. */
  boolean mayBeUndefined() {
    return this == SQ || this == UN || this == OB || this == OW;
  }

  /** Whether the value is text in the character set of the data set (PS3.5 6.1.2.2). */
  boolean hasLetters() {
    return switch (this) {
      case LO, LT, PN, SH, ST, UC, UN, UT -> true;
      default -> false;
    };
  }

  /** Whether the value is binary numbers. */
  boolean isNumber() {
    return switch (this) {
      case AT, FD, FL, OB, OD, OF, OL, OV, OW, SL, SS, SV, UL, US, UV -> true;
      default -> false;
    };
  }

  /** How many bytes change places together where the byte order changes; 1 for text. */
  int unit() {
    return switch (this) {
      case AT, OW, SS, US -> 2;
      case FL, OF, OL, SL, UL -> 4;
      case FD, OD, OV, SV, UV -> 8;
      default -> 1;
    };
  }

  static Optional<Vr> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
