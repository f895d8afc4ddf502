// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import java.lang.ref.Cleaner;

/**
 * Work that was {@linkplain CudaStream#capture recorded} once and is put in a stream as a whole,
 * for less than its parts cost one by one. It reads and writes the memory it was recorded with.
 */
public final class CudaGraph implements AutoCloseable {
  private final long handle;
  private final Cleaner.Cleanable release;

  CudaGraph(CudaContext context, long handle) {
    this.handle = handle;
    this.release = context.own(this, 0, calls -> calls.destroyReplay(handle));
  }

  /** Gives it back, what was put in a stream still runs; does nothing the second time. */
  @Override
  public void close() {
    release.clean();
  }

  long handle() {
    return handle;
  }
}
