// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entry points of {@code libcuda} in use, each with its parameters; all return a {@code
 * CUresult}. Handles are passed as 64-bit numbers, which every 64-bit calling convention passes as
 * it passes pointers. Each is looked up and linked at its first call, because linking them all
 * takes longer than a short job runs.
 */
final class EntryPoint {
  static final EntryPoint GET_ERROR_NAME = new EntryPoint("cuGetErrorName", JAVA_INT, ADDRESS);
  static final EntryPoint GET_ERROR_STRING = new EntryPoint("cuGetErrorString", JAVA_INT, ADDRESS);
  static final EntryPoint INIT = new EntryPoint("cuInit", JAVA_INT);
  static final EntryPoint DRIVER_GET_VERSION = new EntryPoint("cuDriverGetVersion", ADDRESS);
  static final EntryPoint DEVICE_GET_COUNT = new EntryPoint("cuDeviceGetCount", ADDRESS);
  static final EntryPoint DEVICE_GET_NAME =
      new EntryPoint("cuDeviceGetName", ADDRESS, JAVA_INT, JAVA_INT);
  static final EntryPoint DEVICE_GET_ATTRIBUTE =
      new EntryPoint("cuDeviceGetAttribute", ADDRESS, JAVA_INT, JAVA_INT);
  static final EntryPoint DEVICE_GET_DEFAULT_MEM_POOL =
      new EntryPoint("cuDeviceGetDefaultMemPool", ADDRESS, JAVA_INT);
  static final EntryPoint MEM_POOL_SET_ATTRIBUTE =
      new EntryPoint("cuMemPoolSetAttribute", JAVA_LONG, JAVA_INT, ADDRESS);
  static final EntryPoint PRIMARY_CTX_RETAIN =
      new EntryPoint("cuDevicePrimaryCtxRetain", ADDRESS, JAVA_INT);
  static final EntryPoint PRIMARY_CTX_RELEASE =
      new EntryPoint("cuDevicePrimaryCtxRelease_v2", JAVA_INT);
  static final EntryPoint CTX_SET_CURRENT = new EntryPoint("cuCtxSetCurrent", JAVA_LONG);
  static final EntryPoint MEM_GET_INFO = new EntryPoint("cuMemGetInfo_v2", ADDRESS, ADDRESS);
  static final EntryPoint MODULE_LOAD_DATA_EX =
      new EntryPoint("cuModuleLoadDataEx", ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
  static final EntryPoint MODULE_GET_FUNCTION =
      new EntryPoint("cuModuleGetFunction", ADDRESS, JAVA_LONG, ADDRESS);
  static final EntryPoint MODULE_UNLOAD = new EntryPoint("cuModuleUnload", JAVA_LONG);
  static final EntryPoint FUNC_GET_ATTRIBUTE =
      new EntryPoint("cuFuncGetAttribute", ADDRESS, JAVA_INT, JAVA_LONG);
  static final EntryPoint LAUNCH_KERNEL =
      new EntryPoint(
          "cuLaunchKernel",
          JAVA_LONG,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_LONG,
          ADDRESS,
          ADDRESS);
  static final EntryPoint STREAM_CREATE = new EntryPoint("cuStreamCreate", ADDRESS, JAVA_INT);
  static final EntryPoint STREAM_SYNCHRONIZE = new EntryPoint("cuStreamSynchronize", JAVA_LONG);
  static final EntryPoint STREAM_WAIT_EVENT =
      new EntryPoint("cuStreamWaitEvent", JAVA_LONG, JAVA_LONG, JAVA_INT);
  static final EntryPoint STREAM_DESTROY = new EntryPoint("cuStreamDestroy_v2", JAVA_LONG);
  static final EntryPoint EVENT_CREATE = new EntryPoint("cuEventCreate", ADDRESS, JAVA_INT);
  static final EntryPoint EVENT_RECORD = new EntryPoint("cuEventRecord", JAVA_LONG, JAVA_LONG);
  static final EntryPoint EVENT_SYNCHRONIZE = new EntryPoint("cuEventSynchronize", JAVA_LONG);
  static final EntryPoint EVENT_ELAPSED_TIME =
      new EntryPoint("cuEventElapsedTime", ADDRESS, JAVA_LONG, JAVA_LONG);
  static final EntryPoint EVENT_DESTROY = new EntryPoint("cuEventDestroy_v2", JAVA_LONG);
  static final EntryPoint STREAM_BEGIN_CAPTURE =
      new EntryPoint("cuStreamBeginCapture_v2", JAVA_LONG, JAVA_INT);
  static final EntryPoint STREAM_END_CAPTURE =
      new EntryPoint("cuStreamEndCapture", JAVA_LONG, ADDRESS);
  static final EntryPoint GRAPH_INSTANTIATE =
      new EntryPoint("cuGraphInstantiateWithFlags", ADDRESS, JAVA_LONG, JAVA_LONG);
  static final EntryPoint GRAPH_LAUNCH = new EntryPoint("cuGraphLaunch", JAVA_LONG, JAVA_LONG);
  static final EntryPoint GRAPH_DESTROY = new EntryPoint("cuGraphDestroy", JAVA_LONG);
  static final EntryPoint GRAPH_EXEC_DESTROY = new EntryPoint("cuGraphExecDestroy", JAVA_LONG);
  static final EntryPoint MEM_ALLOC_ASYNC =
      new EntryPoint("cuMemAllocAsync", ADDRESS, JAVA_LONG, JAVA_LONG);
  static final EntryPoint MEM_FREE_ASYNC = new EntryPoint("cuMemFreeAsync", JAVA_LONG, JAVA_LONG);
  static final EntryPoint MEM_HOST_ALLOC =
      new EntryPoint("cuMemHostAlloc", ADDRESS, JAVA_LONG, JAVA_INT);
  static final EntryPoint MEM_FREE_HOST = new EntryPoint("cuMemFreeHost", ADDRESS);
  static final EntryPoint MEMCPY_H_TO_D_ASYNC =
      new EntryPoint("cuMemcpyHtoDAsync_v2", JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG);
  static final EntryPoint MEMCPY_D_TO_H_ASYNC =
      new EntryPoint("cuMemcpyDtoHAsync_v2", ADDRESS, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  static final EntryPoint MEMCPY_D_TO_D_ASYNC =
      new EntryPoint("cuMemcpyDtoDAsync_v2", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  static final EntryPoint MEMSET_D8_ASYNC =
      new EntryPoint("cuMemsetD8Async", JAVA_LONG, JAVA_BYTE, JAVA_LONG, JAVA_LONG);

  private final String symbol;
  private final FunctionDescriptor shape;
  private volatile @Nullable MethodHandle handle;

  private EntryPoint(String symbol, MemoryLayout... parameters) {
    this.symbol = symbol;
    this.shape = FunctionDescriptor.of(JAVA_INT, parameters);
  }

  /** Its name in the library. */
  String symbol() {
    return symbol;
  }

  /** The linked entry point; looking it up twice in a race is harmless. */
  MethodHandle handle() {
    MethodHandle linked = handle;
    if (linked == null) {
      linked = link();
      handle = linked;
    }
    return linked;
  }

  /** Why the library cannot be called on this machine, or empty where it can. */
  static Optional<String> whyNoLibrary() {
    return Library.LOADED instanceof NotLoaded(String reason)
        ? Optional.of(reason)
        : Optional.empty();
  }

  @SuppressWarnings("restricted") // to call native code is what this class is for
  private MethodHandle link() {
    return switch (Library.LOADED) {
      case Loaded(SymbolLookup symbols) ->
          Linker.nativeLinker().downcallHandle(symbols.findOrThrow(symbol), shape);
      case NotLoaded(String reason) -> throw new IllegalStateException(symbol + ": " + reason);
    };
  }

  private sealed interface Loading {}

  private record Loaded(SymbolLookup symbols) implements Loading {}

  private record NotLoaded(String reason) implements Loading {}

  /** Loaded at first use, for the rest of the process. */
  private static final class Library {
    static final Loading LOADED = load();

    @SuppressWarnings("restricted")
    private static Loading load() {
      boolean windows = System.getProperty("os.name").startsWith("Windows");
      String name = windows ? "nvcuda.dll" : "libcuda.so.1";
      try {
        return new Loaded(SymbolLookup.libraryLookup(name, Arena.global()));
      } catch (IllegalCallerException e) {
        return new NotLoaded(
            "native access is denied: start Java with --enable-native-access=ALL-UNNAMED");
      } catch (IllegalArgumentException e) {
        return new NotLoaded(name + " not found: install the NVIDIA driver to use a card");
      }
    }
  }
}
