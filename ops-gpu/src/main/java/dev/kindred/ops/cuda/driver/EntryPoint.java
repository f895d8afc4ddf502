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

  /** Whether this machine has the library at all. */
  static boolean libraryIsInstalled() {
    return Library.SYMBOLS.isPresent();
  }

  /** Where the library is looked for. */
  static String libraryName() {
    return System.getProperty("os.name").startsWith("Windows") ? "nvcuda.dll" : "libcuda.so.1";
  }

  @SuppressWarnings("restricted") // to call native code is what this class is for
  private MethodHandle link() {
    SymbolLookup symbols = Library.SYMBOLS.orElseThrow();
    return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(symbol), shape);
  }

  /** Loaded at first use, for the rest of the process. */
  private static final class Library {
    static final Optional<SymbolLookup> SYMBOLS = load();

    @SuppressWarnings("restricted")
    private static Optional<SymbolLookup> load() {
      try {
        return Optional.of(SymbolLookup.libraryLookup(libraryName(), Arena.global()));
      } catch (IllegalArgumentException notInstalled) {
        return Optional.empty();
      }
    }
  }
}
