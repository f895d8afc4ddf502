// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a process does on one device: the place where modules, streams, events and memory come from.
 * Its resources are used on any thread; each of their calls makes the context current on the
 * calling thread first.
 *
 * <p>Close it after them: what is still open then is no longer freed one by one, the driver takes
 * it back when nobody holds the device any more.
 */
public final class CudaContext implements AutoCloseable {
  private static final Cleaner CLEANER = Cleaner.create();

  private final DriverCalls calls;
  private final CudaDevice device;
  private final Session session;

  CudaContext(DriverCalls calls, CudaDevice device) {
    this.calls = calls;
    this.device = device;
    this.session =
        new Session(calls, device.ordinal(), calls.retainPrimaryContext(device.ordinal()));
    calls.keepFreedMemory(device.ordinal());
  }

  /** The device it is on. */
  public CudaDevice device() {
    return device;
  }

  /**
   * Compiles a module.
   *
   * @param ptx PTX text
   * @throws CudaException with the compiler's log where the text is wrong
   */
  public CudaModule load(String ptx) {
    return new CudaModule(this, enter().loadModule(ptx));
  }

  /** A new stream: its work runs in order, and beside that of other streams. */
  public CudaStream stream() {
    return new CudaStream(this, enter().createStream());
  }

  /** A new event, not yet recorded. */
  public CudaEvent event() {
    return new CudaEvent(this, enter().createEvent());
  }

  /**
   * Page-locked host memory, which copies to and from the device at full speed. Slow to get: keep
   * and reuse it.
   */
  public PinnedBuffer pinned(long bytes) {
    return new PinnedBuffer(this, bytes);
  }

  /** Free and total memory of the device now. Freed memory kept for reuse counts as used. */
  public DriverCalls.MemoryInfo memory() {
    return enter().memoryInfo();
  }

  /**
   * What is open now: every resource got from this context and not yet closed, and the bytes of
   * device memory among it.
   */
  public Usage usage() {
    return new Usage(session.resources.get(), session.deviceBytes.get());
  }

  /** Gives the device back; does nothing the second time. */
  @Override
  public void close() {
    session.close();
  }

  @Override
  public String toString() {
    return "context on " + device;
  }

  /** The calls, with this context current on the calling thread. */
  DriverCalls enter() {
    if (session.closed.get()) {
      throw new IllegalStateException(this + ": it is closed; open the device again");
    }
    calls.setCurrent(session.handle);
    return calls;
  }

  /**
   * Has {@code release} run once: when the result is cleaned, or when {@code owner} is collected.
   * Nothing runs after the context is closed. {@code release} must not hold its owner.
   */
  Cleaner.Cleanable own(Object owner, long bytes, Release release) {
    session.resources.incrementAndGet();
    session.deviceBytes.addAndGet(bytes);
    Session kept = session;
    return CLEANER.register(owner, () -> kept.release(bytes, release));
  }

  /** How a resource goes back to the driver, with its context current. */
  interface Release {
    void with(DriverCalls calls);
  }

  /**
   * What a context has handed out.
   *
   * @param resources how many modules, streams, events and buffers
   * @param deviceBytes bytes of device memory
   */
  public record Usage(long resources, long deviceBytes) {}

  /** The part of a context that outlives it, for resources that are collected later. */
  private static final class Session {
    private final DriverCalls calls;
    private final int device;
    private final long handle;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicLong resources = new AtomicLong();
    private final AtomicLong deviceBytes = new AtomicLong();

    Session(DriverCalls calls, int device, long handle) {
      this.calls = calls;
      this.device = device;
      this.handle = handle;
    }

    void release(long bytes, Release release) {
      resources.decrementAndGet();
      deviceBytes.addAndGet(-bytes);
      if (!closed.get()) {
        calls.setCurrent(handle);
        release.with(calls);
      }
    }

    void close() {
      if (closed.compareAndSet(false, true)) {
        calls.releasePrimaryContext(device);
      }
    }
  }
}
