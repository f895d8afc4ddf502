// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Memory on the device. It belongs to the stream it came from: it is usable by what follows there
 * and freed behind what precedes there, also when it is merely forgotten. For use on another stream
 * order the two by an event, before and after.
 */
public final class DeviceBuffer implements AutoCloseable {
  private final long address;
  private final long bytes;
  private final Cleaner.Cleanable release;
  private final AtomicReference<CudaStream.Handle> owner;
  private final AtomicBoolean closed = new AtomicBoolean();

  DeviceBuffer(CudaContext context, CudaStream.Handle stream, long address, long bytes) {
    this.address = address;
    this.bytes = bytes;
    AtomicReference<CudaStream.Handle> freedOn = new AtomicReference<>(stream);
    this.owner = freedOn;
    this.release = context.own(this, bytes, calls -> freedOn.get().free(calls, address));
  }

  /** Its size. */
  public long bytes() {
    return bytes;
  }

  /** Frees it behind what is in its stream; does nothing the second time. */
  @Override
  public void close() {
    closed.set(true);
    release.clean();
  }

  @Override
  public String toString() {
    return "device memory of " + bytes + " bytes";
  }

  void belongTo(CudaStream.Handle stream) {
    owner.set(stream);
  }

  long address() {
    if (closed.get()) {
      throw new IllegalStateException(this + ": it is closed; keep it open while it is in use");
    }
    return address;
  }
}
