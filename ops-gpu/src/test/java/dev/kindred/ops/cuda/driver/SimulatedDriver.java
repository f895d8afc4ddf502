// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A driver and a device in the memory of this process, for tests. It is as lazy as the real one may
 * be: what is put in a stream runs when somebody waits for it, so that a missing wait shows. It
 * refuses what the real one refuses, and knows what was not given back.
 */
public final class SimulatedDriver implements DriverCalls {
  private static final int INVALID_CONTEXT = 201;
  private static final int INVALID_HANDLE = 400;
  private static final int NOT_FOUND = 500;
  private static final long CONTEXT = 77;
  private static final long DEFAULT_STREAM = 0;

  /** A kernel as it runs here: on the memory of the device, with the bytes of its parameter. */
  public interface Kernel {
    void run(Grid grid, MemorySegment parameter, SimulatedMemory memory);

    /** Size of the parameter. */
    long parameterBytes();
  }

  private final Function<String, Map<String, Kernel>> compiler;
  private final SimulatedMemory memory = new SimulatedMemory();
  private final Map<Integer, Integer> attributes =
      new HashMap<>(
          Map.of(
              COMPUTE_CAPABILITY_MAJOR, 9,
              COMPUTE_CAPABILITY_MINOR, 0,
              MULTIPROCESSORS, 132,
              L2_CACHE_BYTES, 1 << 20,
              MEMORY_POOLS, 1));
  private final ThreadLocal<Boolean> current = ThreadLocal.withInitial(() -> false);
  private final Map<String, CudaException> failures = new ConcurrentHashMap<>();
  private final Map<Long, List<Runnable>> streams = new TreeMap<>();
  private final Map<Long, Long> events = new TreeMap<>();
  private final Map<Long, Map<String, Kernel>> modules = new TreeMap<>();
  private final Map<Long, Kernel> functions = new TreeMap<>();
  private final Map<Long, MemorySegment> pinned = new TreeMap<>();
  private long nextHandle = 1000;
  private int contexts;
  private int launches;
  private int version = 13_000;
  private int devices = 1;
  private long memoryBytes = 1L << 30;
  private boolean lost;

  /** A device that cannot run kernels. */
  public SimulatedDriver() {
    this(ptx -> Map.of());
  }

  /**
   * A device that runs what {@code compiler} makes of a module; it throws {@link
   * IllegalArgumentException} where the text is wrong.
   */
  public SimulatedDriver(Function<String, Map<String, Kernel>> compiler) {
    this.compiler = compiler;
    streams.put(DEFAULT_STREAM, new ArrayList<>());
  }

  SimulatedDriver withVersion(int other) {
    version = other;
    return this;
  }

  SimulatedDriver withDevices(int count) {
    devices = count;
    return this;
  }

  SimulatedDriver withAttribute(int attribute, int value) {
    attributes.put(attribute, value);
    return this;
  }

  /** Sets how much memory the device has. */
  public SimulatedDriver withMemory(long bytes) {
    memoryBytes = bytes;
    return this;
  }

  /** From now on the entry point fails so, until {@link #heal}. */
  SimulatedDriver failing(String call, int code, String name) {
    failures.put(call, new CudaException(call, code, name, "simulated"));
    return this;
  }

  SimulatedDriver heal() {
    failures.clear();
    return this;
  }

  /** The device of this driver, opened. */
  public CudaDevice device() {
    return switch (CudaDriver.over(this)) {
      case CudaDriver.Found(CudaDriver driver) -> driver.devices().getFirst();
      case CudaDriver.Missing(String reason) -> throw new IllegalStateException(reason);
    };
  }

  /** How many launches have run. */
  public synchronized int launches() {
    return launches;
  }

  /** Everything that was handed out and not given back, in words; empty where all is well. */
  public synchronized List<String> held() {
    List<String> held = new ArrayList<>();
    hold(held, contexts, "contexts");
    hold(held, streams.size() - 1, "streams");
    hold(held, events.size(), "events");
    hold(held, modules.size(), "modules");
    hold(held, pinned.size(), "pinned buffers");
    hold(held, memory.bytesInUse(), "bytes");
    return held;
  }

  private static void hold(List<String> held, long count, String what) {
    if (count > 0) {
      held.add(count + " " + what);
    }
  }

  // The driver and its devices.

  @Override
  public int version() {
    return version;
  }

  @Override
  public int deviceCount() {
    return devices;
  }

  @Override
  public String deviceName(int device) {
    return "Simulated Card";
  }

  @Override
  public int deviceAttribute(int attribute, int device) {
    return attributes.getOrDefault(attribute, 0);
  }

  @Override
  public synchronized long retainPrimaryContext(int device) {
    failIfTold("cuDevicePrimaryCtxRetain");
    contexts++;
    return CONTEXT;
  }

  @Override
  public synchronized void releasePrimaryContext(int device) {
    require("cuDevicePrimaryCtxRelease", contexts > 0, INVALID_CONTEXT, "INVALID_CONTEXT");
    contexts--;
  }

  @Override
  public synchronized void setCurrent(long context) {
    require(
        "cuCtxSetCurrent", contexts > 0 && context == CONTEXT, INVALID_CONTEXT, "INVALID_CONTEXT");
    current.set(true);
  }

  @Override
  public void keepFreedMemory(int device) {
    failIfTold("cuMemPoolSetAttribute");
  }

  @Override
  public synchronized MemoryInfo memoryInfo() {
    enter("cuMemGetInfo");
    return new MemoryInfo(memoryBytes - memory.bytesInUse(), memoryBytes);
  }

  // Modules and kernels.

  @Override
  public synchronized long loadModule(String ptx) {
    enter("cuModuleLoadDataEx");
    try {
      modules.put(++nextHandle, compiler.apply(ptx));
      return nextHandle;
    } catch (IllegalArgumentException e) {
      throw new CudaException(
          "cuModuleLoadDataEx",
          CudaException.INVALID_PTX,
          "CUDA_ERROR_INVALID_PTX",
          String.valueOf(e.getMessage()));
    }
  }

  @Override
  public synchronized long moduleFunction(long module, String name) {
    enter("cuModuleGetFunction");
    Map<String, Kernel> kernels = known("cuModuleGetFunction", modules, module);
    require("cuModuleGetFunction", kernels.containsKey(name), NOT_FOUND, "NOT_FOUND");
    functions.put(++nextHandle, Objects.requireNonNull(kernels.get(name)));
    return nextHandle;
  }

  @Override
  public synchronized void unloadModule(long module) {
    enter("cuModuleUnload");
    functions.values().removeAll(known("cuModuleUnload", modules, module).values());
    modules.remove(module);
  }

  @Override
  public synchronized int functionAttribute(int attribute, long function) {
    enter("cuFuncGetAttribute");
    known("cuFuncGetAttribute", functions, function);
    return attribute;
  }

  @Override
  @SuppressWarnings("restricted") // the argument block of a launch, as the driver would read it
  public synchronized void launch(long function, Grid grid, long stream, MemorySegment arguments) {
    enter("cuLaunchKernel");
    Kernel kernel = known("cuLaunchKernel", functions, function);
    MemorySegment parameter = aside(arguments.get(ADDRESS, 0).reinterpret(kernel.parameterBytes()));
    put(
        "cuLaunchKernel",
        stream,
        () -> {
          launches++;
          kernel.run(grid, parameter, memory);
        });
  }

  // Streams and events.

  @Override
  public synchronized long createStream() {
    enter("cuStreamCreate");
    streams.put(++nextHandle, new ArrayList<>());
    return nextHandle;
  }

  @Override
  public synchronized void synchronizeStream(long stream) {
    enter("cuStreamSynchronize");
    drain("cuStreamSynchronize", stream);
  }

  @Override
  public synchronized void streamWaitEvent(long stream, long event) {
    enter("cuStreamWaitEvent");
    long other = known("cuStreamWaitEvent", events, event);
    put("cuStreamWaitEvent", stream, () -> drain("cuStreamWaitEvent", other));
  }

  @Override
  public synchronized void destroyStream(long stream) {
    enter("cuStreamDestroy");
    drain("cuStreamDestroy", stream);
    streams.remove(stream);
  }

  @Override
  public synchronized long createEvent() {
    enter("cuEventCreate");
    events.put(++nextHandle, DEFAULT_STREAM);
    return nextHandle;
  }

  @Override
  public synchronized void recordEvent(long event, long stream) {
    enter("cuEventRecord");
    known("cuEventRecord", events, event);
    known("cuEventRecord", streams, stream);
    events.put(event, stream);
  }

  @Override
  public synchronized void synchronizeEvent(long event) {
    enter("cuEventSynchronize");
    drain("cuEventSynchronize", known("cuEventSynchronize", events, event));
  }

  @Override
  public synchronized float elapsedMilliseconds(long start, long end) {
    enter("cuEventElapsedTime");
    known("cuEventElapsedTime", events, start);
    known("cuEventElapsedTime", events, end);
    return 0.5f;
  }

  @Override
  public synchronized void destroyEvent(long event) {
    enter("cuEventDestroy");
    known("cuEventDestroy", events, event);
    events.remove(event);
  }

  // Memory.

  @Override
  public synchronized long allocate(long bytes, long stream) {
    enter("cuMemAllocAsync");
    known("cuMemAllocAsync", streams, stream);
    boolean fits = bytes <= memoryBytes - memory.bytesInUse();
    require("cuMemAllocAsync", fits, CudaException.OUT_OF_MEMORY, "OUT_OF_MEMORY");
    return memory.allocate(bytes);
  }

  @Override
  public synchronized void free(long address, long stream) {
    enter("cuMemFreeAsync");
    put("cuMemFreeAsync", stream, () -> memory.free(address));
    if (stream == DEFAULT_STREAM) {
      drain("cuMemFreeAsync", stream);
    }
  }

  @Override
  @SuppressWarnings("MustBeClosed") // freeHost closes it, by dropping the block
  public synchronized MemorySegment allocateHost(long bytes) {
    enter("cuMemHostAlloc");
    MemorySegment block = Arena.ofAuto().allocate(bytes, 16).fill(SimulatedMemory.POISON);
    pinned.put(block.address(), block);
    return block;
  }

  @Override
  public synchronized void freeHost(MemorySegment block) {
    enter("cuMemFreeHost");
    known("cuMemFreeHost", pinned, block.address());
    pinned.remove(block.address());
  }

  @Override
  public synchronized void copyToDevice(long target, MemorySegment source, long stream) {
    enter("cuMemcpyHtoDAsync");
    boolean later = isPinned(source);
    MemorySegment from = later ? source : aside(source);
    put("cuMemcpyHtoDAsync", stream, () -> memory.at(target, from.byteSize()).copyFrom(from));
  }

  @Override
  public synchronized void copyToHost(MemorySegment target, long source, long stream) {
    enter("cuMemcpyDtoHAsync");
    put("cuMemcpyDtoHAsync", stream, () -> target.copyFrom(memory.at(source, target.byteSize())));
    if (!isPinned(target)) {
      drain("cuMemcpyDtoHAsync", stream);
    }
  }

  @Override
  public synchronized void copyOnDevice(long target, long source, long bytes, long stream) {
    enter("cuMemcpyDtoDAsync");
    put(
        "cuMemcpyDtoDAsync",
        stream,
        () -> memory.at(target, bytes).copyFrom(memory.at(source, bytes)));
  }

  @Override
  public synchronized void fill(long target, byte value, long bytes, long stream) {
    enter("cuMemsetD8Async");
    put("cuMemsetD8Async", stream, () -> memory.at(target, bytes).fill(value));
  }

  private boolean isPinned(MemorySegment host) {
    return pinned.values().stream()
        .anyMatch(p ->
            host.address() >= p.address()
                && host.address() + host.byteSize() <= p.address() + p.byteSize());
  }

  private static MemorySegment aside(MemorySegment host) {
    return Arena.ofAuto().allocate(host.byteSize(), 8).copyFrom(host);
  }

  // What can go wrong.

  private void enter(String call) {
    failIfTold(call);
    require(call, current.get() && contexts > 0, INVALID_CONTEXT, "INVALID_CONTEXT");
    requireNotLost(call);
  }

  private void failIfTold(String call) {
    CudaException failure = failures.get(call);
    if (failure != null) {
      throw failure;
    }
  }

  private void requireNotLost(String call) {
    require(call, !lost, CudaException.ILLEGAL_ADDRESS, "ILLEGAL_ADDRESS");
  }

  private void put(String call, long stream, Runnable work) {
    known(call, streams, stream).add(work);
  }

  private void drain(String call, long stream) {
    List<Runnable> queue = known(call, streams, stream);
    List<Runnable> work = List.copyOf(queue);
    queue.clear();
    try {
      work.forEach(Runnable::run);
    } catch (SimulatedMemory.IllegalTouch e) {
      lost = true;
    }
    requireNotLost(call);
  }

  private static <V> V known(String call, Map<Long, V> all, long handle) {
    require(call, all.containsKey(handle), INVALID_HANDLE, "INVALID_HANDLE");
    return Objects.requireNonNull(all.get(handle));
  }

  private static void require(String call, boolean condition, int code, String name) {
    if (!condition) {
      throw new CudaException(call, code, "CUDA_ERROR_" + name, "simulated");
    }
  }
}
