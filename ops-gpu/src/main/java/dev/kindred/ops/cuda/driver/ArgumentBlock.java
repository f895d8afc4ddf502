// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * What a kernel reads, as one block of bytes: our kernels have a single parameter of that many
 * bytes. Made once and filled again for each launch; not safe for use by several threads at once.
 */
public final class ArgumentBlock {
  private final MemorySegment block;
  private final MemorySegment pointers;

  /**
   * @param bytes size of the kernel's parameter
   */
  public ArgumentBlock(long bytes) {
    Arena arena = Arena.ofAuto();
    block = arena.allocate(bytes, Long.BYTES);
    pointers = arena.allocateFrom(ADDRESS, block);
  }

  /** Writes a number at an offset that is a multiple of 4. */
  public ArgumentBlock set(long offset, int value) {
    block.set(JAVA_INT, offset, value);
    return this;
  }

  /** Writes a number at an offset that is a multiple of 8. */
  public ArgumentBlock set(long offset, long value) {
    block.set(JAVA_LONG, offset, value);
    return this;
  }

  /** Writes a number at an offset that is a multiple of 4. */
  public ArgumentBlock set(long offset, float value) {
    block.set(JAVA_FLOAT, offset, value);
    return this;
  }

  /** Writes a number at an offset that is a multiple of 8. */
  public ArgumentBlock set(long offset, double value) {
    block.set(JAVA_DOUBLE, offset, value);
    return this;
  }

  /**
   * Writes the address of device memory at an offset that is a multiple of 8. The caller keeps the
   * buffer open.
   */
  public ArgumentBlock set(long offset, DeviceBuffer buffer) {
    return set(offset, buffer.address());
  }

  /**
   * Writes the address of the part of device memory that begins {@code skipped} bytes after its
   * start.
   */
  public ArgumentBlock set(long offset, DeviceBuffer buffer, long skipped) {
    return set(offset, buffer.address() + skipped);
  }

  MemorySegment pointers() {
    return pointers;
  }
}
