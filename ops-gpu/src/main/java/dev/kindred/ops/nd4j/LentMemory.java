// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.nd4j;

import dev.kindred.semtypes.DType;
import java.lang.foreign.MemorySegment;
import org.bytedeco.javacpp.BooleanPointer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;

/**
 * Memory of ours as ND4J wants it: its data buffers, and those of all views of an array, hold a
 * copy of such a pointer, the copy holds the pointer, and that holds the memory.
 *
 * <p>A pointer made of a {@link java.nio.ByteBuffer} would do the same, up to 2 GiB.
 */
final class LentMemory extends Pointer {
  @SuppressWarnings("unused") // Held, not read.
  private final transient MemorySegment memory;

  private LentMemory(MemorySegment memory) {
    super((Pointer) null);
    this.memory = memory;
    // Copies hold on to a pointer only if it has something to free. This one has not.
    deallocator(() -> {});
    this.address = memory.address();
    this.limit = memory.byteSize();
    this.capacity = memory.byteSize();
  }

  /** A pointer to so many elements, of the class that ND4J takes for their type. */
  static Pointer of(DType dtype, MemorySegment memory, long elements) {
    Pointer lent = new LentMemory(memory);
    Pointer typed =
        switch (dtype) {
          case BOOL -> new BooleanPointer(lent);
          case U8 -> new BytePointer(lent);
          case I16, U16, F16, BF16 -> new ShortPointer(lent);
          case I32 -> new IntPointer(lent);
          case I64 -> new LongPointer(lent);
          case F32 -> new FloatPointer(lent);
          case F64 -> new DoublePointer(lent);
        };
    return typed.capacity(elements);
  }
}
