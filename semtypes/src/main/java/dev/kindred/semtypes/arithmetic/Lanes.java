// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;

/**
 * A run of elements of one type, worked on in arrays: plain array loops are what the compiler turns
 * into vector instructions, and a run stays in the nearest cache on its way.
 */
abstract sealed class Lanes
    permits ByteLanes, ShortLanes, IntLanes, LongLanes, FloatLanes, DoubleLanes {

  /** The elements of a run. */
  static final int RUN = 2048;

  /** Lanes for elements of this type, which is neither bool nor a float of 16 bits. */
  static Lanes of(DType type) {
    return switch (type) {
      case U8 -> new ByteLanes();
      case I16 -> new ShortLanes(Short.MIN_VALUE, Short.MAX_VALUE);
      case U16 -> new ShortLanes(0, 65535);
      case I32 -> new IntLanes();
      case I64 -> new LongLanes();
      case F32 -> new FloatLanes();
      case F64 -> new DoubleLanes();
      case BOOL, F16, BF16 -> throw new IllegalStateException("no lanes of " + type);
    };
  }

  /** Reads a run of elements. */
  abstract void load(MemorySegment from, long at, int count);

  /** Reads a run of counterparts. */
  abstract void loadOther(MemorySegment from, long at, int count);

  /**
   * Replaces each element by what the operation makes of it and its counterpart, saturated.
   *
   * @return whether the type cannot hold a result
   */
  abstract boolean apply(Operation operation, int count);

  /**
   * The same with one number as every counterpart.
   *
   * @return whether the type cannot hold a result
   */
  abstract boolean apply(Operation operation, double number, int count);

  /** Writes the run. */
  abstract void store(MemorySegment to, long at, int count);

  static IllegalStateException impossible(Operation operation) {
    return new IllegalStateException("between two tensors: " + operation);
  }
}
