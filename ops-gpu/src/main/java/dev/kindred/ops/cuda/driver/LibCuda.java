// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The driver itself. Every return code is checked; a failure names the call. */
final class LibCuda implements DriverCalls {
  private static final int SUCCESS = 0;
  private static final int STREAM_NON_BLOCKING = 1;
  private static final int HOST_ALLOC_PORTABLE = 1;
  private static final int POOL_RELEASE_THRESHOLD = 4;

  /** Only this thread may do nothing that a graph cannot hold; others go on as ever. */
  private static final int CAPTURE_MODE_THREAD_LOCAL = 1;

  private static final int NAME_BYTES = 256;

  /** One downcall: the handle's arguments are filled in by the caller. */
  private interface Downcall {
    int on(MethodHandle entry) throws Throwable;
  }

  /** A downcall that writes one value. */
  private interface Query {
    int on(MethodHandle entry, MemorySegment out) throws Throwable;
  }

  /**
   * Starts the driver in this process.
   *
   * @throws CudaException where it refuses, for example because there is no device
   */
  LibCuda() {
    call(EntryPoint.INIT, h -> (int) h.invokeExact(0));
  }

  @Override
  public int version() {
    return askInt(EntryPoint.DRIVER_GET_VERSION, (h, out) -> (int) h.invokeExact(out));
  }

  @Override
  public int deviceCount() {
    return askInt(EntryPoint.DEVICE_GET_COUNT, (h, out) -> (int) h.invokeExact(out));
  }

  @Override
  public String deviceName(int device) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocate(NAME_BYTES);
      call(EntryPoint.DEVICE_GET_NAME, h -> (int) h.invokeExact(name, NAME_BYTES, device));
      return name.getString(0);
    }
  }

  @Override
  public int deviceAttribute(int attribute, int device) {
    return askInt(
        EntryPoint.DEVICE_GET_ATTRIBUTE, (h, out) -> (int) h.invokeExact(out, attribute, device));
  }

  @Override
  public long retainPrimaryContext(int device) {
    return askLong(EntryPoint.PRIMARY_CTX_RETAIN, (h, out) -> (int) h.invokeExact(out, device));
  }

  @Override
  public void releasePrimaryContext(int device) {
    call(EntryPoint.PRIMARY_CTX_RELEASE, h -> (int) h.invokeExact(device));
  }

  @Override
  public void setCurrent(long context) {
    call(EntryPoint.CTX_SET_CURRENT, h -> (int) h.invokeExact(context));
  }

  @Override
  public void keepFreedMemory(int device) {
    long pool =
        askLong(
            EntryPoint.DEVICE_GET_DEFAULT_MEM_POOL, (h, out) -> (int) h.invokeExact(out, device));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment everything = arena.allocateFrom(JAVA_LONG, -1L);
      call(
          EntryPoint.MEM_POOL_SET_ATTRIBUTE,
          h -> (int) h.invokeExact(pool, POOL_RELEASE_THRESHOLD, everything));
    }
  }

  @Override
  public MemoryInfo memoryInfo() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment free = arena.allocate(JAVA_LONG);
      MemorySegment total = arena.allocate(JAVA_LONG);
      call(EntryPoint.MEM_GET_INFO, h -> (int) h.invokeExact(free, total));
      return new MemoryInfo(free.get(JAVA_LONG, 0), total.get(JAVA_LONG, 0));
    }
  }

  @Override
  public long loadModule(String ptx) {
    try (Arena arena = Arena.ofConfined()) {
      CompilerLog log = new CompilerLog(arena);
      MemorySegment text = arena.allocateFrom(ptx);
      MemorySegment module = arena.allocate(JAVA_LONG);
      int code =
          invoke(
              EntryPoint.MODULE_LOAD_DATA_EX,
              h ->
                  (int)
                      h.invokeExact(
                          module, text, CompilerLog.OPTIONS, log.options(), log.values()));
      if (code != SUCCESS) {
        throw failure(EntryPoint.MODULE_LOAD_DATA_EX, code, log.text());
      }
      return module.get(JAVA_LONG, 0);
    }
  }

  @Override
  public long moduleFunction(long module, String name) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment text = arena.allocateFrom(name);
      return askLong(
          EntryPoint.MODULE_GET_FUNCTION, (h, out) -> (int) h.invokeExact(out, module, text));
    }
  }

  @Override
  public void unloadModule(long module) {
    call(EntryPoint.MODULE_UNLOAD, h -> (int) h.invokeExact(module));
  }

  @Override
  public int functionAttribute(int attribute, long function) {
    return askInt(
        EntryPoint.FUNC_GET_ATTRIBUTE, (h, out) -> (int) h.invokeExact(out, attribute, function));
  }

  @Override
  public void launch(long function, Grid grid, long stream, MemorySegment arguments) {
    call(
        EntryPoint.LAUNCH_KERNEL,
        h ->
            (int)
                h.invokeExact(
                    function,
                    grid.blocksX(),
                    grid.blocksY(),
                    grid.blocksZ(),
                    grid.threadsX(),
                    grid.threadsY(),
                    1,
                    0,
                    stream,
                    arguments,
                    NULL));
  }

  @Override
  public long createStream() {
    return askLong(
        EntryPoint.STREAM_CREATE, (h, out) -> (int) h.invokeExact(out, STREAM_NON_BLOCKING));
  }

  @Override
  public void synchronizeStream(long stream) {
    call(EntryPoint.STREAM_SYNCHRONIZE, h -> (int) h.invokeExact(stream));
  }

  @Override
  public void streamWaitEvent(long stream, long event) {
    call(EntryPoint.STREAM_WAIT_EVENT, h -> (int) h.invokeExact(stream, event, 0));
  }

  @Override
  public void destroyStream(long stream) {
    call(EntryPoint.STREAM_DESTROY, h -> (int) h.invokeExact(stream));
  }

  @Override
  public long createEvent() {
    return askLong(EntryPoint.EVENT_CREATE, (h, out) -> (int) h.invokeExact(out, 0));
  }

  @Override
  public void recordEvent(long event, long stream) {
    call(EntryPoint.EVENT_RECORD, h -> (int) h.invokeExact(event, stream));
  }

  @Override
  public void synchronizeEvent(long event) {
    call(EntryPoint.EVENT_SYNCHRONIZE, h -> (int) h.invokeExact(event));
  }

  @Override
  public float elapsedMilliseconds(long start, long end) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(JAVA_FLOAT);
      call(EntryPoint.EVENT_ELAPSED_TIME, h -> (int) h.invokeExact(out, start, end));
      return out.get(JAVA_FLOAT, 0);
    }
  }

  @Override
  public void destroyEvent(long event) {
    call(EntryPoint.EVENT_DESTROY, h -> (int) h.invokeExact(event));
  }

  @Override
  public void beginCapture(long stream) {
    call(
        EntryPoint.STREAM_BEGIN_CAPTURE,
        h -> (int) h.invokeExact(stream, CAPTURE_MODE_THREAD_LOCAL));
  }

  @Override
  public long endCapture(long stream) {
    return askLong(EntryPoint.STREAM_END_CAPTURE, (h, out) -> (int) h.invokeExact(stream, out));
  }

  @Override
  public long instantiate(long graph) {
    return askLong(EntryPoint.GRAPH_INSTANTIATE, (h, out) -> (int) h.invokeExact(out, graph, 0L));
  }

  @Override
  public void launchGraph(long replay, long stream) {
    call(EntryPoint.GRAPH_LAUNCH, h -> (int) h.invokeExact(replay, stream));
  }

  @Override
  public void destroyGraph(long graph) {
    call(EntryPoint.GRAPH_DESTROY, h -> (int) h.invokeExact(graph));
  }

  @Override
  public void destroyReplay(long replay) {
    call(EntryPoint.GRAPH_EXEC_DESTROY, h -> (int) h.invokeExact(replay));
  }

  @Override
  public long allocate(long bytes, long stream) {
    return askLong(EntryPoint.MEM_ALLOC_ASYNC, (h, out) -> (int) h.invokeExact(out, bytes, stream));
  }

  @Override
  public void free(long address, long stream) {
    call(EntryPoint.MEM_FREE_ASYNC, h -> (int) h.invokeExact(address, stream));
  }

  @Override
  @SuppressWarnings("restricted") // the driver returns an address, the size is what we asked for
  public MemorySegment allocateHost(long bytes) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(ADDRESS);
      call(EntryPoint.MEM_HOST_ALLOC, h -> (int) h.invokeExact(out, bytes, HOST_ALLOC_PORTABLE));
      return out.get(ADDRESS, 0).reinterpret(bytes);
    }
  }

  @Override
  public void freeHost(MemorySegment memory) {
    call(EntryPoint.MEM_FREE_HOST, h -> (int) h.invokeExact(memory));
  }

  @Override
  public void copyToDevice(long target, MemorySegment source, long stream) {
    call(
        EntryPoint.MEMCPY_H_TO_D_ASYNC,
        h -> (int) h.invokeExact(target, source, source.byteSize(), stream));
  }

  @Override
  public void copyToHost(MemorySegment target, long source, long stream) {
    call(
        EntryPoint.MEMCPY_D_TO_H_ASYNC,
        h -> (int) h.invokeExact(target, source, target.byteSize(), stream));
  }

  @Override
  public void copyOnDevice(long target, long source, long bytes, long stream) {
    call(EntryPoint.MEMCPY_D_TO_D_ASYNC, h -> (int) h.invokeExact(target, source, bytes, stream));
  }

  @Override
  public void fill(long target, byte value, long bytes, long stream) {
    call(EntryPoint.MEMSET_D8_ASYNC, h -> (int) h.invokeExact(target, value, bytes, stream));
  }

  private static int askInt(EntryPoint entry, Query query) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(JAVA_INT);
      call(entry, h -> query.on(h, out));
      return out.get(JAVA_INT, 0);
    }
  }

  private static long askLong(EntryPoint entry, Query query) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(JAVA_LONG);
      call(entry, h -> query.on(h, out));
      return out.get(JAVA_LONG, 0);
    }
  }

  private static void call(EntryPoint entry, Downcall downcall) {
    int code = invoke(entry, downcall);
    if (code != SUCCESS) {
      throw failure(entry, code, describe(EntryPoint.GET_ERROR_STRING, code));
    }
  }

  private static int invoke(EntryPoint entry, Downcall downcall) {
    try {
      return downcall.on(entry.handle());
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(entry.symbol() + " threw, which a downcall cannot", e);
    }
  }

  private static CudaException failure(EntryPoint entry, int code, String text) {
    return new CudaException(entry.symbol(), code, describe(EntryPoint.GET_ERROR_NAME, code), text);
  }

  /** What the driver calls a code, or a number where it does not know the code. */
  @SuppressWarnings("restricted") // the driver returns the address of a C string of its own
  private static String describe(EntryPoint question, int code) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(ADDRESS);
      int answer = invoke(question, h -> (int) h.invokeExact(code, out));
      MemorySegment text = out.get(ADDRESS, 0);
      return answer == SUCCESS && !text.equals(NULL)
          ? text.reinterpret(Integer.MAX_VALUE).getString(0)
          : "unknown CUresult " + code;
    }
  }
}
