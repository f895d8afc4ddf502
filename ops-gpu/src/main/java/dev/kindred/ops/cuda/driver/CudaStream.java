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
   * Takes over a buffer of another stream of this context: it is freed behind what is in this one.
   * This one must have been made to {@linkplain #await(CudaEvent) wait} for the other.
   */
  public void adopt(DeviceBuffer buffer) {
    buffer.belongTo(handle);
  }

  /**
   * Records what {@code work} puts in this stream on the calling thread, instead of running it.
   * Only copies from and to pinned memory, copies on the device, fills and launches can be
   * recorded; they will read and write the same memory in each replay, so that must stay open.
   *
   * @throws CudaException where something cannot be recorded
   */
  public CudaGraph capture(Runnable work) {
    context.call(calls -> calls.beginCapture(handle()), this);
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      abandonCapture(e);
      throw e;
    }
    return context.ask(
        calls -> {
          long graph = calls.endCapture(handle());
          try {
            return new CudaGraph(context, calls.instantiate(graph));
          } finally {
            calls.destroyGraph(graph);
          }
        },
        this);
  }

  private void abandonCapture(Throwable reason) {
    try {
      context.call(calls -> calls.destroyGraph(calls.endCapture(handle())), this);
    } catch (CudaException e) {
      reason.addSuppressed(e);
    }
  }

  /** Puts all that was recorded at the end of this stream, with one call. */
  public void replay(CudaGraph graph) {
    context.call(calls -> calls.launchGraph(graph.handle(), handle()), this, graph);
  }

  /**
   * Copies host memory to the start of {@code target}. From pinned memory this returns at once, and
   * the memory must stay as it is until the copy has run; from other native memory the driver
   * copies it aside first.
   *
   * @param source native memory, no longer than the target
   */
  public void copy(MemorySegment source, DeviceBuffer target) {
    copy(source, target, 0);
  }

  /** The same, to the part of {@code target} that begins {@code offset} bytes after its start. */
  public void copy(MemorySegment source, DeviceBuffer target, long offset) {
    requireFits(offset, source.byteSize(), target.bytes());
    requireNative(source);
    context.call(
        calls -> calls.copyToDevice(target.address() + offset, source, handle()), this, target);
  }

  /**
   * Fills host memory from the start of {@code source}. Into pinned memory this returns at once;
   * into other native memory once the copy has run.
   *
   * @param target native memory, no longer than the source
   */
  public void copy(DeviceBuffer source, MemorySegment target) {
    copy(source, 0, target);
  }

  /** The same, from the part of {@code source} that begins {@code offset} bytes after its start. */
  public void copy(DeviceBuffer source, long offset, MemorySegment target) {
    requireFits(offset, target.byteSize(), source.bytes());
    requireNative(target);
    context.call(
        calls -> calls.copyToHost(target, source.address() + offset, handle()), this, source);
  }

  /** Copies the whole of {@code source} to the start of {@code target}, on the device. */
  public void copy(DeviceBuffer source, DeviceBuffer target) {
    copy(source, 0, target, 0, source.bytes());
  }

  /** Copies {@code bytes} bytes from a place in one buffer to a place in another, on the device. */
  public void copy(
      DeviceBuffer source, long sourceOffset, DeviceBuffer target, long targetOffset, long bytes) {
    requireFits(sourceOffset, bytes, source.bytes());
    requireFits(targetOffset, bytes, target.bytes());
    context.call(
        calls ->
            calls.copyOnDevice(
                target.address() + targetOffset, source.address() + sourceOffset, bytes, handle()),
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

  private static void requireFits(long offset, long bytes, long room) {
    if (offset < 0 || bytes > room - offset) {
      throw new IllegalArgumentException(
          "copy of %d bytes%s: device memory of %d bytes; take a slice or a larger buffer"
              .formatted(bytes, offset == 0 ? "" : " at " + offset, room));
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
