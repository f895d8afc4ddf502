// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.nd4j;

import dev.kindred.semtypes.DType;
import org.nd4j.linalg.api.buffer.DataType;

/** What ND4J calls the types of elements. */
final class ElementTypes {
  private ElementTypes() {}

  /**
   * The type of the same bits.
   *
   * @throws IllegalArgumentException where tensors have none
   */
  static DType of(DataType type) {
    return switch (type) {
      case BOOL -> DType.BOOL;
      case UBYTE -> DType.U8;
      case SHORT -> DType.I16;
      case UINT16 -> DType.U16;
      case INT -> DType.I32;
      case LONG -> DType.I64;
      case HALF -> DType.F16;
      case BFLOAT16 -> DType.BF16;
      case FLOAT -> DType.F32;
      case DOUBLE -> DType.F64;
      case BYTE, UINT32 -> throw unknown(type, "castTo the next wider type first");
      case UINT64 -> throw unknown(type, "castTo LONG first, which holds 63 bits of each");
      case UTF8, COMPRESSED, UNKNOWN -> throw unknown(type, "give an array of numbers");
    };
  }

  private static IllegalArgumentException unknown(DataType type, String advice) {
    return new IllegalArgumentException(
        "array of %s as a tensor: no tensor has such elements; %s".formatted(type, advice));
  }

  static DataType of(DType type) {
    return switch (type) {
      case BOOL -> DataType.BOOL;
      case U8 -> DataType.UINT8;
      case I16 -> DataType.INT16;
      case U16 -> DataType.UINT16;
      case I32 -> DataType.INT32;
      case I64 -> DataType.INT64;
      case F16 -> DataType.FLOAT16;
      case BF16 -> DataType.BFLOAT16;
      case F32 -> DataType.FLOAT;
      case F64 -> DataType.DOUBLE;
    };
  }
}
