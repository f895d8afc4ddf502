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
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A driver and a device in the memory of this process, for tests. It is as lazy as the real one may
 * be: what is put in a stream runs when somebody waits for it, among the work of other streams as
 * chance has it, so that a missing wait shows. It refuses what the real one refuses, fails where it
 * is told to, and knows what was not given back.
 */
public final class SimulatedDriver implements DriverCalls {
  private static final int INVALID_CONTEXT = 201;
  private static final int INVALID_HANDLE = 400;
  private static final int ILLEGAL_STATE = 401;
  private static final int NOT_FOUND = 500;
  private static final int CAPTURE_UNSUPPORTED = 900;
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
  private final SimulatedStreams streams;
  private final Map<Long, List<Runnable>> graphs = new TreeMap<>();
  private final Map<Long, List<Runnable>> replays = new TreeMap<>();
  private final Map<Long, Map<String, Kernel>> modules = new TreeMap<>();
  private final Map<Long, Kernel> functions = new TreeMap<>();
  private final Map<Long, MemorySegment> pinned = new TreeMap<>();
  private long nextHandle = 1000;
  private int contexts;
  private int launches;
  private int version = 13_000;
  private int devices = 1;
  private long memoryBytes = 1L << 30;
  private final SimulatedFaults faults = new SimulatedFaults();

  /** A device that cannot run kernels. */
  public SimulatedDriver() {
    this(ptx -> Map.of());
  }

  /**
   * A device that runs what {@code compiler} makes of a module; it throws {@link
   * IllegalArgumentException} where the text is wrong.
   */
  public SimulatedDriver(Function<String, Map<String, Kernel>> compiler) {
    this(compiler, 0);
  }

  /** The same, whose streams run in an order that follows from {@code seed}. */
  public SimulatedDriver(Function<String, Map<String, Kernel>> compiler, long seed) {
    this.compiler = compiler;
    this.streams = new SimulatedStreams(new SplittableRandom(seed));
    streams.create(DEFAULT_STREAM);
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
    faults.fail(call, code, name);
    return this;
  }

  /**
   * The call of this number from now on fails so, once; calls that give something back fail only
   * where the context is lost by it.
   */
  public synchronized SimulatedDriver failingAt(long call, int code, String name) {
    faults.failAt(call, code, name);
    return this;
  }

  /** How many calls were made that may fail. */
  public synchronized long calls() {
    return faults.calls();
  }

  /** Nothing fails any more. */
  public synchronized SimulatedDriver heal() {
    faults.heal();
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
    hold(held, streams.count() - 1, "streams");
    hold(held, streams.countEvents(), "events");
    hold(held, graphs.size(), "graphs");
    hold(held, replays.size(), "replays");
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
    faults.count("cuDevicePrimaryCtxRetain", false);
    contexts++;
    return CONTEXT;
  }

  @Override
  public synchronized void releasePrimaryContext(int device) {
    require("cuDevicePrimaryCtxRelease", contexts > 0, INVALID_CONTEXT, "INVALID_CONTEXT");
    contexts--;
    if (contexts == 0 && faults.isLost()) {
      forgetAll();
    }
  }

  /** What the driver does with all that a lost context held. */
  private void forgetAll() {
    streams.forgetAll(DEFAULT_STREAM);
    graphs.clear();
    replays.clear();
    modules.clear();
    functions.clear();
    pinned.clear();
    memory.clear();
  }

  @Override
  public synchronized void setCurrent(long context) {
    require(
        "cuCtxSetCurrent", contexts > 0 && context == CONTEXT, INVALID_CONTEXT, "INVALID_CONTEXT");
    current.set(true);
  }

  @Override
  public synchronized void keepFreedMemory(int device) {
    faults.count("cuMemPoolSetAttribute", false);
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
    leave("cuModuleUnload");
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
    streams.create(++nextHandle);
    return nextHandle;
  }

  @Override
  public synchronized void synchronizeStream(long stream) {
    enter("cuStreamSynchronize");
    finish("cuStreamSynchronize", stream);
  }

  @Override
  public synchronized void streamWaitEvent(long stream, long event) {
    enter("cuStreamWaitEvent");
    requireEvent("cuStreamWaitEvent", event);
    requireStream("cuStreamWaitEvent", stream);
    requireNoCapture("cuStreamWaitEvent", stream);
    streams.waitFor(stream, event);
  }

  @Override
  public synchronized void destroyStream(long stream) {
    leave("cuStreamDestroy");
    finish("cuStreamDestroy", stream);
    streams.destroy(stream);
  }

  @Override
  public synchronized long createEvent() {
    enter("cuEventCreate");
    streams.createEvent(++nextHandle);
    return nextHandle;
  }

  @Override
  public synchronized void recordEvent(long event, long stream) {
    enter("cuEventRecord");
    requireEvent("cuEventRecord", event);
    requireStream("cuEventRecord", stream);
    requireNoCapture("cuEventRecord", stream);
    streams.record(event, stream);
  }

  @Override
  public synchronized void synchronizeEvent(long event) {
    enter("cuEventSynchronize");
    requireEvent("cuEventSynchronize", event);
    run("cuEventSynchronize", () -> streams.finishEvent(event));
  }

  @Override
  public synchronized float elapsedMilliseconds(long start, long end) {
    enter("cuEventElapsedTime");
    requireEvent("cuEventElapsedTime", start);
    requireEvent("cuEventElapsedTime", end);
    return 0.5f;
  }

  @Override
  public synchronized void destroyEvent(long event) {
    leave("cuEventDestroy");
    requireEvent("cuEventDestroy", event);
    streams.destroyEvent(event);
  }

  // Graphs.

  @Override
  public synchronized void beginCapture(long stream) {
    enter("cuStreamBeginCapture");
    requireStream("cuStreamBeginCapture", stream);
    requireNoCapture("cuStreamBeginCapture", stream);
    streams.beginCapture(stream);
  }

  @Override
  public synchronized long endCapture(long stream) {
    requireStream("cuStreamEndCapture", stream);
    require("cuStreamEndCapture", streams.isCapturing(stream), ILLEGAL_STATE, "ILLEGAL_STATE");
    List<Runnable> captured = streams.endCapture(stream);
    enter("cuStreamEndCapture");
    graphs.put(++nextHandle, captured);
    return nextHandle;
  }

  @Override
  public synchronized long instantiate(long graph) {
    enter("cuGraphInstantiate");
    List<Runnable> work = known("cuGraphInstantiate", graphs, graph);
    replays.put(++nextHandle, work);
    return nextHandle;
  }

  @Override
  public synchronized void launchGraph(long replay, long stream) {
    enter("cuGraphLaunch");
    requireStream("cuGraphLaunch", stream);
    known("cuGraphLaunch", replays, replay).forEach(work -> streams.put(stream, work));
  }

  @Override
  public synchronized void destroyGraph(long graph) {
    leave("cuGraphDestroy");
    known("cuGraphDestroy", graphs, graph);
    graphs.remove(graph);
  }

  @Override
  public synchronized void destroyReplay(long replay) {
    leave("cuGraphExecDestroy");
    known("cuGraphExecDestroy", replays, replay);
    replays.remove(replay);
  }

  // Memory.

  @Override
  public synchronized long allocate(long bytes, long stream) {
    enter("cuMemAllocAsync");
    requireStream("cuMemAllocAsync", stream);
    requireNoCapture("cuMemAllocAsync", stream);
    if (bytes > memoryBytes - memory.bytesInUse()) {
      run("cuMemAllocAsync", streams::finishAll); // what is being freed can be had
    }
    boolean fits = bytes <= memoryBytes - memory.bytesInUse();
    require("cuMemAllocAsync", fits, CudaException.OUT_OF_MEMORY, "OUT_OF_MEMORY");
    long address = memory.allocate(bytes);
    streams.put(stream, () -> memory.reach(address));
    return address;
  }

  @Override
  public synchronized void free(long address, long stream) {
    leave("cuMemFreeAsync");
    put("cuMemFreeAsync", stream, () -> memory.free(address));
    if (stream == DEFAULT_STREAM) {
      finish("cuMemFreeAsync", stream);
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
    leave("cuMemFreeHost");
    known("cuMemFreeHost", pinned, block.address());
    pinned.remove(block.address());
  }

  @Override
  public synchronized void copyToDevice(long target, MemorySegment source, long stream) {
    enter("cuMemcpyHtoDAsync");
    boolean later = isPinned(source);
    requirePinnedInCapture("cuMemcpyHtoDAsync", later, stream);
    MemorySegment from = later ? source : aside(source);
    put("cuMemcpyHtoDAsync", stream, () -> memory.at(target, from.byteSize()).copyFrom(from));
  }

  @Override
  public synchronized void copyToHost(MemorySegment target, long source, long stream) {
    enter("cuMemcpyDtoHAsync");
    boolean later = isPinned(target);
    requirePinnedInCapture("cuMemcpyDtoHAsync", later, stream);
    put("cuMemcpyDtoHAsync", stream, () -> target.copyFrom(memory.at(source, target.byteSize())));
    if (!later) {
      finish("cuMemcpyDtoHAsync", stream);
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
    faults.count(call, false);
    requireCurrent(call);
  }

  /** The same for calls that give something back. */
  private void leave(String call) {
    faults.count(call, true);
    requireCurrent(call);
  }

  private void requireCurrent(String call) {
    require(call, current.get() && contexts > 0, INVALID_CONTEXT, "INVALID_CONTEXT");
    faults.requireNotLost(call);
  }

  private void put(String call, long stream, Runnable work) {
    requireStream(call, stream);
    streams.put(stream, work);
  }

  private void finish(String call, long stream) {
    requireStream(call, stream);
    requireNoCapture(call, stream);
    run(call, () -> streams.finish(stream));
  }

  private void run(String call, Runnable work) {
    try {
      work.run();
    } catch (SimulatedMemory.IllegalTouch e) {
      streams.clear();
      String text = String.valueOf(e.getMessage());
      faults.lose(CudaException.ILLEGAL_ADDRESS, "CUDA_ERROR_ILLEGAL_ADDRESS", text);
    }
    faults.requireNotLost(call);
  }

  private void requireStream(String call, long stream) {
    require(call, streams.knows(stream), INVALID_HANDLE, "INVALID_HANDLE");
  }

  private void requireEvent(String call, long event) {
    require(call, streams.knowsEvent(event), INVALID_HANDLE, "INVALID_HANDLE");
  }

  private void requireNoCapture(String call, long stream) {
    require(call, !streams.isCapturing(stream), CAPTURE_UNSUPPORTED, "STREAM_CAPTURE_UNSUPPORTED");
  }

  private void requirePinnedInCapture(String call, boolean isPinned, long stream) {
    requireStream(call, stream);
    if (!isPinned) {
      requireNoCapture(call, stream);
    }
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
