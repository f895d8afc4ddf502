// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner;

/**
 * Page-locked host memory. Keep the buffer, not only its segment: when the buffer is closed or
 * forgotten the segment can no longer be used, and says so.
 */
public final class PinnedBuffer implements AutoCloseable {
  private final MemorySegment memory;
  private final Cleaner.Cleanable release;

  // The arena makes use after close an error; release closes it.
  @SuppressWarnings({"restricted", "MustBeClosed"})
  PinnedBuffer(CudaContext context, long bytes) {
    Arena arena = Arena.ofShared();
    MemorySegment allocated = context.enter().allocateHost(bytes);
    memory = allocated.reinterpret(arena, null);
    release =
        context.own(
            this,
            0,
            calls -> {
              arena.close();
              calls.freeHost(allocated);
            });
  }

  /** The memory, native and readable by any thread. */
  public MemorySegment memory() {
    return memory;
  }

  /** Its size. */
  public long bytes() {
    return memory.byteSize();
  }

  /** Frees it; copies that still use it must have run. Does nothing the second time. */
  @Override
  public void close() {
    release.clean();
  }
}
