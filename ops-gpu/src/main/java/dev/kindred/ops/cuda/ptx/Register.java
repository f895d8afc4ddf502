// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import java.util.Locale;

/**
 * An operand of an instruction: a virtual register or a constant, with its type known to the Java
 * compiler.
 */
sealed interface Register {
  /** How the instruction writes it. */
  String text();

  /** 16 bits. */
  record B16(String text) implements Register {}

  /** 32 bits of an integer, signed where it matters. */
  record I32(String text) implements Register {
    static I32 of(int value) {
      return new I32(Integer.toString(value));
    }
  }

  /** 64 bits of an integer or an address. */
  record I64(String text) implements Register {}

  /** A single. */
  record F32(String text) implements Register {
    static F32 of(float value) {
      return new F32(String.format(Locale.ROOT, "0f%08X", Float.floatToRawIntBits(value)));
    }
  }

  /** A double. */
  record F64(String text) implements Register {
    static F64 of(double value) {
      return new F64(String.format(Locale.ROOT, "0d%016X", Double.doubleToRawLongBits(value)));
    }
  }

  /** A truth value. */
  record Bool(String text) implements Register {}
}
