// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.npy;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.read.Source;
import java.util.Map;

/**
 * An element type of NumPy, and the one that holds its numbers here.
 *
 * @param bytes of an element in the file
 * @param dtype of an element here: wider where there is no such type
 */
record NpyType(char kind, int bytes, boolean bigEndian, DType dtype) {
  private static final Map<String, DType> TYPES =
      Map.ofEntries(
          Map.entry("b1", DType.BOOL),
          Map.entry("i1", DType.I16),
          Map.entry("u1", DType.U8),
          Map.entry("i2", DType.I16),
          Map.entry("u2", DType.U16),
          Map.entry("i4", DType.I32),
          Map.entry("u4", DType.I64),
          Map.entry("i8", DType.I64),
          Map.entry("u8", DType.I64),
          Map.entry("f2", DType.F16),
          Map.entry("f4", DType.F32),
          Map.entry("f8", DType.F64));

  /** The type that a header names: byte order, kind, bytes. */
  static NpyType of(Source source, String name) {
    boolean ordered = name.length() == 3 && "<>|=".indexOf(name.charAt(0)) >= 0;
    DType dtype = ordered ? TYPES.get(name.substring(1)) : null;
    if (dtype == null) {
      throw source.error(
          "elements of NumPy's type %s, which is not read; save them as one of b1, i1 to i8, u1 to u8, f2 to f8"
              .formatted(name.length() > 20 ? name.substring(0, 20) + "…" : name));
    }
    return new NpyType(name.charAt(1), name.charAt(2) - '0', name.charAt(0) == '>', dtype);
  }

  /** What NumPy calls a type. */
  static String nameOf(DType dtype) {
    return switch (dtype) {
      case BOOL -> "|b1";
      case U8 -> "|u1";
      case I16 -> "<i2";
      case U16 -> "<u2";
      case I32 -> "<i4";
      case I64 -> "<i8";
      case F16 -> "<f2";
      case F32 -> "<f4";
      case F64 -> "<f8";
      case BF16 ->
          throw new IllegalArgumentException(
              "write bf16 as NPY: NumPy has no such type; cast to f32 first (castTo)");
    };
  }

  /** Whether the bytes of the file are those of a tensor. */
  boolean isAsHere() {
    return kind != 'b' && bytes == dtype.bytes() && !(bigEndian && bytes > 1);
  }
}
