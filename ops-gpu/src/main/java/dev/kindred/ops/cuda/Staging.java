// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import dev.kindred.ops.cuda.driver.PinnedBuffer;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Page-locked memory between tensors and one stream of a card. It grows to what is asked of it, up
 * to a limit; what is larger goes through it in parts. Nothing of it may be on its way when the
 * next copy begins.
 */
final class Staging implements AutoCloseable {
  private final CudaContext context;
  private final long most;
  private @Nullable PinnedBuffer pinned;

  Staging(CudaContext context, long most) {
    this.context = context;
    this.most = most;
  }

  /** So many bytes of it, at most the limit. */
  MemorySegment take(long bytes) {
    PinnedBuffer now = pinned;
    if (now == null || now.bytes() < bytes) {
      close();
      now = context.pinned(Math.min(most, Long.highestOneBit(Math.max(1, bytes - 1)) * 2));
      pinned = now;
    }
    return now.memory().asSlice(0, bytes);
  }

  /** Fills a buffer with bytes from a place on; the last part of them may still be on its way. */
  void send(CudaStream stream, Pieces from, long at, DeviceBuffer to) {
    for (long done = 0; done < to.bytes(); done += most) {
      if (done > 0) {
        stream.await();
      }
      MemorySegment part = take(Math.min(most, to.bytes() - done));
      from.copyTo(at + done, part);
      stream.copy(part, to, done);
    }
  }

  /**
   * Fetches the start of a buffer. The last part is on its way when this returns.
   *
   * @return what puts that part in its place, to be run when the stream has been waited for
   */
  Runnable fetch(CudaStream stream, DeviceBuffer from, MemorySegment to) {
    long done = 0;
    for (; to.byteSize() - done > most; done += most) {
      MemorySegment part = take(most);
      stream.copy(from, done, part);
      stream.await();
      MemorySegment.copy(part, 0, to, done, most);
    }
    long at = done;
    MemorySegment last = take(to.byteSize() - at);
    stream.copy(from, at, last);
    return () -> MemorySegment.copy(last, 0, to, at, last.byteSize());
  }

  @Override
  public void close() {
    PinnedBuffer now = pinned;
    if (now != null) {
      pinned = null;
      now.close();
    }
  }
}
