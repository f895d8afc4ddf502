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
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
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
   * Runs planes {@code [C, H, W]} of a picture through a kernel from planes to planes.
   *
   * @param planes those of all items
   */
  Tensor run(CudaWork work, Tensor planes) {
    Worker worker = take();
    try {
      return run(work, planes, worker);
    } finally {
      idle.push(worker);
    }
  }

  private Tensor run(CudaWork work, Tensor planes, Worker worker) {
    CudaStream stream = worker.stream();
    PixelKernel kernel = work.kernel();
    Batch batch = work.batch();
    long itemBytes = compiled(kernel).itemBytes();
    try (Arena arena = Arena.ofConfined();
        DeviceBuffer source = stream.allocate(kernel.sourceBytes(batch, batch.items()));
        DeviceBuffer items = stream.allocate(batch.items() * itemBytes);
        DeviceBuffer target = stream.allocate(kernel.targetBytes(batch, batch.items()))) {
      MemorySegment host = arena.allocate(items.bytes(), Long.BYTES);
      stream.copy(planes.memory(), source);
      work.launch(this, worker, host, new BatchKernel.Buffers(source, items, target));
      return Tensor.build(
          kernel.out(),
          Shape.of(
              (long) batch.items() * kernel.outChannels(), batch.outHeight(), batch.outWidth()),
          memory -> {
            stream.copy(target, memory);
            stream.await();
          });
    }
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
