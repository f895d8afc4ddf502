// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Voxels as doubles, by their place in memory; unchecked but by the memory itself. */
@FunctionalInterface
interface VoxelSource {
  double at(long index);

  static VoxelSource of(Tensor voxels) {
    MemorySegment memory = voxels.memory();
    return switch (voxels.dtype()) {
      case U8 -> index -> memory.get(ValueLayout.JAVA_BYTE, index) & 0xFF;
      case I16 -> {
        ValueLayout.OfShort layout = (ValueLayout.OfShort) DType.I16.layout();
        yield index -> memory.get(layout, 2 * index);
      }
      case F32 -> {
        ValueLayout.OfFloat layout = (ValueLayout.OfFloat) DType.F32.layout();
        yield index -> memory.get(layout, 4 * index);
      }
      default -> voxels::getDouble;
    };
  }
}
