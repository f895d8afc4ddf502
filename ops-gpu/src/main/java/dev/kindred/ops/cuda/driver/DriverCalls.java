// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import java.lang.foreign.MemorySegment;

/**
 * The calls of the CUDA driver that Kindred makes, one method per entry point: the seam between the
 * typed classes of this package and {@code libcuda}, where a test can stand in for the driver.
 *
 * <p>Handles and device addresses are {@code long}; sizes are in bytes; host memory is a native
 * segment. Every method throws {@link CudaException} where the driver returns anything but success.
 * Methods below {@link #setCurrent} act on the context that is current on the calling thread. Safe
 * for use by several threads, as the driver is.
 */
public interface DriverCalls {
  /** Attribute: major number of the compute capability. */
  int COMPUTE_CAPABILITY_MAJOR = 75;

  /** Attribute: minor number of the compute capability. */
  int COMPUTE_CAPABILITY_MINOR = 76;

  /** Attribute: number of multiprocessors. */
  int MULTIPROCESSORS = 16;

  /** Attribute: bytes of the second-level cache. */
  int L2_CACHE_BYTES = 38;

  /** The first CUDA, as {@link #version} says it, that instantiates graphs as we do. */
  int GRAPHS_VERSION = 11_040;

  /** Attribute: 1 where stream-ordered memory is supported. */
  int MEMORY_POOLS = 115;

  /**
   * {@code cuDriverGetVersion}: 1000 × major + 10 × minor of the newest CUDA that the driver
   * serves.
   */
  int version();

  /** {@code cuDeviceGetCount}. */
  int deviceCount();

  /** {@code cuDeviceGetName}. */
  String deviceName(int device);

  /** {@code cuDeviceGetAttribute}; the attributes in use are constants of this interface. */
  int deviceAttribute(int attribute, int device);

  /** {@code cuDevicePrimaryCtxRetain}: the context that every library of the process shares. */
  long retainPrimaryContext(int device);

  /** {@code cuDevicePrimaryCtxRelease}. */
  void releasePrimaryContext(int device);

  /** {@code cuCtxSetCurrent} on the calling thread. */
  void setCurrent(long context);

  /**
   * {@code cuMemPoolSetAttribute}: lets the device's default pool keep what is freed instead of
   * unmapping it.
   */
  void keepFreedMemory(int device);

  /** {@code cuMemGetInfo}. */
  MemoryInfo memoryInfo();

  /** {@code cuModuleLoadDataEx}: compiles PTX text; a failure carries the compiler's log. */
  long loadModule(String ptx);

  /** {@code cuModuleGetFunction}. */
  long moduleFunction(long module, String name);

  /** {@code cuModuleUnload}. */
  void unloadModule(long module);

  /** {@code cuFuncGetAttribute}: 4 = registers per thread, 3 = bytes of local memory. */
  int functionAttribute(int attribute, long function);

  /**
   * {@code cuLaunchKernel}.
   *
   * @param arguments one pointer per parameter of the kernel; the driver copies what they point to
   *     before it returns
   */
  void launch(long function, Grid grid, long stream, MemorySegment arguments);

  /** {@code cuStreamCreate}, non-blocking: not ordered against the default stream. */
  long createStream();

  /** {@code cuStreamSynchronize}. */
  void synchronizeStream(long stream);

  /** {@code cuStreamWaitEvent}. */
  void streamWaitEvent(long stream, long event);

  /** {@code cuStreamDestroy}. */
  void destroyStream(long stream);

  /** {@code cuEventCreate}, with timing. */
  long createEvent();

  /** {@code cuEventRecord}. */
  void recordEvent(long event, long stream);

  /** {@code cuEventSynchronize}. */
  void synchronizeEvent(long event);

  /** {@code cuEventElapsedTime}: milliseconds from one to the other. */
  float elapsedMilliseconds(long start, long end);

  /** {@code cuEventDestroy}. */
  void destroyEvent(long event);

  /**
   * {@code cuStreamBeginCapture}, thread-local: what the calling thread puts in the stream from now
   * on is recorded and does not run.
   */
  void beginCapture(long stream);

  /** {@code cuStreamEndCapture}: the graph of what was recorded. */
  long endCapture(long stream);

  /**
   * {@code cuGraphInstantiateWithFlags}: a graph made ready to run; from CUDA {@value
   * #GRAPHS_VERSION}.
   */
  long instantiate(long graph);

  /** {@code cuGraphLaunch}: all of it behind what is in the stream. */
  void launchGraph(long replay, long stream);

  /** {@code cuGraphDestroy}; what was instantiated stays. */
  void destroyGraph(long graph);

  /** {@code cuGraphExecDestroy}. */
  void destroyReplay(long replay);

  /** {@code cuMemAllocAsync}: usable by what follows in the stream. */
  long allocate(long bytes, long stream);

  /** {@code cuMemFreeAsync}: after what precedes it in the stream. */
  void free(long address, long stream);

  /** {@code cuMemHostAlloc}: page-locked memory of that many bytes. */
  MemorySegment allocateHost(long bytes);

  /** {@code cuMemFreeHost}. */
  void freeHost(MemorySegment memory);

  /** {@code cuMemcpyHtoDAsync}: the whole of {@code source}. */
  void copyToDevice(long target, MemorySegment source, long stream);

  /** {@code cuMemcpyDtoHAsync}: fills the whole of {@code target}. */
  void copyToHost(MemorySegment target, long source, long stream);

  /** {@code cuMemcpyDtoDAsync}. */
  void copyOnDevice(long target, long source, long bytes, long stream);

  /** {@code cuMemsetD8Async}. */
  void fill(long target, byte value, long bytes, long stream);

  /** Free and total memory of a device, in bytes. */
  record MemoryInfo(long free, long total) {}
}
