// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.function.Function;

/**
 * What a process does on one device: the place where modules, streams, events and memory come from.
 * Its resources are used on any thread; each of their calls makes the context current on the
 * calling thread first.
 *
 * <p>A closed context hands out nothing more, and what it has handed out serves no more calls. The
 * device itself goes back when the last of its resources is closed or collected.
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
    try {
      calls.keepFreedMemory(device.ordinal());
    } catch (CudaException e) {
      session.close();
      throw e;
    }
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

  /** Whether the driver is new enough to {@linkplain CudaStream#capture record} work. */
  public boolean canRecord() {
    return calls.version() >= DriverCalls.GRAPHS_VERSION;
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
    return session.usage();
  }

  /** Gives the device back as soon as nothing of it is in use; does nothing the second time. */
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
    session.enter();
    return calls;
  }

  /**
   * Has {@code release} run once: when the result is cleaned, or when {@code owner} is collected.
   * {@code release} must not hold its owner.
   */
  Cleaner.Cleanable own(Object owner, long bytes, Call release) {
    Session kept = session;
    kept.add(bytes);
    return CLEANER.register(owner, () -> kept.release(bytes, release));
  }

  /**
   * Makes a call by the handles of some resources, which cannot be collected, and so freed, before
   * it returns.
   */
  void call(Call call, Object... used) {
    try {
      call.with(enter());
    } finally {
      Reference.reachabilityFence(used);
    }
  }

  /** The same for a call that has an answer. */
  <R> R ask(Function<DriverCalls, R> question, Object... used) {
    try {
      return question.apply(enter());
    } finally {
      Reference.reachabilityFence(used);
    }
  }

  /** One call of the driver, with the context current. */
  interface Call {
    void with(DriverCalls calls);
  }

  /**
   * What a context has handed out.
   *
   * @param resources how many modules, streams, events and buffers
   * @param deviceBytes bytes of device memory
   */
  public record Usage(long resources, long deviceBytes) {}

  /**
   * The part of a context that outlives it: it holds the device until it is closed and all that was
   * handed out has come back.
   */
  private static final class Session {
    private final DriverCalls calls;
    private final int device;
    private final long handle;
    private volatile boolean closed;
    private long resources;
    private long deviceBytes;

    Session(DriverCalls calls, int device, long handle) {
      this.calls = calls;
      this.device = device;
      this.handle = handle;
    }

    void enter() {
      if (closed) {
        throw new IllegalStateException(
            "context on device %d: it is closed; open the device again".formatted(device));
      }
      calls.setCurrent(handle);
    }

    synchronized Usage usage() {
      return new Usage(resources, deviceBytes);
    }

    synchronized void add(long bytes) {
      resources++;
      deviceBytes += bytes;
    }

    /** With a lost context all it held is gone, so there is nothing to give back. */
    void release(long bytes, Call release) {
      try {
        calls.setCurrent(handle);
        release.with(calls);
      } catch (CudaException e) {
        if (!e.isContextLost()) {
          throw e;
        }
      } finally {
        remove(bytes);
      }
    }

    private synchronized void remove(long bytes) {
      resources--;
      deviceBytes -= bytes;
      if (closed && resources == 0) {
        calls.releasePrimaryContext(device);
      }
    }

    synchronized void close() {
      if (!closed) {
        closed = true;
        if (resources == 0) {
          calls.releasePrimaryContext(device);
        }
      }
    }
  }
}
