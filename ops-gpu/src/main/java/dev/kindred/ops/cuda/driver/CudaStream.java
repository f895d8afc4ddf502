// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner;

/**
 * A queue of work for the device. Copies and launches return at once and run in the order in which
 * they were put in; {@link #await()} waits for all of them.
 */
public final class CudaStream implements AutoCloseable {
  private final CudaContext context;
  private final Handle handle;
  private final Cleaner.Cleanable release;

  CudaStream(CudaContext context, long stream) {
    this.context = context;
    Handle owned = new Handle(stream);
    this.handle = owned;
    this.release = context.own(this, 0, owned::destroy);
  }

  /**
   * New device memory for what follows in this stream; its content is undefined.
   *
   * @param bytes at least 1
   * @throws CudaException {@link CudaException#isOutOfMemory() out of memory}
   */
  public DeviceBuffer allocate(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException(
          "device memory of " + bytes + " bytes: ask for at least 1 byte");
    }
    long address = context.ask(calls -> calls.allocate(bytes, handle()), this);
    return new DeviceBuffer(context, handle, address, bytes);
  }

  /**
   * Copies host memory to the start of {@code target}. From pinned memory this returns at once, and
   * the memory must stay as it is until the copy has run; from other native memory the driver
   * copies it aside first.
   *
   * @param source native memory, no longer than the target
   */
  public void copy(MemorySegment source, DeviceBuffer target) {
    requireFits(source.byteSize(), target.bytes());
    requireNative(source);
    context.call(calls -> calls.copyToDevice(target.address(), source, handle()), this, target);
  }

  /**
   * Fills host memory from the start of {@code source}. Into pinned memory this returns at once;
   * into other native memory once the copy has run.
   *
   * @param target native memory, no longer than the source
   */
  public void copy(DeviceBuffer source, MemorySegment target) {
    requireFits(target.byteSize(), source.bytes());
    requireNative(target);
    context.call(calls -> calls.copyToHost(target, source.address(), handle()), this, source);
  }

  /** Copies the whole of {@code source} to the start of {@code target}, on the device. */
  public void copy(DeviceBuffer source, DeviceBuffer target) {
    requireFits(source.bytes(), target.bytes());
    context.call(
        calls -> calls.copyOnDevice(target.address(), source.address(), source.bytes(), handle()),
        this,
        source,
        target);
  }

  /** Sets every byte of {@code target}. */
  public void fill(DeviceBuffer target, byte value) {
    context.call(
        calls -> calls.fill(target.address(), value, target.bytes(), handle()), this, target);
  }

  /** Marks this point of the stream. */
  public void record(CudaEvent event) {
    context.call(calls -> calls.recordEvent(event.handle(), handle()), this, event);
  }

  /**
   * Holds what follows in this stream until the event's last record has been reached; returns at
   * once.
   */
  public void await(CudaEvent event) {
    context.call(calls -> calls.streamWaitEvent(handle(), event.handle()), this, event);
  }

  /**
   * Waits until everything in this stream has run.
   *
   * @throws CudaException where something in it failed
   */
  public void await() {
    context.call(calls -> calls.synchronizeStream(handle()), this);
  }

  /**
   * Waits for the work in it and destroys it; does nothing the second time. Its buffers stay
   * usable.
   */
  @Override
  public void close() {
    release.clean();
  }

  long handle() {
    return handle.live();
  }

  private static void requireFits(long bytes, long room) {
    if (bytes > room) {
      throw new IllegalArgumentException(
          "copy of %d bytes: device memory of %d bytes; take a slice or a larger buffer"
              .formatted(bytes, room));
    }
  }

  private static void requireNative(MemorySegment memory) {
    if (!memory.isNative()) {
      throw new IllegalArgumentException(
          "copy of "
              + memory.byteSize()
              + " bytes: memory on the Java heap; copy it into a pinned buffer first");
    }
  }

  /** The driver's stream, shared with the buffers that are freed on it. */
  static final class Handle {
    /** The default stream: with every other stream waited for, memory may be freed on it. */
    private static final long DEFAULT = 0;

    private final long stream;
    private boolean destroyed;

    Handle(long stream) {
      this.stream = stream;
    }

    synchronized long live() {
      if (destroyed) {
        throw new IllegalStateException("stream: it is closed; make a new one");
      }
      return stream;
    }

    /** Frees memory behind what is in the stream. */
    synchronized void free(DriverCalls calls, long address) {
      calls.free(address, destroyed ? DEFAULT : stream);
    }

    synchronized void destroy(DriverCalls calls) {
      try {
        calls.synchronizeStream(stream);
      } finally {
        calls.destroyStream(stream);
        destroyed = true;
      }
    }
  }
}
