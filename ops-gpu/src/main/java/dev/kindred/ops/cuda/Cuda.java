// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.Device;
import dev.kindred.ops.cuda.driver.CudaContext;
import dev.kindred.ops.cuda.driver.CudaDevice;
import dev.kindred.ops.cuda.driver.CudaDriver;
import dev.kindred.ops.cuda.driver.CudaStream;
import dev.kindred.ops.cuda.driver.DeviceBuffer;
import dev.kindred.ops.cuda.ptx.Batch;
import dev.kindred.ops.cuda.ptx.LookKernel;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * An NVIDIA card. Pictures lie on the host: each call copies its input to the card and its result
 * back, and returns when that is done. Kernels are compiled at their first use and kept. Safe for
 * use by several threads, whose work runs side by side.
 */
public final class Cuda implements Device, AutoCloseable {
  private final CudaContext context;
  private final Map<PixelKernel, BatchKernel> kernels = new ConcurrentHashMap<>();
  private final Map<LookKernel, BatchKernel> looks = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();

  private Cuda(CudaContext context) {
    this.context = context;
  }

  /**
   * The first card of this machine, or empty where there is none; {@link CudaDriver#find} says why.
   */
  public static Optional<Cuda> find() {
    return CudaDriver.find() instanceof CudaDriver.Found(CudaDriver driver)
        ? Optional.of(of(driver.devices().getFirst()))
        : Optional.empty();
  }

  /** A certain card. */
  public static Cuda of(CudaDevice device) {
    return new Cuda(device.open());
  }

  @Override
  public String name() {
    return "cuda (" + context.device().name() + ")";
  }

  /** The context it works in. */
  public CudaContext context() {
    return context;
  }

  /** The compiled form of a kernel. */
  BatchKernel compiled(PixelKernel kernel) {
    return kernels.computeIfAbsent(kernel, k -> BatchKernel.compile(context, k));
  }

  /** The compiled form of a look. */
  BatchKernel compiled(LookKernel look) {
    return looks.computeIfAbsent(look, k -> BatchKernel.compile(context, k));
  }

  /**
   * Runs items, from planes to planes.
   *
   * @param sources the pixels of all items, one after the other
   * @param to takes the results, one after the other
   */
  void run(CudaWork work, List<MemorySegment> sources, MemorySegment to) {
    Worker worker = take();
    try {
      run(work, sources, to, worker);
    } finally {
      idle.push(worker);
    }
  }

  private void run(CudaWork work, List<MemorySegment> sources, MemorySegment to, Worker worker) {
    CudaStream stream = worker.stream();
    PixelKernel kernel = work.kernel();
    Batch batch = work.batch();
    long itemBytes = compiled(kernel).itemBytes(batch);
    try (Arena arena = Arena.ofConfined();
        DeviceBuffer source = stream.allocate(kernel.sourceBytes(batch, batch.items()));
        DeviceBuffer items = stream.allocate(batch.items() * itemBytes);
        DeviceBuffer target = stream.allocate(kernel.targetBytes(batch, batch.items()))) {
      MemorySegment host = arena.allocate(items.bytes(), Long.BYTES);
      stream.copy(joined(sources, arena), source);
      work.launch(this, worker, host, new BatchKernel.Buffers(source, items, target));
      stream.copy(target, to);
      stream.await();
    }
  }

  private static MemorySegment joined(List<MemorySegment> sources, Arena arena) {
    if (sources.size() == 1) {
      return sources.getFirst();
    }
    long bytes = sources.stream().mapToLong(MemorySegment::byteSize).sum();
    MemorySegment all = arena.allocate(bytes, Long.BYTES);
    long at = 0;
    for (MemorySegment source : sources) {
      MemorySegment.copy(source, 0, all, at, source.byteSize());
      at += source.byteSize();
    }
    return all;
  }

  /** Gives the card back. No call may be running. */
  @Override
  public void close() {
    for (Worker worker = idle.poll(); worker != null; worker = idle.poll()) {
      worker.stream().close();
    }
    kernels.values().forEach(BatchKernel::close);
    kernels.clear();
    looks.values().forEach(BatchKernel::close);
    looks.clear();
    context.close();
  }

  @Override
  public String toString() {
    return name();
  }

  private Worker take() {
    Worker worker = idle.poll();
    return worker == null ? Worker.on(context) : worker;
  }
}
