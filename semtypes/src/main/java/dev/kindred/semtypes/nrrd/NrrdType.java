// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nrrd;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.read.NumberType;
import dev.kindred.semtypes.read.Source;

/** The names of types in headers. */
final class NrrdType {
  private NrrdType() {}

  static NumberType of(Source source, String name) {
    return switch (name) {
      case "signed char", "int8", "int8_t" -> NumberType.I8;
      case "uchar", "unsigned char", "uint8", "uint8_t" -> NumberType.U8;
      case "short", "short int", "signed short", "signed short int", "int16", "int16_t" ->
          NumberType.I16;
      case "ushort", "unsigned short", "unsigned short int", "uint16", "uint16_t" -> NumberType.U16;
      case "int", "signed int", "int32", "int32_t" -> NumberType.I32;
      case "uint", "unsigned int", "uint32", "uint32_t" -> NumberType.U32;
      case "longlong",
          "long long",
          "long long int",
          "signed long long",
          "signed long long int",
          "int64",
          "int64_t" ->
          NumberType.I64;
      case "ulonglong", "unsigned long long", "unsigned long long int", "uint64", "uint64_t" ->
          NumberType.U64;
      case "float" -> NumberType.F32;
      case "double" -> NumberType.F64;
      default ->
          throw source.error(
              "type \"%s\" is none of numbers; voxels are read as whole numbers or floats of up to 64 bits"
                  .formatted(name.length() > 30 ? name.substring(0, 30) : name));
    };
  }

  /** The name that stores a tensor's type. */
  static String name(DType dtype) {
    return switch (dtype) {
      case U8, BOOL -> "uint8";
      case I16 -> "int16";
      case U16 -> "uint16";
      case I32 -> "int32";
      case I64 -> "int64";
      case F32 -> "float";
      case F64 -> "double";
      case F16, BF16 ->
          throw new IllegalArgumentException(
              "write %s voxels as NRRD: it has no such type; cast them to f32".formatted(dtype));
    };
  }
}
