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
import java.util.function.Function;

/**
 * A driver and a device in the memory of this process, for tests. It is as lazy as the real one may
 * be: what is put in a stream runs when somebody waits for it, among the work of other streams as
 * chance has it, so that a missing wait shows. It refuses what the real one refuses, fails where it
 * is told to, and knows what was not given back.
 */
public final class SimulatedDriver extends SimulatedQueues {
  private static final int NOT_FOUND = 500;
  private static final long CONTEXT = 77;

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
  private final Map<Long, Map<String, Kernel>> modules = new TreeMap<>();
  private final Map<Long, Kernel> functions = new TreeMap<>();
  private final Map<Long, MemorySegment> pinned = new TreeMap<>();
  private int launches;
  private int version = 13_000;
  private int devices = 1;
  private long memoryBytes = 1L << 30;

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
    super(seed);
    this.compiler = compiler;
  }

  /** Sets the newest CUDA that it serves. */
  public SimulatedDriver withVersion(int other) {
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
    addHeld(held);
    hold(held, modules.size(), "modules");
    hold(held, pinned.size(), "pinned buffers");
    hold(held, memory.bytesInUse(), "bytes");
    return held;
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
    requireContext("cuDevicePrimaryCtxRelease", contexts > 0);
    contexts--;
    if (contexts == 0 && faults.isLost()) {
      forgetAll();
    }
  }

  @Override
  void forgetAll() {
    super.forgetAll();
    modules.clear();
    functions.clear();
    pinned.clear();
    memory.clear();
  }

  @Override
  public synchronized void setCurrent(long context) {
    requireContext("cuCtxSetCurrent", contexts > 0 && context == CONTEXT);
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
      long module = newHandle();
      modules.put(module, compiler.apply(ptx));
      return module;
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
    long function = newHandle();
    functions.put(function, Objects.requireNonNull(kernels.get(name)));
    return function;
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
}
