// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import java.lang.ref.Cleaner;

/** A mark in a stream, for timing and for one stream to wait on another. */
public final class CudaEvent implements AutoCloseable {
  private final CudaContext context;
  private final long handle;
  private final Cleaner.Cleanable release;

  CudaEvent(CudaContext context, long handle) {
    this.context = context;
    this.handle = handle;
    this.release = context.own(this, 0, calls -> calls.destroyEvent(handle));
  }

  /** Waits until the stream has come to its last record. */
  public void await() {
    context.call(calls -> calls.synchronizeEvent(handle), this);
  }

  /**
   * Time from this mark to a later one in microseconds, to about half a microsecond; both must have
   * been reached.
   */
  public double microsecondsTo(CudaEvent later) {
    return 1e3 * context.ask(calls -> calls.elapsedMilliseconds(handle, later.handle), this, later);
  }

  /** Gives it back; does nothing the second time. */
  @Override
  public void close() {
    release.clean();
  }

  long handle() {
    return handle;
  }
}
