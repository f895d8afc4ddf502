// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.read.NumberType;
import dev.kindred.semtypes.read.Source;

/** The datatype codes of voxels that are numbers. */
enum NiftiType {
  U8(2, NumberType.U8),
  I16(4, NumberType.I16),
  I32(8, NumberType.I32),
  F32(16, NumberType.F32),
  F64(64, NumberType.F64),
  I8(256, NumberType.I8),
  U16(512, NumberType.U16),
  U32(768, NumberType.U32),
  I64(1024, NumberType.I64),
  U64(1280, NumberType.U64);

  private final int code;
  private final NumberType number;

  NiftiType(int code, NumberType number) {
    this.code = code;
    this.number = number;
  }

  static NiftiType of(Source source, int code) {
    for (NiftiType each : values()) {
      if (each.code == code) {
        return each;
      }
    }
    String what =
        switch (code) {
          case 1 -> "bits";
          case 32, 1792, 2048 -> "complex numbers";
          case 128, 2304 -> "colours";
          case 1536 -> "floats of 128 bits";
          default -> "nothing that is known";
        };
    throw source.error(
        "datatype %d at voxels is %s; voxels are read as whole numbers or floats of up to 64 bits"
            .formatted(code, what));
  }

  /** The type that stores a tensor's. */
  static NiftiType of(DType dtype) {
    return switch (dtype) {
      case U8, BOOL -> U8;
      case I16 -> I16;
      case U16 -> U16;
      case I32 -> I32;
      case I64 -> I64;
      case F32 -> F32;
      case F64 -> F64;
      case F16, BF16 ->
          throw new IllegalArgumentException(
              "write %s voxels as NIfTI: it has no such type; cast them to f32".formatted(dtype));
    };
  }

  int code() {
    return code;
  }

  NumberType number() {
    return number;
  }
}
