// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The memory of a simulated device: blocks with gaps between them, new ones full of {@link
 * #POISON}. Any touch outside a block, of one that was freed, or of one whose allocation has not
 * been reached yet by its stream, is an error.
 */
public final class SimulatedMemory {
  /** What new memory holds. */
  public static final byte POISON = (byte) 0xA5;

  private static final long GAP = 4096;

  private final TreeMap<Long, MemorySegment> blocks = new TreeMap<>();
  private final Set<Long> reached = new HashSet<>();
  private long end = 0x7f00_0000_0000L;

  /** A touch of memory that is not there. */
  public static final class IllegalTouch extends RuntimeException {
    private static final long serialVersionUID = 1;

    IllegalTouch(long address, long bytes) {
      super("%d bytes at 0x%x: no such memory".formatted(bytes, address));
    }
  }

  /** An address for memory that is there once {@link #reach} is called. */
  synchronized long allocate(long bytes) {
    long address = end;
    end += Math.ceilDiv(bytes, GAP) * GAP + GAP;
    blocks.put(address, Arena.ofAuto().allocate(bytes, 16).fill(POISON));
    return address;
  }

  synchronized void reach(long address) {
    reached.add(address);
  }

  synchronized void free(long address) {
    if (!reached.remove(address)) {
      throw new IllegalTouch(address, 0);
    }
    blocks.remove(address);
  }

  synchronized void clear() {
    blocks.clear();
    reached.clear();
  }

  synchronized long bytesInUse() {
    return blocks.values().stream().mapToLong(MemorySegment::byteSize).sum();
  }

  /** The bytes at an address, all of one block. */
  public synchronized MemorySegment at(long address, long bytes) {
    Map.Entry<Long, MemorySegment> block = blocks.floorEntry(address);
    if (block == null
        || !reached.contains(block.getKey())
        || address - block.getKey() + bytes > block.getValue().byteSize()) {
      throw new IllegalTouch(address, bytes);
    }
    return block.getValue().asSlice(address - block.getKey(), bytes);
  }
}
